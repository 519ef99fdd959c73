"""A canonical example of each event of sampling and of signals: the quarter before the story's day, two cases drawn."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from domain.sampling import events as sampling
from domain.sampling.drawing import list_sha256, sha256_of
from domain.sampling.photo import Photo
from domain.shared.message import Event
from domain.shared.personal import Personal
from domain.signals import events as signals
from domain.signals.limits import defaults

OPERATOR, COUNTY, PERIOD = "op-350102-003", "350102", "2026Q2"
SEED = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
OFFICER = "user-bureau"
POPULATION = tuple(f"2606-CASE-{n:02}" for n in range(1, 11))
DRAWN = ("2606-CASE-02", "2606-CASE-03")
SIGNAL = "throughput_2026Q2_user-clerk_0630"
SECOND_OFFICER = "user-bureau2"
RULES = {**defaults(), "phone": {"people": 5}}

EVENTS: tuple[Event, ...] = (
    sampling.SeedCommitted(
        sampling=sampling.sampling_id(COUNTY, PERIOD),
        area=COUNTY,
        period=PERIOD,
        seed_sha256=sha256_of(SEED),
        seed=Personal.of(SEED),
        by=OFFICER,
    ),
    sampling.SeedRevealed(
        sampling=sampling.sampling_id(COUNTY, PERIOD), area=COUNTY, period=PERIOD, seed=SEED, by=OFFICER
    ),
    sampling.SamplingReminded(
        area=COUNTY, period=PERIOD, of="seed", day=date(2026, 6, 21), left=1, until=date(2026, 6, 30)
    ),
    sampling.SampleDrawn(
        operator=OPERATOR,
        area=COUNTY,
        period=PERIOD,
        seed=SEED,
        position=4321,
        population=len(POPULATION),
        list_sha256=list_sha256(POPULATION),
        share=Decimal("0.2"),
        at_least=1,
        at_most=200,
        cases=DRAWN,
        scheme="default-2024",
        scheme_version=1,
    ),
    sampling.TargetsAdded(operator=OPERATOR, period=PERIOD, signal=SIGNAL, cases=("2606-CASE-09",), by=OFFICER),
    sampling.CaseChecked(
        operator=OPERATOR,
        period=PERIOD,
        case="2606-CASE-02",
        targeted=False,
        passed=False,
        finding="not-served",
        note="服务对象表示没有办过",
        photo=Photo(sha256="9f" * 32, size=20480, type="image/jpeg"),
        by=OFFICER,
    ),
    sampling.SampleConcluded(
        operator=OPERATOR, period=PERIOD, checked=2, failed=1, targeted_checked=1, targeted_failed=0, by=OFFICER
    ),
    signals.SignalRaised(
        signal=SIGNAL,
        operator=OPERATOR,
        rule="throughput",
        period=PERIOD,
        about="user-clerk",
        day=date(2026, 6, 30),
        figures={"cases": 41},
        thresholds={"cases_a_day": 30},
        cases=("2606-CASE-08", "2606-CASE-09"),
        total=41,
    ),
    signals.SignalLookedInto(
        signal=SIGNAL,
        operator=OPERATOR,
        period=PERIOD,
        finding="doubtful",
        note="当天只开了一个窗口",
        cases=("2606-CASE-09",),
        by=OFFICER,
    ),
    signals.SignalRulesProposed(
        proposal=1, rules=RULES, effective_from=date(2026, 7, 1), note="村委会的电话太多", by=OFFICER
    ),
    signals.SignalRulesReturned(proposal=1, reason="再看一个季度", by=SECOND_OFFICER),
    signals.SignalRulesAdopted(
        proposal=1,
        version=1,
        rules=RULES,
        effective_from=date(2026, 7, 1),
        proposed_by=OFFICER,
        by=SECOND_OFFICER,
    ),
)
