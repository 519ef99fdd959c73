"""What this room answers with. Amounts in fen."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class Claim(msgspec.Struct, frozen=True):
    """`lines` and `amount_fen` are those of its lines as they stand; `reason` is why it was sent back last."""

    claim: str
    operator: str
    outlet: str
    village: str
    case: str
    item: str
    claimant_kind: str
    claimant: str
    subsidies: list[str]
    status: str
    lines: int
    amount_fen: int
    checks: list[str]
    documents: list[str]
    note: str | None
    opinion: str | None
    drafted_on: date
    changed_at: datetime
    times: int
    sent_on: date | None
    answered_on: date | None
    reason: str | None


class Line(msgspec.Struct, frozen=True):
    """One person, one subsidy, so many months."""

    claim: str
    operator: str
    subsidy: str
    person: str
    first_month: str
    months: list[str]
    amount_fen: int
    post: str
    course: str

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        return (self.claim, self.operator, self.subsidy, self.person, self.first_month)
