"""Referral (推荐): state, evolve, decide."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from domain.jobs.commands import AnswerReferral, EndFollowUp, MakeReferral, RecordFollowUp, RecordOutcome
from domain.jobs.events import FollowUpEnded, FollowUpRecorded, ReferralAnswered, ReferralMade, ReferralOutcomeRecorded
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse

OUTCOMES = ("interviewed", "hired", "declined", "not-suitable")
FOLLOW_UP_DAYS = (7, 30, 90)
OUTCOME_DAY = 0
"""Stands for the outcome among the days that are asked after."""
UNDECIDED = (None, "interviewed")
MOST_ANSWERS = 3
"""So often may the holder of a letter say something else; after that only the operator does."""


class Referral(msgspec.Struct, frozen=True, kw_only=True):
    """`ended` are the days that somebody else asks after, or nobody; `answers` are what the employer said, in order."""

    referral: str
    operator: str
    person: str
    vacancy: str
    outcome: str | None = None
    starts_on: date | None = None
    followed_up: frozenset[int] = frozenset()
    ended: frozenset[int] = frozenset()
    answers: tuple[tuple[str, date | None], ...] = ()
    outlet: str = ""
    case: str = ""

    @property
    def open_days(self) -> tuple[int, ...]:
        """What is still to be asked after."""
        days = (OUTCOME_DAY,) if self.outcome in UNDECIDED else FOLLOW_UP_DAYS if self.outcome == "hired" else ()
        return tuple(day for day in days if day not in self.followed_up | self.ended)

    def due_on(self, day: int) -> date | None:
        """When a follow-up is due; None for the outcome, which has no day."""
        return self.starts_on + timedelta(days=day) if self.starts_on and day else None


def evolve(state: Referral | None, event: Event) -> Referral | None:
    if isinstance(event, ReferralMade):
        told = {name: getattr(event, name) for name in ("referral", "operator", "person", "vacancy", "outlet", "case")}
        return Referral(**told)
    if state is None:
        return None
    match event:
        case ReferralOutcomeRecorded():
            return msgspec.structs.replace(state, outcome=event.outcome, starts_on=event.starts_on)
        case ReferralAnswered():
            return msgspec.structs.replace(state, answers=(*state.answers, (event.outcome, event.starts_on)))
        case FollowUpRecorded():
            return msgspec.structs.replace(state, followed_up=state.followed_up | {event.day})
        case FollowUpEnded():
            return msgspec.structs.replace(state, ended=state.ended | {event.day})
    return state


def decide(command: Command, state: Referral | None) -> Decision:
    match command:
        case MakeReferral() if state is None:
            made = ReferralMade(
                referral=command.referral,
                operator=command.operator,
                outlet=command.outlet,
                case=command.case,
                person=command.person,
                vacancy=command.vacancy,
                employer=command.employer,
            )
            return [made]
        case MakeReferral():
            return []
        case _ if state is None:
            return refuse("referrals.unknown")
        case AnswerReferral():
            return _answer(command, state)
        case RecordOutcome():
            return _outcome(command, state)
        case RecordFollowUp():
            return _follow_up(command, state)
        case EndFollowUp():
            return _end(command, state)
    raise TypeError(f"a referral does not decide {type(command).__name__}")


def _outcome(command: RecordOutcome, state: Referral) -> Decision:
    if command.outcome not in OUTCOMES:
        return refuse("referrals.outcome", field="outcome")
    if state.outcome == command.outcome and state.starts_on == command.starts_on:
        return []
    if state.outcome not in UNDECIDED:
        return refuse("referrals.outcome-known", outcome=str(state.outcome))
    if OUTCOME_DAY in state.ended:
        return refuse("referrals.ended")
    if (command.outcome == "hired") != (command.starts_on is not None):
        return refuse("referrals.starts-on", field="starts_on")
    recorded = ReferralOutcomeRecorded(
        referral=state.referral,
        operator=state.operator,
        person=state.person,
        vacancy=state.vacancy,
        outcome=command.outcome,
        starts_on=command.starts_on,
        note=command.note,
    )
    return [recorded]


def _answer(command: AnswerReferral, state: Referral) -> Decision:
    """Said again, it is the same answer; once the outcome is known nothing is asked any more."""
    if command.outcome not in OUTCOMES:
        return refuse("referrals.outcome", field="outcome")
    if (command.outcome == "hired") != (command.starts_on is not None):
        return refuse("referrals.starts-on", field="starts_on")
    if state.answers[-1:] == ((command.outcome, command.starts_on),):
        return []
    if OUTCOME_DAY not in state.open_days:
        return refuse("referrals.no-longer-asked")
    if len(state.answers) >= MOST_ANSWERS:
        return refuse("referrals.answered-often", most=MOST_ANSWERS)
    answered = ReferralAnswered(
        referral=state.referral,
        operator=state.operator,
        person=state.person,
        vacancy=state.vacancy,
        outcome=command.outcome,
        starts_on=command.starts_on,
    )
    return [answered]


def _follow_up(command: RecordFollowUp, state: Referral) -> Decision:
    if command.day not in FOLLOW_UP_DAYS:
        return refuse("referrals.follow-up-day", field="day")
    if state.outcome != "hired" or state.starts_on is None:
        return refuse("referrals.not-hired")
    if command.day in state.followed_up:
        return []
    if command.day in state.ended:
        return refuse("referrals.ended")
    due = state.starts_on + timedelta(days=command.day)
    if command.on < due:
        return refuse("referrals.follow-up-early", field="day", due=due.isoformat())
    recorded = FollowUpRecorded(
        referral=state.referral,
        operator=state.operator,
        person=state.person,
        day=command.day,
        employed=command.employed,
        note=command.note,
    )
    return [recorded]


def _end(command: EndFollowUp, state: Referral) -> Decision:
    if command.day not in state.open_days:
        return []
    if not command.reason.strip():
        return refuse("referrals.end-reason", field="reason")
    ended = FollowUpEnded(
        referral=state.referral,
        operator=state.operator,
        person=state.person,
        day=command.day,
        reason=command.reason.strip(),
    )
    return [ended]


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
