"""An operator on its way out: time limits of scheme and calendar, who acted, and who may not come back yet."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import msgspec

from domain.appraisals.scheme import Scheme, in_force
from domain.exits import commands as c
from domain.exits.state import APPEAL, REMEDY, Exit
from domain.operators.commands import AdmitOperator
from domain.operators.reentry import Bar
from domain.policies.calendar_rules import calendar_of
from domain.policies.facts import Facts
from domain.shared.refusal import Refusal, refuse

Acted = TypeVar("Acted", bound=c.HoldHearing | c.ReturnDecision | c.CheckRemedy)
Receipt = TypeVar("Receipt", bound=c.AcknowledgeNotice | c.RecordReceipt)
Answer = TypeVar("Answer", bound=c.PlanRemedy | c.LodgeAppeal)
Chased = TypeVar("Chased", bound=c.RemindOfExitTerm | c.LapseExitTerm)


def prepare_admission(command: AdmitOperator, facts: Facts) -> AdmitOperator | Refusal:
    """A company that had to leave is not admitted again before the day that was decided."""
    bar: Bar | None = facts["bar"]
    if bar and command.on < bar.until and bar.operator != command.operator:
        return refuse("operators.barred", field="credit_code", until=bar.until.isoformat(), former=bar.operator)
    return command


def prepare_notice(command: c.ServeNotice, facts: Facts) -> c.ServeNotice | Refusal:
    """The procedure keeps the time limits of the scheme that is in force when its notice is served."""
    schemes: tuple[Scheme, ...] = facts["scheme"]
    scheme = in_force(schemes, command.on)
    if scheme is None:
        return refuse("exits.no-scheme")
    return msgspec.structs.replace(
        command,
        scheme_version=scheme.version,
        remedy_days=scheme.deadline("remedy_plan"),
        appeal_days=scheme.deadline("appeal"),
        decision_days=scheme.deadline("decision_on_appeal"),
        handover_days=scheme.deadline("handover"),
        by=facts["actor"],
    )


def prepare_receipt(command: Receipt, facts: Facts) -> Receipt:
    """The times for remedy and appeal begin on the day after the notice was received."""
    exit: Exit | None = facts["exit"]
    if exit is None or exit.notice is None:
        return command
    received = command.received_on if isinstance(command, c.RecordReceipt) else command.on
    calendar = calendar_of(facts)
    return msgspec.structs.replace(
        command,
        remedy_until=calendar.after(received, exit.notice.remedy_days),
        appeal_until=calendar.after(received, exit.notice.appeal_days),
        by=facts["actor"],
    )


def prepare_answer(command: Answer, facts: Facts) -> Answer:
    exit: Exit | None = facts["exit"]
    of = REMEDY if isinstance(command, c.PlanRemedy) else APPEAL
    changes: dict[str, object] = {"last": _last(exit, of, facts), "by": facts["actor"]}
    if isinstance(command, c.LodgeAppeal) and exit and exit.notice:
        changes["decision_until"] = calendar_of(facts).after(command.on, exit.notice.decision_days)
    return msgspec.structs.replace(command, **changes)


def prepare_act(command: Acted, facts: Facts) -> Acted:
    return msgspec.structs.replace(command, by=facts["actor"])


def prepare_proposal(command: c.ProposeDecision, facts: Facts) -> c.ProposeDecision:
    last = _last(facts["exit"], APPEAL, facts)
    return msgspec.structs.replace(command, appeal_last=last, by=facts["actor"])


def prepare_confirmation(command: c.ConfirmDecision, facts: Facts) -> c.ConfirmDecision:
    """What the operator holds is handed over in the scheme's working days after the exit takes effect."""
    exit: Exit | None = facts["exit"]
    until = None
    if exit and exit.notice and exit.proposal and exit.proposal.effective_on:
        effective = max(exit.proposal.effective_on, command.on)
        until = calendar_of(facts).after(effective, exit.notice.handover_days)
    return msgspec.structs.replace(command, handover_until=until, by=facts["actor"])


def prepare_term(command: Chased, facts: Facts) -> Chased:
    return msgspec.structs.replace(command, until=_last(facts["exit"], command.of, facts))


def _last(exit: Exit | None, of: str, facts: Facts) -> date | None:
    """The last day of a time limit that has begun, as the calendar is known now."""
    term = exit.limits.get(of) if exit else None
    return calendar_of(facts).deadline(term.started_on, term.days, term.until) if term else None
