"""From a committed seed to a drawn sample, and what the schedule says while something is waiting."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.appraisals.answer_events import AppraisalPublished
from domain.appraisals.events import SampleUse
from domain.sampling.commands import CheckCase, CommitSeed, ConcludeSample, RevealSeed
from domain.sampling.drawing import draw, list_sha256
from domain.shared.period import Period
from domain.shared.personal import Personal
from domain.signals.commands import LookIntoSignal, RaiseSignal
from projections.sample_board import queries as board
from projections.workload import queries as workload
from projections.workload.counted import counted_cases_at
from schedulers.appraisal_course import appraisal_course
from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.sample_chasing import sample_chasing
from schedulers.sample_drawing import sample_drawing
from schedulers.sources import system
from tests.support.appraised import default_scheme
from tests.support.asked import ask
from tests.support.controls import OPERATOR, OTHER_OPERATOR
from tests.support.sampling import SEED
from tests.support.working import Working, at

AREA, PERIOD = "3501", "2026Q1"
RULE = {"share": 0.5, "at_least": 1, "at_most": 200, "extrapolate": False}


def commit(province: Working, area: str = AREA, seed: str = SEED) -> None:
    province.do(CommitSeed(area=area, period=PERIOD, seed=Personal.of(seed), on=province.today))


@pytest.fixture
def quarter(province: Working) -> Working:
    """Two operators with work in the first quarter, half of which is to be checked, and a seed; it is 6 April."""
    province.adopt_scheme(version=2, effective_from=date(2026, 1, 1), sample=RULE)
    for operator, cases in ((OPERATOR, 9), (OTHER_OPERATOR, 4)):
        province.contract(operator)
        province.clock.set(max(province.clock(), at(2026, 3, 2)))
        province.finish_cases(operator, cases)
    province.clock.set(at(2026, 3, 31, 17))
    commit(province)
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources)
    return province


def reveal(province: Working, area: str = AREA) -> None:
    province.do(RevealSeed(area=area, period=PERIOD, on=province.today))


def sample(province: Working, operator: str = OPERATOR) -> tuple[str, ...]:
    page = board.cases(system("test"), province.views, operator, PERIOD, size=200)
    return tuple(one.case for one in page.rows if not one.targeted)


def test_nothing_is_drawn_before_the_seed_is_revealed(quarter: Working) -> None:
    assert sample_drawing(quarter.sources) == 0
    reveal(quarter)
    assert sample_drawing(quarter.sources) == 2
    assert sample_drawing(quarter.sources) == 0


def test_the_sample_follows_from_the_seed_and_the_list_of_the_appraisal(quarter: Working) -> None:
    reveal(quarter)
    sample_drawing(quarter.sources)
    counted = [f"case-{n}" for n in range(1, 10)]
    assert sample(quarter) == draw(SEED, counted, 5)
    found = board.sample(system("test"), quarter.views, OPERATOR, PERIOD)
    [appraisal] = quarter.appraisals(OPERATOR)
    assert found is not None
    assert (found.position, found.population, found.list_sha256) == (appraisal.position, 9, list_sha256(counted))
    again = counted_cases_at(
        quarter.side.log, OPERATOR, Period.parse(PERIOD), default_scheme(), position=appraisal.position
    )
    assert list(again) == sorted(counted)


def test_what_was_done_after_the_appraisal_is_not_in_the_list(quarter: Working) -> None:
    reveal(quarter)
    quarter.finish_cases(OPERATOR, 3, on=date(2026, 3, 31))
    sample_drawing(quarter.sources)
    found = board.sample(system("test"), quarter.views, OPERATOR, PERIOD)
    assert found is not None
    assert found.population == 9


def test_where_a_wider_seed_holds_the_narrower_one_draws_nothing(province: Working) -> None:
    province.contract(OPERATOR)
    province.finish_cases(OPERATOR, 30)
    province.clock.set(at(2026, 3, 31))
    commit(province, "350102", "a seed of the county, long enough")
    commit(province)
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources)
    reveal(province, "350102")
    assert sample_drawing(province.sources) == 0
    reveal(province)
    assert sample_drawing(province.sources) == 1
    assert sample(province) == draw(SEED, [f"case-{n}" for n in range(1, 31)], 20)


def test_what_failed_is_a_fact_that_does_not_count(quarter: Working) -> None:
    reveal(quarter)
    sample_drawing(quarter.sources)
    failed, *rest = sample(quarter)
    what: dict[str, Any] = {"operator": OPERATOR, "period": PERIOD, "on": quarter.today}
    quarter.do(CheckCase(case=failed, passed=False, finding="not-served", note="服务对象表示没有办过", **what))
    quarter.do([CheckCase(case=case, passed=True, **what) for case in rest])
    quarter.do(ConcludeSample(**what))
    quarter.runner.catch_up()
    facts = workload.facts_touching(system("test"), quarter.views, OPERATOR, Period.parse(PERIOD))
    assert {fact.key: fact.out for fact in facts if fact.out} == {failed: "failed-check"}
    of = board.sample_of(system("test"), quarter.views, OPERATOR, PERIOD)
    assert of is not None
    assert (of.status, of.checked, of.failed, of.failed_cases) == ("concluded", 5, 1, (failed,))


def said(province: Working) -> list[tuple[str, str, str, int]]:
    province.runner.catch_up()
    found = board.reminders(system("test"), province.views)
    return sorted((one.area, one.period, one.of, one.left) for one in found)


def test_a_missing_seed_is_named_in_the_last_ten_days_once_a_week(province: Working) -> None:
    province.contract(OPERATOR)
    province.contract(OTHER_OPERATOR)
    province.clock.set(at(2026, 3, 21))
    assert sample_chasing(province.sources) == 0
    province.clock.set(at(2026, 3, 22))
    assert sample_chasing(province.sources) == 2
    assert sample_chasing(province.sources) == 0
    assert said(province) == [("350102", PERIOD, "seed", 1), ("350103", PERIOD, "seed", 1)]
    commit(province, "350102")
    province.clock.set(at(2026, 3, 29))
    assert sample_chasing(province.sources) == 1


def test_a_seed_that_is_not_revealed_and_samples_that_are_not_drawn_or_checked_are_named(quarter: Working) -> None:
    assert sample_chasing(quarter.sources) == 1
    assert said(quarter) == [(AREA, PERIOD, "reveal", 1)]
    reveal(quarter)
    assert sample_chasing(quarter.sources) == 1
    assert (AREA, PERIOD, "draw", 2) in said(quarter)
    sample_drawing(quarter.sources)
    assert sample_chasing(quarter.sources) == 0
    quarter.clock.set(at(2026, 4, 13))
    assert sample_chasing(quarter.sources) == 1
    assert (AREA, PERIOD, "check", 2) in said(quarter)


def test_the_published_quarter_is_derived_from_what_was_found(quarter: Working) -> None:
    """Nine cases counted; one of five fails, and eight are left. Nothing is published while cases are to be checked."""
    appraisal_course(quarter.sources)
    assert _counted(quarter) == 9
    reveal(quarter)
    sample_drawing(quarter.sources)
    failed, *rest = sample(quarter)
    what: dict[str, Any] = {"operator": OPERATOR, "period": PERIOD, "on": quarter.today}
    quarter.do(CheckCase(case=failed, passed=False, finding="not-served", note="服务对象表示没有办过", **what))
    quarter.do([CheckCase(case=case, passed=True, **what) for case in rest])
    appraisal_course(quarter.sources)
    assert not _published(quarter)
    quarter.do(ConcludeSample(**what))
    appraisal_course(quarter.sources)
    appraisal_course(quarter.sources)
    assert _published(quarter)
    [made] = quarter.appraisals(OPERATOR)
    assert made.sample == SampleUse(checked=5, failed=1, extrapolated=False)
    assert _counted(quarter) == 8


def test_what_a_targeted_check_alone_found_is_taken_out_before_it_is_published(province: Working) -> None:
    province.contract(OPERATOR)
    [(_, case), *_] = province.finish_cases(OPERATOR, 3)
    raised = ask(RaiseSignal, operator=OPERATOR, period=PERIOD, cases=(case,), on=province.today)
    province.do(raised, system("signals"))
    look = ask(LookIntoSignal, operator=OPERATOR, cases=(case,), on=province.today)
    province.do(look)
    province.clock.set(at(2026, 4, 6))
    quarterly_appraisal(province.sources)
    appraisal_course(province.sources)
    assert not _published(province)
    what: dict[str, Any] = {"operator": OPERATOR, "period": PERIOD, "on": province.today}
    province.do(CheckCase(case=case, passed=False, finding="untrue", note="没有办过", **what))
    province.do(ConcludeSample(**what))
    for _ in range(3):
        appraisal_course(province.sources)
    assert _published(province)
    assert _counted(province) == 2


def _counted(province: Working) -> int:
    [made] = province.appraisals(OPERATOR)
    return made.counted.counted


def _published(province: Working) -> bool:
    stream = province.side.log.load(f"{OPERATOR}/appraisal/{PERIOD}")
    return any(isinstance(one.event, AppraisalPublished) for one in stream)
