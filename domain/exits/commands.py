"""What may be asked of an operator's exit. Fields with a default are filled in by the command's rule."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.proof import Proof


class OpenExit(Command, frozen=True, kw_only=True):
    """Notice 五(三): 对服务质效考评不合格的，坚决作退出处理. Again while it is open, a ground is added."""

    operator: str
    exit: str
    rule: str
    periods: tuple[str, ...]


class ServeNotice(Command, frozen=True, kw_only=True):
    """`scheme` is the one in force; the time limits in working days are its."""

    operator: str
    exit: str
    number: str
    text: str
    how: str
    scheme: str
    scheme_version: int = 0
    remedy_days: int = 0
    appeal_days: int = 0
    decision_days: int = 0
    handover_days: int = 0
    by: str = ""


class AcknowledgeNotice(Command, frozen=True, kw_only=True):
    """The operator signs for it online, today."""

    operator: str
    exit: str
    remedy_until: date | None = None
    appeal_until: date | None = None
    by: str = ""


class RecordReceipt(Command, frozen=True, kw_only=True):
    """The bureau enters a receipt on paper."""

    operator: str
    exit: str
    received_on: date
    how: str
    evidence: tuple[Proof, ...]
    remedy_until: date | None = None
    appeal_until: date | None = None
    by: str = ""


class PlanRemedy(Command, frozen=True, kw_only=True):
    """`last` is the last day for it, as the calendar is known now."""

    operator: str
    exit: str
    plan: str
    by_when: date
    evidence: tuple[Proof, ...]
    last: date | None = None
    by: str = ""


class LodgeAppeal(Command, frozen=True, kw_only=True):
    operator: str
    exit: str
    grounds: str
    evidence: tuple[Proof, ...]
    last: date | None = None
    decision_until: date | None = None
    by: str = ""


class HoldHearing(Command, frozen=True, kw_only=True):
    operator: str
    exit: str
    held_on: date
    present: tuple[str, ...]
    minutes: str
    evidence: tuple[Proof, ...]
    by: str = ""


class ProposeDecision(Command, frozen=True, kw_only=True):
    """`appeal_last` is the last day for an appeal, None while it is not known."""

    operator: str
    exit: str
    outcome: str
    reasons: str
    effective_on: date | None = None
    barred_until: date | None = None
    remedy_until: date | None = None
    appeal_last: date | None = None
    by: str = ""


class ReturnDecision(Command, frozen=True, kw_only=True):
    operator: str
    exit: str
    proposal: int
    reason: str
    by: str = ""


class ConfirmDecision(Command, frozen=True, kw_only=True):
    """Four eyes: never by who proposed it."""

    operator: str
    exit: str
    proposal: int
    number: str
    opinion: str
    handover_until: date | None = None
    by: str = ""


class CheckRemedy(Command, frozen=True, kw_only=True):
    operator: str
    exit: str
    met: bool
    findings: str
    evidence: tuple[Proof, ...]
    by: str = ""


class RemindOfExitTerm(Command, frozen=True, kw_only=True):
    """`until` as the calendar is known now."""

    operator: str
    exit: str
    of: str
    until: date | None = None


class LapseExitTerm(Command, frozen=True, kw_only=True):
    operator: str
    exit: str
    of: str
    until: date | None = None
