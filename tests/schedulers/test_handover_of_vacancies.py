"""What an operator that left still offers: open vacancies and what employers have offered it go to the successor."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from domain.cases.commands import CompleteStep, OpenCase
from domain.handovers.commands import CloseItem
from domain.jobs.commands import CloseVacancy, RegisterEmployer, RegisterVacancy
from domain.jobs.offer_commands import DeclineOffer, MakeOffer
from projections.case_board import queries as cases
from projections.duty_list import queries as duties
from projections.handover_board import queries as board
from projections.job_board import employers
from projections.job_board import queries as vacancies
from projections.offer_board import queries as offers
from schedulers.handover import handover
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.schedulers.test_handover import EXIT, SUCCESSOR, SYSTEM, exited, open_cases, planned, remaining
from tests.support.asked import ask
from tests.support.controls import OPERATOR
from tests.support.working import Working

STEPS = 7
VILLAGE = "350102001001"
ANYBODY = Context(actor="public", role=Role.PUBLIC, tenant=None, area="", outlet=None, request_id="")


def vacancy(province: Working, name: str, steps: int, **changes: Any) -> None:
    """Registered under a case of its own, of which so many steps are done."""
    today = province.today
    place: dict[str, Any] = {
        "operator": OPERATOR,
        "outlet": province.outlet(OPERATOR),
        "case": f"case-{name}",
        "on": today,
    }
    days = {"first": today, "last": today + timedelta(days=30)}
    opened = ask(
        OpenCase, item="3.1.1", subject_kind="employer", subject="employer-1", about=name, village=VILLAGE, **place
    )
    registered = ask(RegisterVacancy, vacancy=name, village=VILLAGE, **place | days | changes)
    done = [CompleteStep(case=place["case"], operator=OPERATOR, step=n, on=today) for n in range(1, steps + 1)]
    province.do([opened, registered, *done], province.staff(OPERATOR))


@pytest.fixture
def leaving(province: Working) -> Working:
    return working_at(province)


def working_at(province: Working, **successor: Any) -> Working:
    """One vacancy on offer, one whose last day is this one, one half registered, one taken down; an offer."""
    province.contract(OPERATOR)
    province.contract(SUCCESSOR, **successor)
    today, outlet = province.today, province.outlet(OPERATOR)
    province.do(ask(RegisterEmployer, operator=OPERATOR, on=today), province.staff(OPERATOR))
    vacancy(province, "on-offer", STEPS)
    vacancy(province, "ends-today", STEPS, last=today)
    vacancy(province, "half", 4)
    vacancy(province, "down", STEPS)
    province.do(CloseVacancy(vacancy="down", operator=OPERATOR, on=today), province.staff(OPERATOR))
    days = {"first": today, "last": today + timedelta(days=30), "on": today}
    for name in ("waits", "declined"):
        province.do(ask(MakeOffer, offer=name, operator=OPERATOR, outlet=outlet, village=VILLAGE, **days), ANYBODY)
    province.do(
        ask(DeclineOffer, offer="declined", operator=OPERATOR, outlet=outlet, on=today), province.staff(OPERATOR)
    )
    return province


def test_what_is_on_offer_goes_to_the_successor_and_what_has_ended_stays(leaving: Working) -> None:
    leaving.clock.set(leaving.clock() + timedelta(days=1))
    exited(leaving)
    planned(leaving)
    assert {kind: n for kind, n in remaining(leaving).items() if n} == {"case": 1, "vacancy": 1, "offer": 1}

    assert handover(leaving.sources) == 3

    assert not any(remaining(leaving).values())
    found = {one.vacancy: one for one in vacancies.vacancies(SYSTEM, leaving.views).rows}
    assert {name: one.operator for name, one in found.items()} == {
        **dict.fromkeys(("on-offer", "half"), SUCCESSOR),
        **dict.fromkeys(("ends-today", "down"), OPERATOR),
    }
    assert (found["on-offer"].outlet, found["on-offer"].status) == (leaving.outlet(SUCCESSOR), "published")
    waits = offers.offer(SYSTEM, leaving.views, "waits")
    assert waits is not None
    assert (waits.operator, waits.outlet, waits.status) == (SUCCESSOR, leaving.outlet(SUCCESSOR), "waiting")
    owed = duties.duties(SYSTEM, leaving.views, status="open").rows
    assert [(one.kind, one.about, one.operator) for one in owed] == [("offer", "waits", SUCCESSOR)]
    assert employers.employer(leaving.staff(SUCCESSOR), leaving.views, "employer-1"), "the successor deals with it now"
    head = leaving.side.log.head()
    assert handover(leaving.sources) == 0
    assert leaving.side.log.head() == head


def test_the_successor_brings_out_what_was_half_registered_and_takes_it_down(leaving: Working) -> None:
    exited(leaving)
    planned(leaving)
    handover(leaving.sources)
    [case] = open_cases(leaving, SUCCESSOR)
    clerk, today = leaving.staff(SUCCESSOR), leaving.today
    rest = range(case.done + 1, STEPS + 1)
    leaving.do([CompleteStep(case=case.case, operator=SUCCESSOR, step=n, on=today) for n in rest], clerk)
    leaving.do(CloseVacancy(vacancy="on-offer", operator=SUCCESSOR, on=today), clerk)
    leaving.runner.catch_up()
    found = {one.vacancy: one.status for one in vacancies.vacancies(SYSTEM, leaving.views).rows}
    assert (found["half"], found["on-offer"]) == ("published", "closed")
    finished = cases.case(SYSTEM, leaving.views, case.case)
    assert finished is not None
    assert finished.status == "finished"


def test_what_the_successor_may_not_register_is_held_up_until_the_bureau_ends_it(province: Working) -> None:
    leaving = working_at(province, items=("3.1.2",), prices_fen={})
    exited(leaving)
    planned(leaving)
    handover(leaving.sources)
    leaving.runner.catch_up()
    held = board.items(SYSTEM, leaving.views, OPERATOR, EXIT, state="held").rows
    assert sorted((one.kind, one.key) for one in held if one.kind != "case") == [
        ("offer", "waits"),
        ("vacancy", "ends-today"),
        ("vacancy", "on-offer"),
    ]
    assert {one.why for one in held} == {"contract.item"}
    for one in held:
        close = CloseItem(
            operator=OPERATOR, exit=EXIT, kind=one.kind, key=one.key, reason="请到县级窗口登记", on=leaving.today
        )
        leaving.do(close)
    assert not any(remaining(leaving).values())
    found = vacancies.vacancy(SYSTEM, leaving.views, "on-offer")
    declined = offers.offer(SYSTEM, leaving.views, "waits")
    assert found is not None
    assert declined is not None
    assert (found.status, declined.status, declined.reason) == ("closed", "declined", "请到县级窗口登记")
    assert duties.duties(SYSTEM, leaving.views, status="open").total == 0
