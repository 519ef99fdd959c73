"""What is late is marked once, what repeats is missed when its next time is due, and an outage is caught up."""

from datetime import date, timedelta

from domain.duties.commands import RaiseDuty
from domain.jobs.offer_commands import MakeOffer
from projections.duty_list import queries
from schedulers.duty_chasing import duty_chasing
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.asked import ask
from tests.support.controls import OPERATOR
from tests.support.working import Working, at


def owe(province: Working, duty: str, *, every: int = 0, times: int = 1) -> None:
    raised = RaiseDuty(
        duty=duty,
        operator=OPERATOR,
        outlet=province.outlet(OPERATOR),
        kind="push",
        text="定期推送岗位",
        due_on=province.today + timedelta(days=10),
        every=every,
        times=times,
        about_kind="outlet",
        about=province.outlet(OPERATOR),
        on=province.today,
    )
    province.do(raised, province.staff(OPERATOR))


def statuses(province: Working) -> list[tuple[str, bool]]:
    found = queries.duties_about(province.sources.context, province.views, province.outlet(OPERATOR))
    return sorted((one.status, one.overdue) for one in found)


def test_a_duty_is_overdue_from_the_day_after_and_marked_once(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 3, 1))
    owe(province, "duty-1")
    province.clock.set(at(2026, 3, 11))
    assert duty_chasing(province.sources) == 0
    province.clock.set(at(2026, 3, 12))
    assert duty_chasing(province.sources) == 1
    assert statuses(province) == [("open", True)]
    assert duty_chasing(province.sources) == 0


def test_after_an_outage_every_time_that_passed_is_told_and_one_is_open(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 3, 1))
    owe(province, "duty-2", every=30, times=4)
    province.clock.set(at(2026, 5, 20))
    duty_chasing(province.sources)
    assert statuses(province) == [("missed", True), ("missed", True), ("open", True)]
    head = province.side.log.head()
    assert duty_chasing(province.sources) == 0
    assert province.side.log.head() == head


def test_an_offer_of_a_vacancy_that_nobody_answers_is_overdue_after_three_working_days(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 3, 12))  # a Thursday
    days = {"first": province.today, "last": province.today + timedelta(days=30), "on": province.today}
    place = {"operator": OPERATOR, "outlet": province.outlet(OPERATOR), "village": "350102001001"}
    anybody = Context("public", Role.PUBLIC, None, "", None, "")
    province.do(ask(MakeOffer, offer="offer-1", **days, **place), anybody)
    province.clock.set(at(2026, 3, 17))
    assert duty_chasing(province.sources) == 0
    province.clock.set(at(2026, 3, 18))
    assert duty_chasing(province.sources) == 1
    [late] = queries.duties_about(province.sources.context, province.views, "offer-1")
    assert (late.kind, late.due_on, late.overdue) == ("offer", date(2026, 3, 17), True)
