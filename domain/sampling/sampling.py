"""The bureau's sampling of a period: state, evolve, decide."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from domain.sampling.commands import CommitSeed, RemindOfSampling, RevealSeed
from domain.sampling.drawing import sha256_of
from domain.sampling.events import SamplingReminded, SeedCommitted, SeedRevealed, sampling_id
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.period import Period
from domain.shared.personal import Personal
from domain.shared.refusal import refuse

SHORTEST = 16
"""Characters of a seed, so that nobody finds it by trying."""
AGAIN_DAYS = 7
"""Days after which the same reminder is given again."""


class Sampling(msgspec.Struct, frozen=True, kw_only=True):
    """`revealed` is the seed once everybody may know it; `reminded` the last day of each reminder."""

    area: str = ""
    period: str = ""
    seed_sha256: str = ""
    seed: Personal | None = None
    revealed: str = ""
    reminded: dict[str, date] = {}

    @property
    def is_committed(self) -> bool:
        return bool(self.seed_sha256)


def evolve(state: Sampling, event: Event) -> Sampling:
    match event:
        case SeedCommitted():
            return msgspec.structs.replace(
                state, area=event.area, period=event.period, seed_sha256=event.seed_sha256, seed=event.seed
            )
        case SeedRevealed():
            return msgspec.structs.replace(state, revealed=event.seed, seed=None)
        case SamplingReminded():
            return msgspec.structs.replace(state, reminded=state.reminded | {event.of: event.day})
    return state


def decide(command: Command, state: Sampling) -> Decision:
    match command:
        case CommitSeed():
            return _commit(command, state)
        case RevealSeed():
            return _reveal(command, state)
        case RemindOfSampling():
            return _remind(command, state)
    raise TypeError(f"a sampling does not decide {type(command).__name__}")


def _commit(command: CommitSeed, state: Sampling) -> Decision:
    if not (period := period_of(command.period)):
        return refuse("samples.period", field="period")
    if command.on > period.last:
        return refuse("samples.too-late", field="period", last=period.last.isoformat())
    if len(command.seed.plain) < SHORTEST:
        return refuse("samples.seed-short", field="seed", least=SHORTEST)
    digest = sha256_of(command.seed.plain)
    if state.is_committed:
        return [] if digest == state.seed_sha256 else refuse("samples.committed", field="period")
    committed = SeedCommitted(
        sampling=sampling_id(command.area, command.period),
        area=command.area,
        period=command.period,
        seed_sha256=digest,
        seed=command.seed,
        by=command.by,
    )
    return [committed]


def _reveal(command: RevealSeed, state: Sampling) -> Decision:
    """Once the period is over; what is revealed is what was committed, or it is refused."""
    if not state.is_committed or not (period := period_of(state.period)):
        return refuse("samples.unknown")
    if state.revealed:
        return []
    if command.on <= period.last:
        return refuse("samples.too-early", last=period.last.isoformat())
    seed = command.seed or (state.seed.plain if state.seed and not state.seed.is_sealed else "")
    if not seed:
        return refuse("samples.seed-lost", field="seed")
    if sha256_of(seed) != state.seed_sha256:
        return refuse("samples.seed-differs", field="seed")
    revealed = SeedRevealed(
        sampling=sampling_id(state.area, state.period), area=state.area, period=state.period, seed=seed, by=command.by
    )
    return [revealed]


def _remind(command: RemindOfSampling, state: Sampling) -> Decision:
    last = state.reminded.get(command.of)
    if last and command.on < last + timedelta(days=AGAIN_DAYS):
        return []
    reminded = SamplingReminded(
        area=command.area,
        period=command.period,
        of=command.of,
        day=command.on,
        left=command.left,
        until=command.until,
    )
    return [reminded]


def period_of(text: str) -> Period | None:
    try:
        return Period.parse(text)
    except ValueError:
        return None


decider = Decider(initial=Sampling(), evolve=evolve, decide=decide, forward=True)
