"""What this room answers with, besides the domain's own `WorkFact`."""

from __future__ import annotations

import msgspec

from domain.appraisals.facts import WorkFact


class Work(msgspec.Struct, frozen=True):
    """An operator's facts for a period, and the log position up to which they were read."""

    position: int
    facts: tuple[WorkFact, ...]


class Judged(msgspec.Struct, frozen=True):
    """One fact with what became of it: `why_not` is None when it counts, else duplicate, late, voided or withdrawn."""

    fact: WorkFact
    why_not: str | None

    @property
    def counts(self) -> bool:
        return self.why_not is None


class Done(msgspec.Struct, frozen=True):
    """What was done in a quarter: cases finished, persons placed, vouchers redeemed and their amount in fen."""

    finished: int = 0
    placed: int = 0
    redeemed: int = 0
    redeemed_fen: int = 0
