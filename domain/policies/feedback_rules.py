"""A rating belongs to a finished case; a complaint becomes a case of item 1.2.1, and that case carries it to its end.

Notice annex 2, 1.2.1 投诉接待: 接待或登记、反馈意见、跟踪问题解决进度.
"""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from domain.cases.case import Case
from domain.cases.commands import OpenCase
from domain.cases.events import CaseFilled, CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.duties.commands import DoDuty, DropDuty, RaiseDuty
from domain.duties.duty import Duty
from domain.duties.events import DutyDone
from domain.feedback.commands import AnswerComplaint, CloseComplaint, LodgeComplaint, RateService, UseServiceCode
from domain.feedback.complaint import KINDS
from domain.feedback.events import ComplaintAnswered, ComplaintClosed, ComplaintLodged, ComplaintTakenOver
from domain.feedback.terms import terms
from domain.handovers.handover import Handover
from domain.operators.operator import Operator
from domain.policies.calendar_rules import calendar_of
from domain.policies.contract_scope import at_outlet, contract_for
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.shared.refusal import Refusal, refuse

ITEM, ANSWER = "1.2.1", "answer"
ANSWERING, OF = "-answer", "-of-"
"""How the duty to answer is numbered: by its complaint, and at a successor by whose complaint it is."""

CHASED_BEFORE = timedelta(days=3)  # the duty to answer is due before the last day
COMPLAINERS = ("person", "employer")


def prepare_rating(command: RateService, facts: Facts) -> RateService | Refusal:
    """What is rated is known from the case, never from who rates it."""
    case: Case | None = facts["case"]
    if case is None:
        return refuse("cases.unknown")
    if case.status != "finished":
        return refuse("feedback.not-finished", status=case.status)
    return msgspec.structs.replace(
        command, outlet=case.outlet, item=case.item, subject_kind=case.subject_kind, subject=case.subject
    )


def prepare_code(command: UseServiceCode, facts: Facts) -> UseServiceCode | Refusal:
    """The code of a person's case opens the record of that person."""
    case: Case | None = facts["case"]
    if case is None or case.subject_kind != "person":
        return refuse("cases.unknown")
    return msgspec.structs.replace(command, person=case.subject)


def prepare_complaint(command: LodgeComplaint, facts: Facts) -> LodgeComplaint | Refusal:
    """A complaint from a receipt is about its case; every complaint is answered by a working day."""
    command = msgspec.structs.replace(command, answer_by=terms().answer_by(command.on, calendar_of(facts)))
    if not command.case:
        return command
    case: Case | None = facts["case"]
    if case is None or case.subject_kind not in COMPLAINERS:
        return refuse("cases.unknown")
    return msgspec.structs.replace(
        command, outlet=case.outlet, village=case.village, subject_kind=case.subject_kind, subject=case.subject
    )


def when_complaint_case_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    """At the window the case comes first; the complaint of a receipt is there already, and stays as it is."""
    kind = event.fields.get("kind", "")
    lodged = LodgeComplaint(
        complaint=event.case,
        operator=event.operator,
        via="window",
        kind=kind if kind in KINDS else "other",
        outlet=event.outlet,
        village=event.village,
        subject_kind=event.subject_kind,
        subject=event.subject,
        answered=ANSWER in event.told,
        on=on,
    )
    return [lodged]


def when_complaint_lodged(event: ComplaintLodged, facts: Facts, on: date) -> list[Command]:
    """The case that carries it, where the contract has the item; the duty to answer in any case.

    Of an operator that left nobody works on a case any more: whoever took over the outlet owes the answer.
    """
    operator: Operator | None = facts["operator"]
    covered = not isinstance(contract_for(operator, ITEM, event.village, on), Refusal) and not _has_left(operator, on)
    answers = _who_answers(event, facts["handover"])
    own = answer_duty(event.complaint)
    duty = RaiseDuty(
        duty=own if answers[0] == event.operator else handed_over(own, event.operator),
        operator=answers[0],
        outlet=answers[1],
        kind="answer",
        text="答复投诉",
        due_on=max(on, event.answer_by - CHASED_BEFORE),
        about_kind=event.subject_kind,
        about=event.subject,
        case=event.complaint,
        item=ITEM,
        on=on,
    )
    if event.via != "public" or not covered or at_outlet(operator, event.outlet):
        return [duty]
    opened = OpenCase(
        case=event.complaint,
        operator=event.operator,
        outlet=event.outlet,
        village=event.village,
        item=ITEM,
        subject_kind=event.subject_kind,
        subject=event.subject,
        fields={"kind": event.kind, "way": "public"},
        about=event.case,
        private=Personal.of(msgspec.json.encode({"words": event.words.plain}).decode()) if event.words else None,
        told=("words",),
        on=on,
    )
    return [opened, duty]


def when_complaint_taken_over(event: ComplaintTakenOver, facts: Facts, on: date) -> list[Command]:
    """The successor owes the answer by the same day, also when that day is past; from whom it comes stands with the
    complaint."""
    duty = RaiseDuty(
        duty=answer_duty(event.complaint),
        operator=event.operator,
        outlet=event.outlet,
        kind="answer",
        text="答复投诉",
        due_on=max(on, event.answer_by - CHASED_BEFORE),
        about_kind=event.subject_kind,
        about=event.subject,
        case=event.complaint,
        item=ITEM,
        on=on,
    )
    return [duty]


def _has_left(operator: Operator | None, on: date) -> bool:
    return operator is not None and operator.exited_on is not None and on >= operator.exited_on


def _who_answers(event: ComplaintLodged, handover: Handover | None) -> tuple[str, str]:
    successor = handover.plans.get(event.outlet) if handover else None
    return successor or (event.operator, event.outlet)


def answer_duty(complaint: str) -> str:
    return f"{complaint}{ANSWERING}"


def handed_over(duty: str, operator: str) -> str:
    """The same duty at a successor: it says whose complaint it is, however often it is handed on."""
    return duty if OF in duty else f"{duty}{OF}{operator}"


def answered_by(event: DutyDone) -> tuple[str, str] | None:
    """The operator and the number of the complaint that the duty was to answer; None for any other duty."""
    return complaint_owed(event.duty, event.operator)


def complaint_owed(duty: str, operator: str) -> tuple[str, str] | None:
    """The operator and the number of the complaint that a duty of `operator` is to answer; None for any other duty."""
    named, _, whose = duty.partition(OF)
    complaint = named.removesuffix(ANSWERING)
    return (whose or operator, complaint) if complaint != named else None


def is_answer_duty(duty: str) -> bool:
    return duty.partition(OF)[0].endswith(ANSWERING)


def is_an_answer(event: DutyDone) -> bool:
    return answered_by(event) is not None


def when_answer_duty_done(event: DutyDone, facts: Facts, on: date) -> list[Command]:
    """A complaint that no case of the item carries is answered with its duty: by the operator itself, or by whoever
    took it over. One with a case waits for the answer in its form."""
    found = answered_by(event)
    if found is None or facts["case"] is not None:
        return []
    of = {"operator": found[0], "complaint": found[1]}
    return [AnswerComplaint(on=on, **of), CloseComplaint(cause="finished", on=on, **of)]


def when_complaint_filled(event: CaseFilled, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    if case.item != ITEM or ANSWER not in event.told:
        return []
    return [AnswerComplaint(complaint=event.case, operator=event.operator, on=on)]


def when_complaint_case_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    return [CloseComplaint(complaint=event.case, operator=event.operator, cause="finished", on=on)]


def when_complaint_case_voided(event: CaseVoided, facts: Facts, on: date) -> list[Command]:
    return [CloseComplaint(complaint=event.case, operator=event.operator, cause="voided", on=on)]


def when_complaint_case_withdrawn(event: CaseWithdrawn, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    if case.item != ITEM:
        return []
    return [CloseComplaint(complaint=event.case, operator=event.operator, cause="withdrawn", on=on)]


def when_complaint_answered(event: ComplaintAnswered, facts: Facts, on: date) -> list[Command]:
    """To answer was the duty."""
    if not _is_owed(facts):
        return []
    return [DoDuty(duty=answer_duty(event.complaint), operator=event.operator, occurrence=1, on=on)]


def when_complaint_closed(event: ComplaintClosed, facts: Facts, on: date) -> list[Command]:
    """Nothing is left to answer."""
    if not _is_owed(facts):
        return []
    cause = "done-otherwise" if event.cause == "finished" else f"case-{event.cause}"
    return [DropDuty(duty=answer_duty(event.complaint), operator=event.operator, cause=cause, on=on)]


def _is_owed(facts: Facts) -> bool:
    duty: Duty | None = facts["answer_duty"]
    return duty is not None and duty.status == "open"
