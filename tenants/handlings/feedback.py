"""Ratings and complaints: from whoever holds a receipt, and with the cases of item 1.2.1."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import case
from domain.cases import events as cases
from domain.duties import duty
from domain.duties import events as duties
from domain.feedback import commands, complaint, events, rating, service_code
from domain.handovers import events as handovers
from domain.handovers import handover
from domain.operators.operator import Operator
from domain.policies import feedback_rules as rules
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.calendars import YEARS
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, operator_of
from tenants.unit import Source


def _rating(command: Any, lookup: Lookup) -> str:
    return events.rating_stream(command.operator, command.case)


def _complaint(command: Any, lookup: Lookup) -> str:
    return events.complaint_stream(command.operator, command.complaint)


def _code(command: Any, lookup: Lookup) -> str:
    return events.code_stream(command.of, command.case)


def _case_of_code(command: Any, facts: Facts) -> Source:
    return case.decider, cases.stream(command.of, command.case)


def _case_if_any(command: Any, facts: Facts) -> Source | None:
    return case_of(command, facts) if command.case else None


def _answer_duty(event: Any, facts: Facts) -> Source:
    return duty.decider, duties.stream(event.operator, rules.answer_duty(event.complaint))


def _case_answered(event: Any, facts: Facts) -> Source | None:
    """The case that carries the complaint, if there is one."""
    found = rules.answered_by(event)
    return (case.decider, cases.stream(*found)) if found else None


def _is_complaint(event: Any) -> bool:
    return bool(event.item == rules.ITEM)


def _handover(event: Any, facts: Facts) -> Source | None:
    """Of an operator that left, what it passed on and to whom."""
    operator: Operator | None = facts["operator"]
    if operator is None or operator.exited_on is None:
        return None
    return handover.decider, handovers.stream(event.operator, str(operator.exits))


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.RateService: Handling(
        Permission.RATE_SERVICE, rating.decider, _rating, {"case": case_of}, rules.prepare_rating
    ),
    commands.UseServiceCode: Handling(
        Permission.REGISTER_PERSON, service_code.decider, _code, {"case": _case_of_code}, rules.prepare_code
    ),
    commands.LodgeComplaint: Handling(
        Permission.LODGE_COMPLAINT,
        complaint.decider,
        _complaint,
        {"case": _case_if_any, **YEARS},
        rules.prepare_complaint,
    ),
    commands.TakeOverComplaint: Handling(FOLLOWS, complaint.decider, _complaint),
    commands.AnswerComplaint: Handling(FOLLOWS, complaint.decider, _complaint),
    commands.CloseComplaint: Handling(FOLLOWS, complaint.decider, _complaint),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    cases.CaseOpened: Reaction(rules.when_complaint_case_opened, when=_is_complaint),
    cases.CaseFilled: Reaction(rules.when_complaint_filled, {"case": case_of}),
    cases.CaseFinished: Reaction(rules.when_complaint_case_finished, when=_is_complaint),
    cases.CaseVoided: Reaction(rules.when_complaint_case_voided, when=_is_complaint),
    cases.CaseWithdrawn: Reaction(rules.when_complaint_case_withdrawn, {"case": case_of}),
    events.ComplaintLodged: Reaction(
        rules.when_complaint_lodged, {"operator": operator_of}, then={"handover": _handover}
    ),
    events.ComplaintTakenOver: Reaction(rules.when_complaint_taken_over),
    duties.DutyDone: Reaction(rules.when_answer_duty_done, {"case": _case_answered}, rules.is_an_answer),
    events.ComplaintAnswered: Reaction(rules.when_complaint_answered, {"answer_duty": _answer_duty}),
    events.ComplaintClosed: Reaction(rules.when_complaint_closed, {"answer_duty": _answer_duty}),
}
