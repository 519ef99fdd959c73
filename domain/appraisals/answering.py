"""Publishing, answering, lapsing and deciding. Notice 五(三): the operator sees it coming and can answer."""

from __future__ import annotations

from fractions import Fraction

from domain.appraisals.answer_commands import (
    AnswerAppraisal,
    DecideAnswer,
    LapseAnswer,
    PublishAppraisal,
    RemindOfAppraisal,
)
from domain.appraisals.answer_events import (
    ANSWER,
    AnswerDecided,
    AnswerLapsed,
    AppraisalAnswered,
    AppraisalPublished,
    AppraisalReminded,
    Ruling,
)
from domain.appraisals.record import ASSESSING, DRAFT, LAPSED, OBJECTED, PUBLISHED, Appraisal
from domain.shared.decider import Decision
from domain.shared.refusal import Refusal, refuse

Answering = PublishAppraisal | RemindOfAppraisal | AnswerAppraisal | LapseAnswer | DecideAnswer
_SEEN_BY_NOBODY = (DRAFT, ASSESSING)


def decide(command: Answering, state: Appraisal) -> Decision:
    match command:
        case PublishAppraisal():
            return _publish(command, state)
        case RemindOfAppraisal():
            return _remind(command, state)
        case AnswerAppraisal():
            return _answer(command, state)
        case LapseAnswer():
            return _lapse(command, state)
        case DecideAnswer():
            return _rule(command, state)


def _publish(command: PublishAppraisal, state: Appraisal) -> Decision:
    if state.status == ASSESSING:
        return refuse("appraisals.assessing")
    if state.status != DRAFT:
        return []
    if command.digest != state.digest:
        return refuse("appraisals.changed")
    published = AppraisalPublished(
        operator=state.operator,
        period=state.period,
        digest=state.digest,
        started_on=command.on,
        answer_days=command.answer_days,
        answer_until=command.answer_until,
    )
    return [published]


def _remind(command: RemindOfAppraisal, state: Appraisal) -> Decision:
    """Once of each; whoever has done it meanwhile is not reminded."""
    party = state.parties.get(command.of)
    waits = state.status == PUBLISHED if command.of == ANSWER else party is not None and party.status == "open"
    if not waits or command.of in state.reminded:
        return []
    reminded = AppraisalReminded(
        operator=state.operator, period=state.period, of=command.of, until=command.until, reminded_on=command.on
    )
    return [reminded]


def _answer(command: AnswerAppraisal, state: Appraisal) -> Decision:
    answered = AppraisalAnswered(
        operator=state.operator,
        period=state.period,
        agrees=command.agrees,
        statement=command.statement,
        objections=command.objections,
        evidence=command.evidence,
        by=command.by,
    )
    if state.answer == answered:
        return []
    if state.answer:
        return refuse("appraisals.answered-already")
    if state.status in _SEEN_BY_NOBODY:
        return refuse("appraisals.not-published")
    if state.status != PUBLISHED:
        return refuse("appraisals.answer-over")
    until = state.answer_until or command.until
    if until and command.on > until:
        return refuse("appraisals.answer-late", until=until.isoformat())
    return _wrong_answer(command, state) or [answered]


def _wrong_answer(command: AnswerAppraisal, state: Appraisal) -> Refusal | None:
    if command.agrees and command.objections:
        return refuse("appraisals.agrees-and-objects", field="agrees")
    if not command.agrees and not command.objections:
        return refuse("appraisals.no-objection", field="objections")
    known, seen = {point.point for point in state.points}, set[str]()
    for one in command.objections:
        if one.point not in known:
            return refuse("appraisals.point-unknown", field="objections", point=one.point)
        if one.point in seen:
            return refuse("appraisals.objection-twice", field="objections", point=one.point)
        if not one.text.strip():
            return refuse("appraisals.objection-empty", field="objections", point=one.point)
        seen.add(one.point)
    return None


def _lapse(command: LapseAnswer, state: Appraisal) -> Decision:
    """Only after the last day, and only of an operator that was reminded on an earlier one."""
    if state.status in _SEEN_BY_NOBODY:
        return refuse("appraisals.not-published")
    if state.status != PUBLISHED:
        return []
    until = state.answer_until or command.until
    if command.on <= until:
        return refuse("appraisals.answer-open", until=until.isoformat())
    reminded = state.reminded.get(ANSWER)
    if reminded is None or reminded >= command.on:
        return refuse("appraisals.not-reminded")
    return [AnswerLapsed(operator=state.operator, period=state.period, until=until)]


def _rule(command: DecideAnswer, state: Appraisal) -> Decision:
    if state.status != OBJECTED:
        done = state.answered in (OBJECTED, LAPSED)
        return refuse("appraisals.decided-already" if done else "appraisals.nothing-to-decide")
    rulings = {one.point: one for one in command.rulings}
    objected = [one.point for one in state.objections]
    for point in objected:
        if point not in rulings:
            return refuse("appraisals.ruling-missing", field="rulings", point=point)
    for one in command.rulings:
        if one.point not in objected:
            return refuse("appraisals.not-objected", field="rulings", point=one.point)
        if problem := _wrong_ruling(one, state):
            return problem
    ordered = tuple(rulings[point] for point in objected)
    return [AnswerDecided(operator=state.operator, period=state.period, rulings=ordered, by=command.by)]


def _wrong_ruling(ruling: Ruling, state: Appraisal) -> Refusal | None:
    """Upheld, it must correct something: figures that the point has, or the earned share of one that people scored."""
    point = ruling.point
    if not ruling.reason.strip():
        return refuse("appraisals.ruling-reason", field="rulings", point=point)
    if ruling.upheld != bool(ruling.corrected or ruling.earned):
        code = "appraisals.ruling-corrects-nothing" if ruling.upheld else "appraisals.ruling-corrects"
        return refuse(code, field="rulings", point=point)
    measures = {m.name for one in state.points if one.point == point for m in one.measures}
    if not ruling.corrected.keys() <= measures or any(value < 0 for value in ruling.corrected.values()):
        return refuse("appraisals.ruling-measure", field="rulings", point=point)
    asked = {point for party in state.parties.values() for point in party.asked}
    if ruling.earned and (point not in asked or not is_share(ruling.earned)):
        return refuse("appraisals.ruling-earned", field="rulings", point=point)
    return None


def is_share(text: str) -> bool:
    """Is it a fraction from 0 to 1, as "n/d"?"""
    try:
        return 0 <= Fraction(text) <= 1 and "." not in text
    except (ValueError, ZeroDivisionError):
        return False
