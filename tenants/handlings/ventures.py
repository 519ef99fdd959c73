"""Projects, founders, loans and clinics."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.cases import events as case_events
from domain.policies import venture_reactions as reactions
from domain.policies import venture_rules as rules
from domain.policies.facts import Facts
from domain.shared.decider import Decider
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal
from domain.ventures import clinic, commands, events, founder, loan, venture
from domain.workforce import events as workforce
from domain.workforce import team
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, operator_of, person_of
from tenants.unit import Source


def _venture(command: Any, lookup: Lookup) -> str:
    return events.venture_stream(command.operator, command.venture)


def _founder(command: Any, lookup: Lookup) -> str:
    return events.founder_stream(command.operator, command.person)


def _loan(command: Any, lookup: Lookup) -> str:
    return events.loan_stream(command.operator, command.loan)


def _clinic(command: Any, lookup: Lookup) -> str:
    return events.clinic_stream(command.operator, command.clinic)


def _team_named(command: Any, facts: Facts) -> Source | None:
    """The expert team of the operator, where one is named."""
    return (team.decider, workforce.team_stream(command.operator, command.team)) if command.team else None


_Stream = Callable[[Any, Lookup], str]
_Prepare = Callable[[Any, Facts], Command | Refusal]


def _by_hand(
    may: Permission, decider: Decider, stream: _Stream, prepare: _Prepare = rules.prepare_in_period
) -> Handling:
    return Handling(may, decider, stream, {"operator": operator_of}, prepare)


_TRACK, _LOAN, _CLINIC = Permission.TRACK_VENTURE, Permission.HANDLE_LOAN, Permission.RUN_CLINIC

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.ReceiveVenture: Handling(FOLLOWS, venture.decider, _venture),
    commands.TakeOverVenture: Handling(FOLLOWS, venture.decider, _venture),
    commands.ReviewVenture: Handling(
        _TRACK, venture.decider, _venture, {"operator": operator_of, "team": _team_named}, rules.prepare_review
    ),
    commands.ConcludeVentureReview: Handling(FOLLOWS, venture.decider, _venture),
    commands.ListVenture: Handling(FOLLOWS, venture.decider, _venture),
    commands.PublishVenture: Handling(FOLLOWS, venture.decider, _venture),
    commands.WithdrawVenture: Handling(_TRACK, venture.decider, _venture),
    commands.RecommendVenture: Handling(FOLLOWS, venture.decider, _venture),
    commands.OpenFounderFile: Handling(FOLLOWS, founder.decider, _founder),
    commands.RecordFounding: _by_hand(_TRACK, founder.decider, _founder),
    commands.AssignOwner: _by_hand(_TRACK, founder.decider, _founder, rules.prepare_owner),
    commands.RaiseProblem: _by_hand(_TRACK, founder.decider, _founder, rules.prepare_owner),
    commands.SolveProblem: _by_hand(_TRACK, founder.decider, _founder),
    commands.ReceiveLoan: Handling(FOLLOWS, loan.decider, _loan),
    commands.CheckLoanSite: Handling(FOLLOWS, loan.decider, _loan),
    commands.SignLoanOpinion: Handling(FOLLOWS, loan.decider, _loan),
    commands.RecordLoanOutcome: _by_hand(_LOAN, loan.decider, _loan),
    commands.WithdrawLoan: Handling(FOLLOWS, loan.decider, _loan),
    commands.AnnounceClinic: _by_hand(_CLINIC, clinic.decider, _clinic, rules.prepare_clinic),
    commands.BookClinic: Handling(
        _CLINIC, clinic.decider, _clinic, {"operator": operator_of, "person": person_of}, rules.prepare_booking
    ),
    commands.CancelClinicBooking: Handling(_CLINIC, clinic.decider, _clinic),
    commands.GiveClinicAdvice: _by_hand(_CLINIC, clinic.decider, _clinic),
}

_CASE = {"case": case_of}

REACTIONS: Mapping[type[Event], Reaction] = {
    case_events.CaseStepCompleted: Reaction(reactions.when_step_completed, _CASE),
    case_events.CaseFinished: Reaction(reactions.when_case_finished, _CASE),
    case_events.CaseWithdrawn: Reaction(reactions.when_case_taken_back, _CASE),
    case_events.CaseVoided: Reaction(reactions.when_case_taken_back, _CASE),
    events.EnterpriseFounded: Reaction(reactions.when_enterprise_founded),
}
