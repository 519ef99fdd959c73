"""Samplings and samples, as far as each reader sees them; and what a finding does to the facts of work."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from domain.cases.events import CaseFinished, CaseOpened, CaseVoided
from domain.sampling.events import (
    CaseChecked,
    SampleConcluded,
    SampleDrawn,
    SamplingReminded,
    SeedCommitted,
    SeedRevealed,
    TargetsAdded,
)
from domain.shared.period import Period
from projections.check import check
from projections.sample_board import queries
from projections.sample_board.answers import SampleOf
from projections.workload import queries as workload
from projections.workload.project import facts_of
from projections.workload.sums import done_in
from tenants.context import Context
from tests.projections.world import (
    ASSESSOR,
    AUDITOR,
    BLIND,
    CLERK,
    COUNTY_BUREAU,
    FOREIGN_BUREAU,
    MANAGER,
    PROVINCE,
    SEEING,
    SYSTEM,
    World,
)
from tests.support.controls import OPERATOR, example
from tests.support.sampling import COUNTY, DRAWN, PERIOD, SEED

COMMITTED, REVEALED, TAKEN = example(SeedCommitted), example(SeedRevealed), example(SampleDrawn)
ADDED, FAILED, OVER = example(TargetsAdded), example(CaseChecked), example(SampleConcluded)
TARGETED = ADDED.cases[0]


def passed(case: str, *, targeted: bool = False) -> CaseChecked:
    return example(CaseChecked, case=case, targeted=targeted, passed=True, finding="", note="", photo=None)


REST = (passed(DRAWN[1]), passed(TARGETED, targeted=True))


def of(world: World, context: Context = SYSTEM) -> SampleOf | None:
    return queries.sample_of(context, world.views, OPERATOR, PERIOD)


def test_a_sample_is_under_way_from_the_committed_seed_to_the_last_finding(world: World) -> None:
    assert of(world) is None
    world.tell(COMMITTED)
    assert of(world) == SampleOf(status="under-way")
    world.tell(REVEALED, TAKEN, FAILED)
    assert of(world) == SampleOf(status="under-way", checked=1, failed=1, failed_cases=(DRAWN[0],))
    world.tell(*REST[:1], OVER)
    assert of(world) == SampleOf(
        status="concluded", checked=2, failed=1, failed_cases=(DRAWN[0],), position=world.log.head()
    )
    assert queries.sample_of(SYSTEM, world.views, "op-350103-001", PERIOD) is None
    assert queries.sample_of(FOREIGN_BUREAU, world.views, OPERATOR, PERIOD) is None


def test_a_seed_of_a_wider_area_reaches_the_operator_too(world: World) -> None:
    world.tell(example(SeedCommitted, area="3501"))
    assert of(world) == SampleOf(status="under-way")
    world.tell(example(SeedCommitted, area="350103"), example(SeedCommitted))
    found = queries.sampling_for(SYSTEM, world.views, OPERATOR, PERIOD)
    assert found is not None
    assert found.area == "3501"


def test_what_a_signal_asks_for_alone_is_waited_for_and_counted_apart(world: World) -> None:
    world.tell(ADDED)
    assert of(world) == SampleOf(status="under-way")
    world.tell(example(CaseChecked, case=TARGETED, targeted=True))
    world.tell(example(SampleConcluded, checked=0, failed=0, targeted_failed=1))
    assert of(world) == SampleOf(status="concluded", failed_cases=(TARGETED,), position=world.log.head())
    world.tell(COMMITTED)
    assert of(world) == SampleOf(status="under-way", failed_cases=(TARGETED,))


def test_random_and_targeted_are_counted_apart_and_a_corrected_finding_once(world: World) -> None:
    world.tell(COMMITTED, REVEALED, TAKEN, ADDED, FAILED, passed(DRAWN[0]), FAILED, *REST)
    sample = queries.sample(COUNTY_BUREAU, world.views, OPERATOR, PERIOD)
    assert sample is not None
    assert (sample.picked, sample.checked, sample.failed) == (2, 2, 1)
    assert (sample.targeted, sample.targeted_checked, sample.targeted_failed, sample.left) == (1, 1, 0, 0)
    rows = queries.cases(COUNTY_BUREAU, world.views, OPERATOR, PERIOD).rows
    assert [(one.case, one.status, one.targeted) for one in rows] == [
        (DRAWN[0], "failed", False),
        (DRAWN[1], "passed", False),
        (TARGETED, "passed", True),
    ]
    for status, number in (("failed", 1), ("passed", 2), ("left", 0)):
        assert queries.cases(COUNTY_BUREAU, world.views, OPERATOR, PERIOD, status=status).total == number


def test_a_targeted_case_that_is_drawn_after_all_moves_over(world: World) -> None:
    world.tell(
        example(TargetsAdded, cases=(DRAWN[0],)), example(CaseChecked, targeted=True), COMMITTED, REVEALED, TAKEN
    )
    sample = queries.sample(COUNTY_BUREAU, world.views, OPERATOR, PERIOD)
    assert sample is not None
    assert (sample.picked, sample.checked, sample.failed) == (2, 1, 1)
    assert (sample.targeted, sample.targeted_checked, sample.targeted_failed) == (0, 0, 0)


@pytest.mark.parametrize("reader", [CLERK, MANAGER, PROVINCE, COUNTY_BUREAU, AUDITOR, ASSESSOR])
def test_before_it_is_revealed_the_hash_alone_is_seen(world: World, reader: Context) -> None:
    world.tell(COMMITTED)
    found = queries.sampling(reader, world.views, COUNTY, PERIOD)
    assert found is not None
    assert (found.status, found.seed, found.seed_sha256) == ("committed", None, COMMITTED.seed_sha256)
    assert SEED not in repr(found)
    world.tell(REVEALED)
    found = queries.sampling(reader, world.views, COUNTY, PERIOD)
    assert found is not None
    assert found.seed == SEED


def test_who_is_elsewhere_sees_nothing_and_who_sees_the_operator_sees_its_sample(world: World) -> None:
    world.tell(COMMITTED, REVEALED, TAKEN, example(SamplingReminded))
    for reader in BLIND:
        assert queries.samplings(reader, world.views).total == 0, reader
        assert queries.sampling(reader, world.views, COUNTY, PERIOD) is None
        assert queries.sampling_for(reader, world.views, OPERATOR, PERIOD) is None
        assert queries.sample(reader, world.views, OPERATOR, PERIOD) is None
        assert queries.case(reader, world.views, OPERATOR, PERIOD, DRAWN[0]) is None
        assert queries.samples(reader, world.views).total == 0
        assert queries.reminders(reader, world.views) == ()
    for reader in SEEING:
        assert queries.samples(reader, world.views, period=PERIOD, area=COUNTY, status="open").total == 1, reader
    assert [one.of for one in queries.reminders(PROVINCE, world.views, PERIOD)] == ["seed"]
    assert queries.reminders(MANAGER, world.views) == ()
    assert queries.drawn_in(SYSTEM, world.views, PERIOD) == {OPERATOR}
    assert [one.operator for one in queries.open_samples(SYSTEM, world.views)] == [OPERATOR]
    assert len(queries.samplings_since(SYSTEM, world.views, date(2026, 1, 1))) == 1
    assert queries.samplings(PROVINCE, world.views, status="committed").total == 0
    assert queries.samplings(PROVINCE, world.views, status="revealed").total == 1


OPENED, FINISHED = example(CaseOpened, case=DRAWN[0]), example(CaseFinished, case=DRAWN[0])
VOIDED = example(CaseVoided, case=DRAWN[0], item=FINISHED.item, subject=FINISHED.subject)
Q3 = Period(2026, 3)


@pytest.mark.parametrize(
    ("then", "out"),
    [
        ((FAILED,), "failed-check"),
        ((FAILED, FAILED), "failed-check"),
        ((FAILED, passed(DRAWN[0])), None),
        ((passed(DRAWN[0]),), None),
        ((FAILED, VOIDED), "voided"),
        ((VOIDED, FAILED), "voided"),
        ((VOIDED, passed(DRAWN[0])), "voided"),
    ],
)
def test_a_case_that_failed_no_longer_counts_and_the_log_alone_says_the_same(
    world: World, then: tuple[CaseChecked | CaseVoided, ...], out: str | None
) -> None:
    world.tell(OPENED, FINISHED, TAKEN)
    world.tell(*then, at=datetime(2026, 7, 20, 4, 0, tzinfo=UTC))
    facts = workload.facts_touching(CLERK, world.views, OPERATOR, Q3)
    assert [(fact.key, fact.out) for fact in facts] == [(DRAWN[0], out)]
    assert facts_of(world.log.feed(0, tenant=OPERATOR), OPERATOR) == facts
    done = workload_sum(world)
    assert done == (0 if out else 1)


def workload_sum(world: World) -> int:
    found = done_in(SYSTEM, world.views, ["2026Q3"]).get("2026Q3")
    return found.finished if found else 0


def test_a_rebuild_is_equal(world: World) -> None:
    world.tell(COMMITTED, example(SamplingReminded), REVEALED, OPENED, FINISHED, ADDED, TAKEN, FAILED, *REST, OVER)
    assert check(world.log, world.views).equal
