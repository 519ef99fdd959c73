"""What may be asked of a sampling and of one operator's sample. `by` is who asks, filled in on the way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from domain.sampling.photo import Photo
from domain.shared.message import Command
from domain.shared.personal import Personal


class CommitSeed(Command, frozen=True, kw_only=True):
    area: str
    period: str
    seed: Personal
    by: str = ""


class RevealSeed(Command, frozen=True, kw_only=True):
    """Without a `seed` the sealed one is revealed."""

    area: str
    period: str
    seed: str = ""
    by: str = ""


class RemindOfSampling(Command, frozen=True, kw_only=True):
    area: str
    period: str
    of: str
    left: int = 1
    until: date | None = None


class DrawSample(Command, frozen=True, kw_only=True):
    """`population` are the ids of the counted cases of the appraisal at `position`; the seed is the sampling's."""

    operator: str
    area: str
    period: str
    position: int
    population: tuple[str, ...]
    share: Decimal
    at_least: int
    at_most: int
    scheme: str
    scheme_version: int
    seed: str = ""


class AddTargets(Command, frozen=True, kw_only=True):
    operator: str
    period: str
    signal: str
    cases: tuple[str, ...]
    by: str = ""


class CheckCase(Command, frozen=True, kw_only=True):
    operator: str
    period: str
    case: str
    passed: bool
    finding: str = ""
    note: str = ""
    photo: Photo | None = None
    by: str = ""


class ConcludeSample(Command, frozen=True, kw_only=True):
    operator: str
    period: str
    by: str = ""
