"""Replaying a history in batches of any size, twice over the same events, gives the same measures."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.appraisals.derive import Result, derive
from domain.shared.period import Period
from projections.projecting import project
from projections.workload.project import ROOM, facts_of
from projections.workload.project_facts import fact_of
from projections.workload.tables import METADATA, work_facts
from tenants.store.envelope import Envelope
from tests.projections.random_history import random_history
from tests.support.appraised import Promised, default_scheme
from tests.support.positions import numbered

HISTORY = numbered(random_history(29, 500))
SCHEME = default_scheme()
EVERYTHING = Promised(
    dict.fromkeys(("handled_cases", "vouchers_redeemed", "referrals", "placed_persons", "ratings"), 3)
)
PERIODS = (Period(2026, 1), Period(2026, 2), Period(2026))


def measured(db: sa.Connection, operator: str) -> list[Result | None]:
    rows = [dict(row._mapping) for row in db.execute(sa.select(work_facts).where(work_facts.c.operator == operator))]
    return [derive(SCHEME, [EVERYTHING], period, map(fact_of, rows)) for period in PERIODS]


def told(batches: Sequence[Sequence[Envelope]]) -> dict[str, list[Result | None]]:
    engine = sa.create_engine("sqlite://")
    with engine.begin() as db:
        METADATA.create_all(db)
        for batch in batches:
            assert project(db, ROOM, batch) == ()
        operators = list(db.scalars(sa.select(work_facts.c.operator).distinct()))
        return {operator: measured(db, operator) for operator in sorted(operators)}


WHOLE = told([HISTORY])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(1, 400), min_size=1, max_size=12))
def test_batches_of_any_size_give_the_same_measures(sizes: list[int]) -> None:
    batches, at = [], 0
    for size in (*sizes, len(HISTORY)):
        batches.append(HISTORY[at : at + size])
        at += size
    assert told([batch for batch in batches if batch]) == WHOLE


@settings(max_examples=10, deadline=None)
@given(st.integers(1, len(HISTORY)))
def test_a_history_told_from_the_beginning_again_gives_the_same_measures(stop: int) -> None:
    assert told([HISTORY[:stop], HISTORY]) == WHOLE


def test_the_log_alone_gives_the_same_measures() -> None:
    assert len(WHOLE) == 3
    for operator, results in WHOLE.items():
        facts = facts_of(HISTORY, operator)
        assert [derive(SCHEME, [EVERYTHING], period, facts) for period in PERIODS] == results
        assert any(result and result.counted.counted for result in results)


def test_a_fact_left_out_changes_the_measures() -> None:
    operator, results = next(iter(WHOLE.items()))
    facts = [one for one in facts_of(HISTORY, operator) if one.out is None and one.on in PERIODS[2]]
    assert [derive(SCHEME, [EVERYTHING], period, facts[1:]) for period in PERIODS] != results
