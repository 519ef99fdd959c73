"""Stream `<operator>/exit/<number>`: an operator's way out (退出程序), from the flag to exit or release.

Time limits are in working days, as the scheme had them when the notice was served. Each is stored where it begins, with
its last day, or None while the calendar of that year is not known. `by` is a user id.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.proof import Proof


class ExitOpened(Event, frozen=True, kw_only=True):
    """The operator was flagged: by which rule of the scheme, and which periods met it."""

    operator: str
    exit: str
    rule: str
    periods: tuple[str, ...]


class ExitGroundAdded(Event, frozen=True, kw_only=True):
    """Flagged again before the procedure was over."""

    operator: str
    exit: str
    rule: str
    periods: tuple[str, ...]


class NoticeServed(Event, frozen=True, kw_only=True):
    """The notice of exit (退出通知书) was sent; its time limits begin when it is received."""

    operator: str
    exit: str
    number: str  # of the document 文号
    text: str
    how: str  # in-person, post, online or public
    scheme: str
    scheme_version: int
    remedy_days: int
    appeal_days: int
    decision_days: int
    handover_days: int
    by: str


class NoticeReceived(Event, frozen=True, kw_only=True):
    """The receipt (送达回证): when and how it was received. The times for remedy and appeal begin."""

    operator: str
    exit: str
    received_on: date
    how: str  # online, signed, left, posted or announced
    remedy_until: date | None
    appeal_until: date | None
    evidence: tuple[Proof, ...]
    by: str


class RemedyPlanned(Event, frozen=True, kw_only=True):
    operator: str
    exit: str
    plan: str
    by_when: date
    evidence: tuple[Proof, ...]
    by: str


class AppealLodged(Event, frozen=True, kw_only=True):
    """The time for a decision begins."""

    operator: str
    exit: str
    grounds: str
    evidence: tuple[Proof, ...]
    lodged_on: date
    decision_until: date | None
    by: str


class HearingHeld(Event, frozen=True, kw_only=True):
    """`present` are offices and roles; who they were stands in the signed record, a file."""

    operator: str
    exit: str
    held_on: date
    present: tuple[str, ...]
    minutes: str
    evidence: tuple[Proof, ...]
    by: str


class DecisionProposed(Event, frozen=True, kw_only=True):
    """By one officer: `outcome` is exit, release or remedy; the days are of that outcome, None for the others."""

    operator: str
    exit: str
    proposal: int
    outcome: str
    reasons: str
    effective_on: date | None
    barred_until: date | None
    remedy_until: date | None
    by: str


class DecisionReturned(Event, frozen=True, kw_only=True):
    """By a second officer, or taken back by the first."""

    operator: str
    exit: str
    proposal: int
    reason: str
    by: str


class DecisionConfirmed(Event, frozen=True, kw_only=True):
    """By a second officer: what was proposed now holds. `opinion` is the second one's reasons."""

    operator: str
    exit: str
    proposal: int
    number: str  # of the document 文号
    outcome: str
    reasons: str
    opinion: str
    effective_on: date | None
    barred_until: date | None
    remedy_until: date | None
    handover_days: int
    handover_until: date | None
    proposed_by: str
    by: str


class RemedyChecked(Event, frozen=True, kw_only=True):
    """Whether what was planned was done; exit or release is decided next."""

    operator: str
    exit: str
    met: bool
    findings: str
    evidence: tuple[Proof, ...]
    by: str


class ExitTermReminded(Event, frozen=True, kw_only=True):
    """`of` is remedy, appeal, decision or check."""

    operator: str
    exit: str
    of: str
    until: date


class ExitTermLapsed(Event, frozen=True, kw_only=True):
    """The last day passed and nothing was done. Nothing follows from it by itself."""

    operator: str
    exit: str
    of: str
    until: date


EVENTS = {
    "exits.opened.v1": ExitOpened,
    "exits.ground-added.v1": ExitGroundAdded,
    "exits.notice-served.v1": NoticeServed,
    "exits.notice-received.v1": NoticeReceived,
    "exits.remedy-planned.v1": RemedyPlanned,
    "exits.appeal-lodged.v1": AppealLodged,
    "exits.hearing-held.v1": HearingHeld,
    "exits.decision-proposed.v1": DecisionProposed,
    "exits.decision-returned.v1": DecisionReturned,
    "exits.decision-confirmed.v1": DecisionConfirmed,
    "exits.remedy-checked.v1": RemedyChecked,
    "exits.term-reminded.v1": ExitTermReminded,
    "exits.term-lapsed.v1": ExitTermLapsed,
}
PERSONAL_OF: dict[str, str] = {}


def stream(operator: str, exit: str) -> str:
    return f"{operator}/exit/{exit}"
