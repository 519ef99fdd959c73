"""An operator's sample: drawn by the rule, checked case by case, concluded when everything is checked."""

from decimal import Decimal

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as some

from domain.sampling import sample
from domain.sampling.commands import AddTargets, CheckCase, ConcludeSample, DrawSample
from domain.sampling.drawing import draw, list_sha256, size_of
from domain.sampling.events import CaseChecked, SampleConcluded, SampleDrawn, TargetsAdded
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given
from tests.support.sampling import DRAWN, POPULATION, SEED

TAKEN, ADDED, FAILED = example(SampleDrawn), example(TargetsAdded), example(CaseChecked)
TARGETED = ADDED.cases[0]


def passed(case: str, *, targeted: bool = False) -> CaseChecked:
    return example(CaseChecked, case=case, targeted=targeted, passed=True, finding="", note="", photo=None)


ALL = (TAKEN, ADDED, FAILED, passed(DRAWN[1]), passed(TARGETED, targeted=True))


def test_the_sample_is_drawn_once_by_the_rule() -> None:
    given(sample.decider).when(ask(DrawSample)).then(TAKEN)
    given(sample.decider, TAKEN).when(ask(DrawSample, population=("other",))).then_nothing()


@pytest.mark.parametrize(
    ("population", "size"), [(0, 0), (7, 7), (100, 20), (400, 20), (401, 21), (1000, 50), (4000, 200), (90_000, 200)]
)
def test_the_size_is_the_share_rounded_up_within_its_bounds(population: int, size: int) -> None:
    assert size_of(population, Decimal("0.05"), 20, 200) == size


@whatever(some.sets(some.text("0123456789ABC-", min_size=1), max_size=60), some.text(min_size=1), some.integers(0, 60))
def test_the_draw_does_not_depend_on_the_order_of_the_list(population: set[str], seed: str, size: int) -> None:
    forwards, backwards = sorted(population), sorted(population, reverse=True)
    drawn = draw(seed, forwards, size)
    assert drawn == draw(seed, backwards, size)
    assert list_sha256(forwards) == list_sha256(backwards)
    assert len(set(drawn)) == min(size, len(population))
    assert draw(seed, forwards, size + 1)[:size] == drawn


def test_where_nothing_counted_there_is_nothing_to_check() -> None:
    empty = example(SampleDrawn, population=0, cases=(), list_sha256=list_sha256(()))
    over = example(SampleConcluded, checked=0, failed=0, targeted_checked=0, targeted_failed=0, by="")
    given(sample.decider).when(ask(DrawSample, population=())).then(empty, over)


def test_a_case_is_checked_and_may_be_corrected_until_the_sample_is_concluded() -> None:
    past = given(sample.decider, TAKEN)
    past.when(ask(CheckCase)).then(FAILED)
    given(sample.decider, TAKEN, FAILED).when(ask(CheckCase)).then_nothing()
    again = ask(CheckCase, passed=True, note="", photo=None)
    given(sample.decider, TAKEN, FAILED).when(again).then(passed(DRAWN[0]))
    given(sample.decider, *ALL, example(SampleConcluded)).when(again).then_refused("samples.concluded")


def test_a_failure_names_its_kind_and_why_and_nobody() -> None:
    past = given(sample.decider, TAKEN)
    past.when(ask(CheckCase, finding="strange")).then_refused("samples.finding", field="finding")
    past.when(ask(CheckCase, note=" ")).then_refused("samples.note", field="note")
    past.when(ask(CheckCase, note="电话 13800138000 是空号")).then_refused("samples.note-personal", field="note")
    past.when(ask(CheckCase, case="2606-CASE-05")).then_refused("samples.case-unknown", field="case")
    given(sample.decider).when(ask(CheckCase)).then_refused("samples.unknown")


def test_it_is_concluded_once_everything_is_checked_and_random_and_targeted_count_apart() -> None:
    given(sample.decider, TAKEN, FAILED).when(ask(ConcludeSample)).then_refused("samples.left", left=1)
    given(sample.decider, *ALL).when(ask(ConcludeSample)).then(example(SampleConcluded))
    given(sample.decider, *ALL, example(SampleConcluded)).when(ask(ConcludeSample)).then_nothing()


def test_targets_come_beside_the_random_cases_each_once() -> None:
    given(sample.decider).when(ask(AddTargets)).then(ADDED)
    given(sample.decider, TAKEN, ADDED).when(ask(AddTargets)).then_nothing()
    known = ask(AddTargets, cases=(DRAWN[0], TARGETED))
    given(sample.decider, TAKEN).when(known).then(ADDED)
    given(sample.decider, *ALL, example(SampleConcluded)).when(known).then_refused("samples.concluded")


def test_a_targeted_case_that_is_drawn_after_all_is_a_random_one() -> None:
    first = example(TargetsAdded, cases=(DRAWN[0],))
    state = sample.decider.fold([first, TAKEN])
    assert not state.cases[DRAWN[0]].targeted
    assert draw(SEED, POPULATION, 2) == DRAWN
