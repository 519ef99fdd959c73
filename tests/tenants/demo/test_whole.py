"""The demo as `yizhan demo` makes it, with a year that was concluded, ways out and a handover: nothing is missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from projections.check import check
from projections.subsidy_ledger.tables import lines
from projections.training_board.tables import enrolments
from schedulers.demo import make_demo
from schedulers.rederive import differences
from tenants.catalog_of_events import CONTEXTS
from tenants.demo.planning import make_plan
from tests.support.working import Working, at, working
from tests.tenants.demo.telling import opened, settings_in

SELDOM = {
    "appraisals.assessment-reopened.v1",
    "appraisals.assessor-released.v1",
    "exits.ground-added.v1",
    "exits.remedy-checked.v1",
    "duties.reminded.v1",
    "fairs.log-entry-handled.v1",
    "tasks.entry-ended.v1",
    "tasks.given-ended.v1",
    "tasks.return-settled.v1",
    "tasks.sent-back.v1",
    "tasks.withdrawn.v1",
    "training.certificate-corrected.v1",
    "training.enrolment-cancelled.v1",
    "training.course-withdrawn.v1",
    "training.person-moved-up.v1",
    "training.person-waitlisted.v1",
    "training.waiting-ended.v1",
    "ventures.clinic-booking-cancelled.v1",
}
"""What a small province may do without: something put right, taken back or asked for again."""


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Working]:
    """Eight operators and fifteen months up to the end of April: the year 2025 is appraised in full."""
    plan = make_plan(at(2026, 4, 20, 15), operators=8, months=15, seed=7)
    with working(settings_in(tmp_path_factory.mktemp("whole")), plan.begins, durable=False) as made:
        make_demo(made.side, made.sources, made.clock, plan, lambda done, of: None)
        made.runner.catch_up()
        yield made


@pytest.mark.timeout(400)
def test_every_kind_of_event_arises(province: Working) -> None:
    known = {name for context in CONTEXTS for name in context.EVENTS}
    assert sorted(known - {one.name for one in opened(province.side)} - SELDOM) == []


def test_people_who_passed_a_class_claim_for_it(province: Working) -> None:
    classes = sa.select(lines.c.course).where(lines.c.course != "")
    passed = sa.select(enrolments.c.course).where(enrolments.c.status == "passed")
    with province.views.read() as db:
        claimed = set(db.execute(classes).scalars())
        assert claimed
        assert claimed <= set(db.execute(passed).scalars())


def test_live_and_rebuilt_are_equal(province: Working) -> None:
    """Every read model, of every kind of event, as it was made day by day beside as it is made at once."""
    found = check(province.side.log, province.views)
    assert found.equal, [one.table for one in found.comparisons if not one.equal]
    assert [one.table for one in found.comparisons if not one.live_rows] == []


def test_every_appraisal_is_derived_again_to_the_byte(province: Working) -> None:
    said: list[str] = []
    assert differences(province.side.log, None, None, said.append) == 0
    assert any(" 2025 " in line and "concluded" in line for line in said)
