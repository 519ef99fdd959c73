"""What may be asked of a claim for subsidies."""

from __future__ import annotations

from domain.shared.message import Command


class DraftClaim(Command, frozen=True, kw_only=True):
    """Follows the opening of a case of an item that `kinds.json` names."""

    claim: str
    operator: str
    outlet: str
    village: str
    case: str
    item: str
    claimant_kind: str
    claimant: str


class AddClaimLine(Command, frozen=True, kw_only=True):
    claim: str
    operator: str
    subsidy: str
    person: str
    first_month: str
    last_month: str
    amount_fen: int
    post: str = ""
    course: str = ""


class RemoveClaimLine(Command, frozen=True, kw_only=True):
    claim: str
    operator: str
    subsidy: str
    person: str
    first_month: str


class VerifyClaim(Command, frozen=True, kw_only=True):
    claim: str
    operator: str
    checks: tuple[str, ...]
    documents: tuple[str, ...] = ()
    note: str = ""


class SendClaimUp(Command, frozen=True, kw_only=True):
    claim: str
    operator: str
    opinion: str


class ConfirmClaim(Command, frozen=True, kw_only=True):
    claim: str
    operator: str
    note: str = ""


class ReturnClaim(Command, frozen=True, kw_only=True):
    claim: str
    operator: str
    reason: str


class TakeClaimBack(Command, frozen=True, kw_only=True):
    """Follows the withdrawal or the voiding of its case."""

    claim: str
    operator: str
    cause: str
