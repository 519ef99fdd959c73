"""The facts of work: as the domain counts them, from the table and straight from the log."""

from __future__ import annotations

from datetime import UTC, date, datetime
from importlib.resources import files
from typing import Any

import msgspec
import pytest

from domain.appraisals.events import SchemeAdopted
from domain.appraisals.facts import WorkFact, in_log_order
from domain.appraisals.scheme import Scheme
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.jobs.events import FollowUpRecorded
from domain.shared.period import Period
from domain.vouchers.events import VoucherRedeemed
from projections.workload import queries as workload
from projections.workload.from_log import history_of
from projections.workload.project import facts_of
from projections.workload.tables import cases_under_way, work_facts
from tests.projections.random_history import random_history
from tests.projections.world import CLERK, FOREIGN_CLERK, SYSTEM, World
from tests.support.controls import JOB_CASE, OPERATOR, PERSON, REFERRAL, VOUCHER, example

Q3 = Period(2026, 3)
OPENED, FINISHED = example(CaseOpened), example(CaseFinished)
JULY = date(2026, 7, 10)


def default_scheme() -> Scheme:
    document = msgspec.json.decode((files("domain.appraisals") / "default_scheme.json").read_bytes())
    adopted = SchemeAdopted(
        scheme="default-2024", version=1, effective_from=date(2025, 1, 1), is_default=True, document=document
    )
    return Scheme.read(adopted)


def facts(world: World, period: Period = Q3) -> tuple[WorkFact, ...]:
    return workload.facts_touching(CLERK, world.views, OPERATOR, period)


def test_a_finished_case_is_a_fact(world: World) -> None:
    world.tell(OPENED)
    assert facts(world) == ()
    position = world.tell(FINISHED, on=JULY)
    named: dict[str, Any] = {
        "kind": "case",
        "key": JOB_CASE,
        "item": "3.1.2",
        "subject": PERSON,
        "outlet": FINISHED.outlet,
    }
    assert facts(world) == (WorkFact(position=position, on=JULY, recorded_on=JULY, **named),)
    assert world.rows(cases_under_way) == []


def test_a_withdrawn_case_is_a_fact_that_does_not_count(world: World) -> None:
    world.tell(OPENED)
    world.tell(example(CaseWithdrawn), on=JULY)
    (fact,) = facts(world)
    assert (fact.kind, fact.item, fact.subject, fact.out, fact.on) == ("case", "3.1.2", PERSON, "withdrawn", JULY)
    assert world.rows(cases_under_way) == []


def test_a_case_voided_later_stays_where_it_was_and_does_not_count(world: World) -> None:
    position = world.tell(OPENED, FINISHED)
    (before,) = facts(world)
    world.tell(example(CaseVoided, was_finished=True), on=date(2026, 10, 20))
    (after,) = facts(world)
    assert after == msgspec.structs.replace(before, out="voided")
    assert after.position == position


def test_a_case_voided_while_open_is_a_fact_of_that_day(world: World) -> None:
    world.tell(OPENED)
    world.tell(example(CaseVoided), on=JULY)
    (fact,) = facts(world)
    assert (fact.out, fact.on, fact.item, fact.subject) == ("voided", JULY, "3.1.2", PERSON)
    assert world.rows(cases_under_way) == []


def test_a_withdrawn_case_can_still_be_voided(world: World) -> None:
    world.tell(OPENED, example(CaseWithdrawn))
    world.tell(example(CaseVoided), on=JULY)
    assert [fact.out for fact in facts(world)] == ["voided"]


def test_a_redeemed_voucher_is_a_fact_with_its_amount(world: World) -> None:
    world.tell(example(VoucherRedeemed))
    (fact,) = facts(world)
    assert (fact.kind, fact.key, fact.item, fact.subject, fact.amount_fen) == (
        "voucher",
        VOUCHER,
        "3.1.2",
        PERSON,
        30_000,
    )


@pytest.mark.parametrize(("day", "employed", "number"), [(7, True, 0), (30, False, 0), (30, True, 1), (90, True, 0)])
def test_placed_is_employed_at_the_thirty_day_call(world: World, day: int, employed: bool, number: int) -> None:
    world.tell(example(FollowUpRecorded, day=day, employed=employed))
    placed = [one for one in facts(world) if one.kind == "placed"]
    assert [(one.key, one.subject) for one in placed] == [(REFERRAL, PERSON)] * number


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 9, 30, 15, 59, 59, tzinfo=UTC), date(2026, 9, 30)),
        (datetime(2026, 9, 30, 16, 0, 0, tzinfo=UTC), date(2026, 10, 1)),
    ],
)
def test_the_day_of_recording_is_shanghais(world: World, moment: datetime, day: date) -> None:
    world.tell(OPENED)
    world.tell(FINISHED, on=date(2026, 9, 30), at=moment)
    assert facts(world)[0].recorded_on == day


def test_a_period_is_touched_by_what_happened_or_was_recorded_in_it(world: World) -> None:
    late = datetime(2026, 10, 20, 4, 0, tzinfo=UTC)
    world.tell(OPENED, FINISHED, example(CaseOpened, case="late"))
    world.tell(example(CaseFinished, case="late"), on=date(2026, 9, 30), at=late)
    assert [one.key for one in facts(world, Period(2026, 3))] == [JOB_CASE, "late"]
    assert [one.key for one in facts(world, Period(2026, 4))] == ["late"]
    assert facts(world, Period(2026, 2)) == facts(world, Period(2027, 1)) == ()
    assert [one.key for one in facts(world, Period(2026))] == [JOB_CASE, "late"]


def test_facts_come_with_the_position_they_were_read_at(world: World) -> None:
    position = world.tell(OPENED, FINISHED)
    found = workload.work_of(SYSTEM, world.views, OPERATOR, Q3)
    assert (found.position, len(found.facts)) == (position, 1)
    assert workload.work_of(FOREIGN_CLERK, world.views, OPERATOR, Q3).facts == ()


@pytest.mark.parametrize("share", [0.3, 0.7, 1.0])
def test_the_log_alone_gives_the_same_facts_at_any_position(world: World, share: float) -> None:
    """So an appraisal can be derived again from the log, at the position it was derived from."""
    history = random_history(71, 600)
    stop = int(len(history) * share)
    world.record(history)
    world._runner.catch_up(stop=stop)
    operators = {str(row["operator"]) for row in world.rows(work_facts)}
    assert len(operators) == 3
    for operator in sorted(operators):
        derived = facts_of(history_of(world.log, operator, stop), operator)
        kept = [
            fact
            for period in (Period(2026), Period(2027))
            for fact in workload.facts_touching(SYSTEM, world.views, operator, period)
        ]
        assert list(derived) == sorted(set_of(kept), key=in_log_order)
        assert len(derived) > 2


def set_of(found: list[WorkFact]) -> list[WorkFact]:
    return list({in_log_order(fact): fact for fact in found}.values())


def test_drilling_down_says_what_counted_and_what_did_not(world: World) -> None:
    cases = [example(CaseOpened, case=f"case-{n}") for n in range(4)]
    done = [example(CaseFinished, case=f"case-{n}", subject=f"person-{n // 2}") for n in range(4)]
    world.tell(*cases, *done, example(CaseVoided, case="case-2", was_finished=True), example(VoucherRedeemed))
    scheme = default_scheme()
    found = workload.drill_down(CLERK, world.views, OPERATOR, Q3, scheme)
    assert [(one.fact.key, one.why_not) for one in found.rows] == [
        ("case-0", None),
        ("case-1", "duplicate"),
        ("case-2", "voided"),
        ("case-3", None),
        (VOUCHER, None),
    ]

    def keys(**narrowed: str) -> list[str]:
        page = workload.drill_down(CLERK, world.views, OPERATOR, Q3, scheme, **narrowed)  # type: ignore[arg-type]
        return [one.fact.key for one in page.rows]

    assert keys(point="A4.2") == [VOUCHER]
    assert keys(point="A4.1", why_not="counted") == ["case-0", "case-3"]
    assert keys(why_not="voided") == ["case-2"]
    assert keys(point="A9.1") == keys(point="none") == []
    second = workload.drill_down(CLERK, world.views, OPERATOR, Q3, scheme, page=3, size=2)
    assert ([one.fact.key for one in second.rows], second.total) == ([VOUCHER], 5)
