"""A scheme tried on history: the same arithmetic on the same facts, resumed by whoever comes next, nothing recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.trials import trials, work
from schedulers.yearly_appraisal import yearly_appraisal
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.settings import Settings
from tenants.trials.answers import Trial, Tried
from tenants.trials.bench import Bench
from tests.support.appraised import default_document, document, point
from tests.support.controls import OPERATOR, OTHER_OPERATOR
from tests.support.working import Working, at, working

QUARTERS = ["2026Q1", "2026Q2"]
HARSH = document(point("A4.1", 100), bands=[{"grade": "合格", "at_least": 90}, {"grade": "不合格", "at_least": 0}])


@pytest.fixture
def appraised(sqlite_database: Settings) -> Iterator[Working]:
    """Two operators, two quarters concluded: the one did all it promised in the first and half in the second."""
    with working(sqlite_database, at(2026, 1, 5), durable=False) as province:
        province.adopt_scheme()
        province.contract(OPERATOR, {"handled_cases": 4})
        province.contract(OTHER_OPERATOR, {"handled_cases": 4})
        province.finish_cases(OPERATOR, 4)
        province.finish_cases(OTHER_OPERATOR, 3)
        province.clock.set(at(2026, 5, 4))
        province.finish_cases(OPERATOR, 2)
        province.finish_cases(OTHER_OPERATOR, 3)
        province.clock.set(at(2026, 7, 8))
        quarterly_appraisal(province.sources)
        yield province


def officer(area: str = "35", request: str = "trial", role: Role = Role.BUREAU) -> Context:
    return Context("user-bureau", role, None, area, None, request)


def ask(province: Working, tried: dict[str, Any], periods: list[str] = QUARTERS, context: Context | None = None) -> str:
    store, head = province.side.trials, province.side.log.head()
    return store.new(context or officer(), "d/draft", tried, periods, head)


def found(province: Working, id: str, context: Context | None = None) -> tuple[Trial, dict[tuple[str, str], Tried]]:
    one = province.side.trials.get(context or officer(), id)
    assert one is not None
    return one, {(row.operator, row.period): row for row in province.side.trials.rows(one)}


def test_the_scheme_in_force_gives_every_concluded_result_again(appraised: Working) -> None:
    id = ask(appraised, default_document())
    assert trials(appraised.sources) == 2
    one, rows = found(appraised, id)
    assert (one.state, one.total, one.done) == ("finished", 2, 2)
    assert len(rows) == 4
    for row in rows.values():
        assert row.recorded
        assert (row.old_total, row.old_grade, row.verdict) == (row.new_total, row.new_grade, "same")
        assert row.moved == ()
    for made in appraised.appraisals(OPERATOR):
        assert rows[OPERATOR, made.period].old_total == made.total
        assert rows[OPERATOR, made.period].position == made.position


def test_it_says_who_would_newly_fail_and_pass_and_by_which_points(appraised: Working) -> None:
    id = ask(appraised, HARSH)
    trials(appraised.sources)
    _, rows = found(appraised, id)
    assert {key: row.verdict for key, row in rows.items()} == {
        (OPERATOR, "2026Q1"): "same",
        (OPERATOR, "2026Q2"): "same",  # failed then, fails now
        (OTHER_OPERATOR, "2026Q1"): "fails",
        (OTHER_OPERATOR, "2026Q2"): "fails",
    }
    lenient = document(
        point("A4.1", 100), bands=[{"grade": "合格", "at_least": 40}, {"grade": "不合格", "at_least": 0}]
    )
    again = ask(appraised, lenient, context=officer(request="again"))
    trials(appraised.sources)
    _, rows = found(appraised, again)
    passes = rows[OPERATOR, "2026Q2"]
    assert (passes.verdict, passes.old_grade, passes.new_grade) == ("passes", "不合格", "合格")


def test_points_that_moved_a_total_are_told_the_largest_first(appraised: Working) -> None:
    two = document(
        point("A4.1", 70, curve={"kind": "linear"}, target=[], parts=_parts({"contract": "handled_cases"})),
        point("B1.1", 30, target=[], parts=_parts({"value": 100})),
    )
    id = ask(appraised, two)
    trials(appraised.sources)
    row = found(appraised, id)[1][OPERATOR, "2026Q1"]
    assert [(one.point, one.change) for one in row.moved] == [("A4.1", Decimal("-30.00")), ("B1.1", Decimal("1.20"))]
    assert row.new_total == Decimal("71.2")


def _parts(against: dict[str, Any], **curve: Any) -> list[dict[str, Any]]:
    return [{"measure": "handled_cases", "against": against, "curve": curve or {"kind": "linear"}, "share": 1}]


def test_a_scheme_that_compares_is_tried_with_the_peers_of_each_period(appraised: Working) -> None:
    steps = [[0.1, 1], [-0.1, 0.5], [-1, 0]]
    relative = document(point("A4.1", 100, target=[], parts=_parts({"peers": "mean"}, kind="relative", steps=steps)))
    id = ask(appraised, relative)
    trials(appraised.sources)
    _, rows = found(appraised, id)
    assert {key: row.new_total for key, row in rows.items()} == {
        (OPERATOR, "2026Q1"): Decimal("100.0"),  # 4 beside a mean of 3.5
        (OTHER_OPERATOR, "2026Q1"): Decimal("0.0"),
        (OPERATOR, "2026Q2"): Decimal("0.0"),  # 2 beside 2.5
        (OTHER_OPERATOR, "2026Q2"): Decimal("100.0"),
    }


def test_a_period_is_looked_at_as_it_stood_when_it_was_appraised(appraised: Working) -> None:
    appraised.finish_cases(OPERATOR, 3, on=date(2026, 6, 1))  # recorded long after the appraisal
    id = ask(appraised, default_document())
    trials(appraised.sources)
    row = found(appraised, id)[1][OPERATOR, "2026Q2"]
    assert (row.new_total, row.old_total) == (Decimal("50.0"), Decimal("50.0"))


def test_a_period_nobody_appraised_is_derived_both_ways_from_what_is_there(appraised: Working) -> None:
    appraised.finish_cases(OPERATOR, 4)
    appraised.clock.set(at(2026, 10, 2))
    id = ask(appraised, HARSH, ["2026Q3"])
    trials(appraised.sources)
    row = found(appraised, id)[1][OPERATOR, "2026Q3"]
    assert (row.recorded, row.old_version, row.old_total, row.new_total) == (False, 1, Decimal(100), Decimal(100))


def test_a_year_waits_where_people_have_not_scored(appraised: Working) -> None:
    appraised.clock.set(at(2027, 1, 20))
    yearly_appraisal(appraised.sources)
    id = ask(appraised, default_document(), ["2026"])
    trials(appraised.sources)
    row = found(appraised, id)[1][OPERATOR, "2026"]
    assert (row.verdict, row.new_grade) == ("ungraded", None)
    assert row.old_total == row.new_total


def test_a_trial_changes_nothing(appraised: Working) -> None:
    head, before = appraised.side.log.head(), appraised.appraisals(OPERATOR)
    ask(appraised, HARSH)
    trials(appraised.sources)
    appraised.runner.catch_up()
    assert appraised.side.log.head() == head
    assert appraised.appraisals(OPERATOR) == before


class Killed(RuntimeError):
    """Stands for a process that is gone."""


def test_a_worker_that_is_killed_is_followed_by_one_that_does_the_rest(
    appraised: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = ask(appraised, HARSH)
    first = Bench(appraised.side.trials)
    one = first.take()
    assert one is not None
    keep = first.keep

    def once(trial: Trial, operator: str, rows: Any) -> None:
        keep(trial, operator, rows)
        raise Killed

    monkeypatch.setattr(first, "keep", once)
    with pytest.raises(Killed):
        work(appraised.sources, first, one)
    assert found(appraised, id)[0].done == 1
    assert trials(appraised.sources) == 0  # the lease still runs
    appraised.clock.advance(timedelta(seconds=31))
    assert trials(appraised.sources) == 2
    trial, rows = found(appraised, id)
    assert (trial.state, trial.done, len(rows)) == ("finished", 2, 4)


def test_the_same_request_asks_once(appraised: Working) -> None:
    assert ask(appraised, HARSH) == ask(appraised, HARSH)
    assert appraised.side.trials.latest(officer())[1] == 1


def test_a_county_tries_its_own_operators_and_sees_no_other_countys_trial(appraised: Working) -> None:
    county, other = officer("350102", "c"), officer("350103", "o")
    id = ask(appraised, HARSH, context=county)
    trials(appraised.sources)
    _, rows = found(appraised, id, county)
    assert {operator for operator, _ in rows} == {OPERATOR}
    store = appraised.side.trials
    assert store.get(other, id) is None
    assert store.latest(other) == ([], 0)
    assert store.get(officer("35"), id)
    assert store.get(officer(role=Role.AUDITOR), id)
    for role in (Role.MANAGER, Role.CLERK, Role.FINANCE, Role.ASSESSOR, Role.PUBLIC):
        assert store.get(officer(role=role), id) is None


def test_what_is_no_scheme_fails_and_holds_nothing_up(appraised: Working) -> None:
    wrong = ask(appraised, document(point("A4.1", 90)))
    right = ask(appraised, HARSH, context=officer(request="right"))
    while trials(appraised.sources):
        pass
    assert found(appraised, wrong)[0].state == "failed"
    assert found(appraised, right)[0].state == "finished"


def test_trials_are_deleted_after_their_time(appraised: Working) -> None:
    old = ask(appraised, HARSH)
    trials(appraised.sources)
    appraised.clock.advance(timedelta(days=31))
    ask(appraised, HARSH, context=officer(request="new"))
    trials(appraised.sources)
    assert appraised.side.trials.get(officer(), old) is None
    assert appraised.side.trials.latest(officer())[1] == 1
