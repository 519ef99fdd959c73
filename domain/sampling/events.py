"""Streams `sampling/<area>:<period>` and `<operator>/sample/<period>`: 抽查. Notice annex 3, 二: 现场核查.

A sampling is the bureau's: a seed whose hash is recorded before the period closes, and the seed itself after it. From
the seed each operator's sample is drawn; what was found on site is the operator's history.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from domain.sampling.photo import Photo
from domain.shared.message import Event
from domain.shared.personal import Personal


class SeedCommitted(Event, frozen=True, kw_only=True):
    """Before the period is over: `seed_sha256` is public, the seed itself is sealed with the sampling's own key."""

    sampling: str
    area: str
    period: str
    seed_sha256: str
    seed: Personal
    by: str


class SeedRevealed(Event, frozen=True, kw_only=True):
    """After the period: whoever has the seed and an operator's list can draw its sample again."""

    sampling: str
    area: str
    period: str
    seed: str
    by: str


class SamplingReminded(Event, frozen=True, kw_only=True):
    """The schedule said on a day what is still to do. `of` is seed, reveal, draw or check; `left` how many wait."""

    area: str
    period: str
    of: str
    day: date
    left: int
    until: date | None


class SampleDrawn(Event, frozen=True, kw_only=True, omit_defaults=True):
    """`cases` of `population` counted cases of the appraisal derived at log `position`, in the order drawn.

    By which version of which scheme cases counted is part of it, for whoever makes the list again.

    `list_sha256` is of the ids sorted, each followed by a line feed, in UTF-8.
    """

    operator: str
    area: str
    period: str
    seed: str
    position: int
    population: int
    list_sha256: str
    share: Decimal
    at_least: int
    at_most: int
    cases: tuple[str, ...]
    scheme: str = ""
    scheme_version: int = 0


class TargetsAdded(Event, frozen=True, kw_only=True):
    """A signal gave reason to check these cases as well: beside the random sample, and counted apart from it."""

    operator: str
    period: str
    signal: str
    cases: tuple[str, ...]
    by: str


class CaseChecked(Event, frozen=True, kw_only=True):
    """What was found on site. A later one of the same case holds, until the sample is concluded."""

    operator: str
    period: str
    case: str
    targeted: bool
    passed: bool
    finding: str
    note: str
    photo: Photo | None
    by: str


class SampleConcluded(Event, frozen=True, kw_only=True):
    """Everything is checked. `checked` and `failed` are of the random sample alone."""

    operator: str
    period: str
    checked: int
    failed: int
    targeted_checked: int
    targeted_failed: int
    by: str


EVENTS = {
    "sampling.seed-committed.v1": SeedCommitted,
    "sampling.seed-revealed.v1": SeedRevealed,
    "sampling.reminded.v1": SamplingReminded,
    "sampling.sample-drawn.v1": SampleDrawn,
    "sampling.targets-added.v1": TargetsAdded,
    "sampling.case-checked.v1": CaseChecked,
    "sampling.sample-concluded.v1": SampleConcluded,
}
PERSONAL_OF = {"sampling.seed-committed.v1": "sampling"}


def sampling_id(area: str, period: str) -> str:
    """Whose key seals the seed."""
    return f"sampling-{area}-{period}"


def stream(area: str, period: str) -> str:
    return f"sampling/{area}:{period}"


def sample_stream(operator: str, period: str) -> str:
    return f"{operator}/sample/{period}"
