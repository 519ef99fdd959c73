"""No question about samples and signals, nor any that the rules of signals ask, reads a whole table."""

from __future__ import annotations

from datetime import date
from functools import partial

from projections.case_board import signs as case_signs
from projections.people_register import signs as people_signs
from projections.referral_board import signs as referral_signs
from projections.sample_board import queries as samples
from projections.signal_board import queries as signals
from tests.projections.random_history import random_history
from tests.projections.test_plans import Ask, read_whole
from tests.projections.world import COUNTY_BUREAU, MANAGER, SYSTEM, World
from tests.support.controls import OPERATOR, PERSON

Q, FIRST, LAST = "2026Q1", date(2026, 1, 1), date(2026, 3, 31)
PAGES: dict[str, Ask] = {
    "samples": samples.samples,
    "samples by status": lambda c, v: samples.samples(c, v, status="open"),
    "samples of a seed": lambda c, v: samples.samples(c, v, period=Q, area="3501"),
    "seeds": samples.samplings,
    "one seed": lambda c, v: samples.sampling(c, v, "3501", Q),
    "the seed of an operator": lambda c, v: samples.sampling_for(c, v, OPERATOR, Q),
    "one sample": lambda c, v: samples.sample(c, v, OPERATOR, Q),
    "its cases": lambda c, v: samples.cases(c, v, OPERATOR, Q, status="left"),
    "one case": lambda c, v: samples.case(c, v, OPERATOR, Q, "case-1"),
    "how it stands": lambda c, v: samples.sample_of(c, v, OPERATOR, Q),
    "signals": signals.signals,
    "signals of an operator": lambda c, v: signals.signals(c, v, operator=OPERATOR),
    "signals by status": lambda c, v: signals.signals(c, v, status="raised"),
    "one signal": lambda c, v: signals.signal(c, v, OPERATOR, "burst_2026Q1"),
}
JOBS: dict[str, Ask] = {
    "reminders": samples.reminders,
    "seeds since": lambda c, v: samples.samplings_since(c, v, FIRST),
    "who has a sample": lambda c, v: samples.drawn_in(c, v, Q),
    "open samples": samples.open_samples,
    "signals known": lambda c, v: signals.known(c, v, OPERATOR),
    "busiest days": lambda c, v: case_signs.busiest_days(c, v, OPERATOR, FIRST, LAST, 0),
    "finished by somebody": lambda c, v: case_signs.finished_by(c, v, OPERATOR, "user-1", FIRST),
    "finished for some": lambda c, v: case_signs.finished_among(c, v, OPERATOR, [PERSON], FIRST, LAST),
    "cases in short": lambda c, v: case_signs.briefs(c, v, OPERATOR, ["case-1"]),
    "one phone": lambda c, v: people_signs.shared_phones(c, v, OPERATOR, FIRST, LAST, 2),
    "hires by employer": lambda c, v: referral_signs.hires_by_employer(c, v, OPERATOR, FIRST, LAST, 1),
}


def test_no_question_of_samples_or_signals_reads_a_whole_table(world: World) -> None:
    world.record(random_history(92, 300))
    world.catch_up()
    asked = [(context, name, ask) for context in (COUNTY_BUREAU, MANAGER) for name, ask in PAGES.items()]
    asked.append((COUNTY_BUREAU, "reminders", samples.reminders))
    asked += [(SYSTEM, name, ask) for name, ask in JOBS.items()]
    whole = {
        f"{context.role}: {name}": tables
        for context, name, ask in asked
        if (tables := read_whole(world.views, partial(ask, context, world.views)))
    }
    assert whole == {}
