"""Stream `<operator>/claim/<id>`: a claim for subsidies. Annex 2, 2.1.7, 2.1.8, 7.3.1 and whoever else claims money."""

from __future__ import annotations

from domain.shared.message import Event


class ClaimDrafted(Event, frozen=True, kw_only=True):
    """Somebody claims (申请受理). The claim is known by its case. `subsidies` are those it may have lines of."""

    claim: str
    operator: str
    outlet: str
    village: str
    case: str
    item: str
    claimant_kind: str  # "person" or "employer"
    claimant: str
    subsidies: tuple[str, ...]


class ClaimLineAdded(Event, frozen=True, kw_only=True):
    """One person, one subsidy, so many months: nobody gets a month of a subsidy twice, whoever claims it."""

    claim: str
    operator: str
    subsidy: str
    person: str
    months: tuple[str, ...]  # "2026-07"
    amount_fen: int
    post: str = ""  # the public-welfare post the person was placed at
    course: str = ""  # the class that the person passed; of training elsewhere, and before it was told, none


class ClaimLineRemoved(Event, frozen=True, kw_only=True):
    claim: str
    operator: str
    subsidy: str
    person: str
    months: tuple[str, ...]
    post: str = ""
    course: str = ""


class ClaimVerified(Event, frozen=True, kw_only=True):
    """What was looked into (检查核查) and which documents were there; `checks` are the notice's words."""

    claim: str
    operator: str
    checks: tuple[str, ...]
    documents: tuple[str, ...]
    note: str


class ClaimSentUp(Event, frozen=True, kw_only=True):
    """Sent to the county bureau with the window's opinion (签署意见、汇总上报); `time` counts from 1."""

    claim: str
    operator: str
    time: int
    persons: int
    amount_fen: int
    opinion: str


class ClaimConfirmed(Event, frozen=True, kw_only=True):
    claim: str
    operator: str
    amount_fen: int
    note: str


class ClaimReturned(Event, frozen=True, kw_only=True):
    """The bureau sent it back for correction (退回补正)."""

    claim: str
    operator: str
    reason: str


class ClaimTakenBack(Event, frozen=True, kw_only=True):
    """Its case was withdrawn or voided: `held` are the months it lets go of, as subsidy, person, month, `posts` those
    where it named somebody, and `classes` those it named, as class and person."""

    claim: str
    operator: str
    cause: str  # "withdrawn" or "voided"
    held: tuple[tuple[str, str, str], ...]
    posts: tuple[str, ...] = ()
    classes: tuple[tuple[str, str], ...] = ()


EVENTS = {
    "subsidies.drafted.v1": ClaimDrafted,
    "subsidies.line-added.v1": ClaimLineAdded,
    "subsidies.line-removed.v1": ClaimLineRemoved,
    "subsidies.verified.v1": ClaimVerified,
    "subsidies.sent-up.v1": ClaimSentUp,
    "subsidies.confirmed.v1": ClaimConfirmed,
    "subsidies.returned.v1": ClaimReturned,
    "subsidies.taken-back.v1": ClaimTakenBack,
}
PERSONAL_OF: dict[str, str] = {}


def stream(operator: str, claim: str) -> str:
    return f"{operator}/claim/{claim}"
