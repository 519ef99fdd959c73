"""The way out of an operator: opened by a flag, answered by the operator, decided by two officers of the bureau."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.appraisals.appraisal import scheme_decider
from domain.appraisals.events import scheme_stream
from domain.exits import commands, events
from domain.exits.exit import decider
from domain.operators.events import OperatorExited, OperatorFlagged
from domain.policies import exit_reactions as reactions
from domain.policies import exit_rules as rules
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.calendars import YEARS
from tenants.handlings.handling import Handling, Lookup, Reaction, Read
from tenants.handlings.reads import operator_of
from tenants.unit import Source


def _stream(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.exit)


def _exit(command: Any, facts: Facts) -> Source:
    return decider, events.stream(command.operator, command.exit)


def _scheme(command: Any, facts: Facts) -> Source:
    return scheme_decider, scheme_stream(command.scheme)


_TIMED: Mapping[str, Read] = {"exit": _exit, **YEARS}
_P = Permission


def _timed(permission: Permission, prepare: Callable[[Any, Facts], Any]) -> Handling:
    """One whose rule counts in working days."""
    return Handling(permission, decider, _stream, _TIMED, prepare)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.OpenExit: Handling(_P.CHASE_EXIT, decider, _stream),
    commands.ServeNotice: Handling(_P.RUN_EXIT, decider, _stream, {"scheme": _scheme}, rules.prepare_notice),
    commands.AcknowledgeNotice: _timed(_P.ANSWER_EXIT, rules.prepare_receipt),
    commands.RecordReceipt: _timed(_P.RUN_EXIT, rules.prepare_receipt),
    commands.PlanRemedy: _timed(_P.ANSWER_EXIT, rules.prepare_answer),
    commands.LodgeAppeal: _timed(_P.ANSWER_EXIT, rules.prepare_answer),
    commands.HoldHearing: Handling(_P.RUN_EXIT, decider, _stream, prepare=rules.prepare_act),
    commands.CheckRemedy: Handling(_P.RUN_EXIT, decider, _stream, prepare=rules.prepare_act),
    commands.ProposeDecision: _timed(_P.DECIDE_EXIT, rules.prepare_proposal),
    commands.ReturnDecision: Handling(_P.DECIDE_EXIT, decider, _stream, prepare=rules.prepare_act),
    commands.ConfirmDecision: _timed(_P.DECIDE_EXIT, rules.prepare_confirmation),
    commands.RemindOfExitTerm: _timed(_P.CHASE_EXIT, rules.prepare_term),
    commands.LapseExitTerm: _timed(_P.CHASE_EXIT, rules.prepare_term),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    OperatorFlagged: Reaction(reactions.when_flagged, {"operator": operator_of}),
    events.NoticeServed: Reaction(reactions.when_served),
    events.DecisionConfirmed: Reaction(reactions.when_decided),
    OperatorExited: Reaction(reactions.when_exited),
}
