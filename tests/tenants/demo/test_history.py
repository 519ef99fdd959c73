"""The history of a demo province: everything happens, nothing is refused, the same seed tells the same."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from domain.appraisals.scheme import FAILING
from domain.catalogue.catalogue import items
from domain.jobs.matching import PURPOSES
from domain.shared.period import Period
from projections.duty_list import queries as duty_list
from projections.page import LARGEST
from projections.referral_board import queries as referral_board
from projections.roster_board import plans
from tenants.accounts.roles import Role
from tenants.clock import SHANGHAI, business_date
from tenants.context import Context
from tenants.demo.planning import make_plan
from tenants.store.envelope import Envelope
from tests.support.working import at
from tests.tenants.demo.telling import Told, history

SMALL = {"operators": 2, "months": 2, "seed": 3}


def test_every_item_of_the_catalogue_is_used(told: Told) -> None:
    assert {one.event.item for one in told.of("cases.opened.v1")} == items().keys()


def test_no_command_is_refused(told: Told) -> None:
    assert told.tally.refused == Counter()
    assert told.tally.commands > 3000
    # The story itself adopts the default scheme, and lists people on a task in the job's name: it waits for no tick.
    told_itself = ("system:founding", "system:task_listing")
    by_jobs = [one for one in told.events if one.actor.startswith("system:") and one.actor not in told_itself]
    assert told.tally.events == len(told.events) - len(by_jobs)


def test_the_same_plan_tells_the_same_history(tmp_path: Path) -> None:
    first, second = (history(make_plan(at(2026, 7, 20, 15), **SMALL), tmp_path / name) for name in ("one", "two"))
    assert len(first) > 400
    assert first == second


def test_another_seed_tells_another_history(tmp_path: Path) -> None:
    first, second = (
        history(make_plan(at(2026, 7, 20, 15), **SMALL | {"seed": seed}), tmp_path / str(seed)) for seed in (3, 4)
    )
    assert [one.event for one in first] != [one.event for one in second]


def test_a_history_told_to_noon_is_the_beginning_of_the_one_told_to_the_evening(tmp_path: Path) -> None:
    noon, evening = (history(make_plan(at(2026, 7, 20, hour), **SMALL), tmp_path / str(hour)) for hour in (11, 19))
    assert 0 < len(noon) < len(evening)
    assert noon == evening[: len(noon)]


def test_nothing_is_recorded_after_the_end(told: Told) -> None:
    assert max(one.recorded_at for one in told.events) <= told.plan.until
    moments = [one.recorded_at for one in told.events]
    assert moments == sorted(moments)
    assert told.province.clock() == told.plan.until


def test_the_schedule_may_run_in_the_small_hours_of_every_day(tmp_path: Path) -> None:
    plan = make_plan(at(2026, 7, 20, 15), operators=1, months=2)
    days: list[date] = []
    steps: list[tuple[int, int]] = []
    history(plan, tmp_path, on_day=days.append, progress=lambda done, of: steps.append((done, of)))
    assert days == [plan.founded + timedelta(days=n) for n in range(len(days))]
    assert days[-1] == plan.end
    assert steps == [(n, len(days)) for n in range(1, len(days) + 1)]


def test_good_and_failing_operators_are_found_out(told: Told) -> None:
    grades = {(one.event.operator, one.event.period): one.event.grade for one in told.of("appraisals.concluded.v1")}
    last = str(told.plan.last_closed)
    by_profile = {operator.profile.name: grades[operator.code, last] for operator in told.plan.operators}
    assert by_profile["excellent"] == "优秀"
    assert by_profile["failing"] == FAILING
    assert [name for name, grade in by_profile.items() if grade == FAILING] == ["failing"]


def test_only_who_failed_twice_in_a_row_is_flagged(told: Told) -> None:
    flagged = [
        (one.event.operator, one.event.rule, one.event.periods)
        for one in told.of("operators.flagged.v1")
        if one.actor.startswith("system:")  # those before there was a system are flagged by hand
    ]
    failing = next(operator.code for operator in told.plan.operators if operator.profile.name == "failing")
    assert flagged == [(failing, "two-failed-quarters", ("2026Q1", "2026Q2"))]


def test_weekends_are_quiet_and_windows_keep_their_hours(told: Told) -> None:
    at_windows = [one.recorded_at.astimezone(SHANGHAI) for one in told.events if one.role == "clerk"]
    weekend = sum(moment.weekday() >= 5 for moment in at_windows)
    assert weekend < len(at_windows) * 0.1
    assert all(8 * 60 + 30 <= moment.hour * 60 + moment.minute <= 18 * 60 + 30 for moment in at_windows)


def test_some_work_is_typed_in_after_the_grace_days(told: Told) -> None:
    finished = told.of("cases.finished.v1")
    late = [one for one in finished if business_date(one.recorded_at) > _cut_off(one)]
    assert late
    assert len(late) < len(finished) / 10


def test_some_work_is_recorded_twice_on_one_day(told: Told) -> None:
    once = Counter((one.event.item, one.event.subject, one.on) for one in told.of("cases.finished.v1"))
    assert 0 < sum(count > 1 for count in once.values()) < len(once) / 10


def test_something_is_left_to_do_at_the_demo_desk(told: Told) -> None:
    clerk = told.plan.user("clerk")
    opened = {one.event.case: one for one in told.of("cases.opened.v1") if one.event.outlet == clerk.outlet}
    closed = {one.event.case for name in ("finished", "withdrawn", "voided") for one in told.of(f"cases.{name}.v1")}
    assert len(opened.keys() - closed) >= 3
    issued = {one.event.voucher for one in told.of("vouchers.issued.v1")}
    gone = {one.event.voucher for name in ("redeemed", "expired") for one in told.of(f"vouchers.{name}.v1")}
    assert len(issued - gone) >= 5


def test_the_demo_desk_is_a_worked_one(told: Told) -> None:
    end, views, code = told.plan.end, told.province.views, told.plan.operators[0].code
    clerk = Context("clerk", Role.CLERK, code, code[3:9], None, "")
    follow_ups = referral_board.duties_due(clerk, views, end, size=LARGEST).rows
    duties = duty_list.duties(clerk, views, status="open", until=end, size=LARGEST).rows
    calls = plans.contacts_due(clerk, views, end, size=LARGEST).rows
    owed = [one.due_on for one in follow_ups] + [one.due_on for one in duties]
    for due in (owed, [one.due for one in calls if one.due]):
        assert 0 < len(due) < 40
        assert end - min(due) <= timedelta(days=7)


def test_no_case_of_the_demo_desk_has_been_forgotten(told: Told) -> None:
    code = told.plan.operators[0].code
    opened = {one.event.case: one for one in told.of("cases.opened.v1") if one.event.operator == code}
    closed = {one.event.case for name in ("finished", "withdrawn", "voided") for one in told.of(f"cases.{name}.v1")}
    left = [one for case, one in opened.items() if case not in closed]
    assert left
    assert [one.event.item for one in left if told.plan.end - one.on > timedelta(days=40)] == []


def test_matches_find_some_for_most_who_ask(told: Told) -> None:
    shown = [one.event for one in told.of("jobs.matches-shown.v1")]
    for purpose in PURPOSES:
        found = [len(one.ranked) for one in shown if one.purpose == purpose]
        assert sum(count >= 2 for count in found) > len(found) / 2
        assert sum(count == 0 for count in found) < len(found) / 6


def test_one_budget_is_nearly_used_up(told: Told) -> None:
    caps = [told.province.side.log.cap(f"voucher-policy/{policy.policy}") for policy in told.plan.policies]
    shares = sorted(used / budget for used, budget in filter(None, caps))
    assert shares[-1] > 0.85
    assert all(0 < share <= 1 for share in shares)


def _cut_off(one: Envelope) -> date:
    return Period.quarter_of(one.on).last + timedelta(days=5)
