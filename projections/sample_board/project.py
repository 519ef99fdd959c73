"""Events of sampling → rows. A case counts under random or targeted; drawn later, a targeted one is a random one."""

from __future__ import annotations

from domain.sampling.events import (
    CaseChecked,
    SampleConcluded,
    SampleDrawn,
    SamplingReminded,
    SeedCommitted,
    SeedRevealed,
    TargetsAdded,
)
from projections.room import Need, Room, needs, on
from projections.rows import Row, Rows
from projections.sample_board.tables import sample_cases, samples, sampling_reminders, samplings
from tenants.store.envelope import Envelope


def on_committed(rows: Rows, envelope: Envelope) -> None:
    event: SeedCommitted = envelope.event
    rows.add(
        samplings,
        area=event.area,
        period=event.period,
        seed_sha256=event.seed_sha256,
        sealed_seed=event.seed.sealed,
        committed_on=envelope.on,
        committed_at=envelope.recorded_at,
        committed_by=event.by,
    )


def on_revealed(rows: Rows, envelope: Envelope) -> None:
    event: SeedRevealed = envelope.event
    rows.change(samplings, (event.area, event.period)).update(
        seed=event.seed, revealed_on=envelope.on, revealed_at=envelope.recorded_at, revealed_by=event.by
    )


def on_reminded(rows: Rows, envelope: Envelope) -> None:
    event: SamplingReminded = envelope.event
    rows.add(
        sampling_reminders,
        area=event.area,
        period=event.period,
        of=event.of,
        day=event.day,
        left=event.left,
        until=event.until,
    )


def on_drawn(rows: Rows, envelope: Envelope) -> None:
    event: SampleDrawn = envelope.event
    sample = _sample(rows, envelope)
    sample.update(
        area=event.area,
        seed=event.seed,
        position=event.position,
        population=event.population,
        list_sha256=event.list_sha256,
        share=str(event.share),
        at_least=event.at_least,
        at_most=event.at_most,
        scheme=event.scheme,
        scheme_version=event.scheme_version,
        picked=len(event.cases),
        status="open",
        drawn_on=envelope.on,
        drawn_at=envelope.recorded_at,
    )
    for place, case in enumerate(event.cases, 1):
        known = rows.get(sample_cases, (event.operator, event.period, case))
        if known is None:
            _add(rows, event.operator, event.period, case, place)
            continue
        _count(sample, known, -1)
        rows.change(sample_cases, (event.operator, event.period, case)).update(targeted=False, place=place)
        _count(sample, known, 1)
        sample["targeted"] -= 1


def on_targets_added(rows: Rows, envelope: Envelope) -> None:
    event: TargetsAdded = envelope.event
    sample = _sample(rows, envelope)
    for case in event.cases:
        sample["targeted"] += 1
        _add(rows, event.operator, event.period, case, sample["targeted"], event.signal)


def on_checked(rows: Rows, envelope: Envelope) -> None:
    event: CaseChecked = envelope.event
    sample = rows.change(samples, (event.operator, event.period))
    case = rows.change(sample_cases, (event.operator, event.period, event.case))
    _count(sample, case, -1)
    case.update(
        passed=event.passed,
        finding=event.finding,
        note=event.note,
        photo_sha256=event.photo.sha256 if event.photo else None,
        photo_size=event.photo.size if event.photo else None,
        photo_type=event.photo.type if event.photo else None,
        checked_on=envelope.on,
        checked_by=event.by,
    )
    _count(sample, case, 1)


def on_concluded(rows: Rows, envelope: Envelope) -> None:
    event: SampleConcluded = envelope.event
    rows.change(samples, (event.operator, event.period)).update(
        status="concluded", concluded_on=envelope.on, concluded_by=event.by, concluded_position=envelope.position
    )


def _sample(rows: Rows, envelope: Envelope) -> Row:
    """The sample, begun by whatever comes first: the draw, or a signal's targets."""
    event: SampleDrawn | TargetsAdded = envelope.event
    if rows.get(samples, (event.operator, event.period)) is None:
        blank = dict.fromkeys(("area", "seed", "list_sha256", "scheme"), "")
        none = dict.fromkeys(("position", "population", "concluded_position", "scheme_version"), 0)
        none |= dict.fromkeys(("at_least", "at_most", "picked", "checked", "failed"), 0)
        none |= dict.fromkeys(("targeted", "targeted_checked", "targeted_failed"), 0)
        rows.add(
            samples,
            operator=event.operator,
            period=event.period,
            share="0",
            status="open",
            begun_on=envelope.on,
            **blank,
            **none,
        )
    return rows.change(samples, (event.operator, event.period))


def _add(rows: Rows, operator: str, period: str, case: str, place: int, signal: str = "") -> None:
    whose = {"operator": operator, "period": period, "case": case}
    rows.add(sample_cases, **whose, targeted=bool(signal), place=place, signal=signal, finding="", note="")


def _count(sample: Row, case: Row, sign: int) -> None:
    """Count a checked case under its kind, or take it off; an unchecked one counts nowhere."""
    if case["passed"] is None:
        return
    prefix = "targeted_" if case["targeted"] else ""
    sample[f"{prefix}checked"] += sign
    sample[f"{prefix}failed"] += 0 if case["passed"] else sign


def _cases(envelope: Envelope) -> list[tuple[str, str, str]]:
    event: SampleDrawn | TargetsAdded = envelope.event
    return [(event.operator, event.period, case) for case in event.cases]


_SAMPLING = needs(samplings, "event.area", "event.period")
_SAMPLE = needs(samples, "event.operator", "event.period")
_CASES: Need = (sample_cases, _cases)
ROOM = Room(
    name="sample_board",
    version=1,
    tables=(samplings, sampling_reminders, samples, sample_cases),
    handlers={
        SeedCommitted: on(on_committed),
        SeedRevealed: on(on_revealed, _SAMPLING),
        SamplingReminded: on(on_reminded),
        SampleDrawn: on(on_drawn, _SAMPLE, _CASES),
        TargetsAdded: on(on_targets_added, _SAMPLE),
        CaseChecked: on(on_checked, _SAMPLE, needs(sample_cases, "event.operator", "event.period", "event.case")),
        SampleConcluded: on(on_concluded, _SAMPLE),
    },
)
