"""Events of referrals → rows. A hire brings the days on which the person is to be called."""

from __future__ import annotations

from datetime import timedelta

from domain.cases.events import CaseVoided
from domain.jobs.events import (
    FollowUpEnded,
    FollowUpRecorded,
    ReferralAnswered,
    ReferralMade,
    ReferralOutcomeRecorded,
    VacancyRegistered,
)
from domain.jobs.letter import letter_code
from domain.jobs.referral import FOLLOW_UP_DAYS, OUTCOME_DAY
from projections.referral_board.tables import follow_ups, referral_cases, referrals, vacancy_names
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope

PLACED_DAY = 30  # placed means hired and still there at this follow-up


def on_vacancy_registered(rows: Rows, envelope: Envelope) -> None:
    event: VacancyRegistered = envelope.event
    rows.add(vacancy_names, vacancy=event.vacancy, occupation=event.occupation, employer_name=event.employer_name)


def on_made(rows: Rows, envelope: Envelope) -> None:
    event: ReferralMade = envelope.event
    vacancy = rows.row(vacancy_names, event.vacancy)
    rows.add(
        referrals,
        referral=event.referral,
        operator=event.operator,
        outlet=event.outlet,
        case=event.case,
        person=event.person,
        vacancy=event.vacancy,
        employer=event.employer,
        occupation=vacancy["occupation"],
        employer_name=vacancy["employer_name"],
        made_on=envelope.on,
        made_at=envelope.recorded_at,
        made_by=envelope.actor,
        note="",
        code=letter_code(event.operator, event.referral, event.vacancy, envelope.on),
    )
    if rows.get(referral_cases, (event.operator, event.case)) is None:
        rows.add(referral_cases, operator=event.operator, case=event.case, referral=event.referral)


def on_answered(rows: Rows, envelope: Envelope) -> None:
    event: ReferralAnswered = envelope.event
    answer = {"answer": event.outcome, "answered_on": envelope.on, "answer_starts_on": event.starts_on}
    rows.change(referrals, (event.referral, event.operator)).update(answer)


def on_outcome_recorded(rows: Rows, envelope: Envelope) -> None:
    event: ReferralOutcomeRecorded = envelope.event
    referral = rows.change(referrals, (event.referral, event.operator))
    referral.update(outcome=event.outcome, outcome_on=envelope.on, starts_on=event.starts_on, note=event.note)
    if event.outcome != "hired" or event.starts_on is None:
        return
    for day in FOLLOW_UP_DAYS:
        rows.add(
            follow_ups,
            referral=event.referral,
            operator=event.operator,
            day=day,
            outlet=referral["outlet"],
            person=event.person,
            due_on=event.starts_on + timedelta(days=day),
            note="",
        )


def on_follow_up_recorded(rows: Rows, envelope: Envelope) -> None:
    event: FollowUpRecorded = envelope.event
    follow_up = rows.change(follow_ups, (event.referral, event.operator, event.day))
    follow_up.update(done_on=envelope.on, employed=event.employed, note=event.note)
    if event.day == PLACED_DAY and event.employed:
        rows.change(referrals, (event.referral, event.operator))["placed_on"] = envelope.on


def on_follow_up_ended(rows: Rows, envelope: Envelope) -> None:
    event: FollowUpEnded = envelope.event
    ended = {"ended_on": envelope.on, "note": event.reason}
    if event.day == OUTCOME_DAY:
        rows.change(referrals, (event.referral, event.operator)).update(ended)
    else:
        rows.change(follow_ups, (event.referral, event.operator, event.day)).update(ended)


def on_case_voided(rows: Rows, envelope: Envelope) -> None:
    """It should not have been: nobody is asked what came of it any more."""
    event: CaseVoided = envelope.event
    made = rows.get(referral_cases, (event.operator, event.case))
    if made is None:
        return
    ended, key = {"ended_on": envelope.on, "note": event.reason}, (made["referral"], event.operator)
    referral = rows.row(referrals, key)
    if referral["outcome"] in (None, "interviewed") and referral["ended_on"] is None:
        rows.change(referrals, key).update(ended)
    for day in FOLLOW_UP_DAYS:
        call = rows.get(follow_ups, (*key, day))
        if call is not None and call["done_on"] is None and call["ended_on"] is None:
            rows.change(follow_ups, (*key, day)).update(ended)


def _ended(envelope: Envelope) -> list[tuple[str, str, int]]:
    event: FollowUpEnded = envelope.event
    return [] if event.day == OUTCOME_DAY else [(event.referral, event.operator, event.day)]


_REFERRAL = needs(referrals, "event.referral", "event.operator")
ROOM = Room(
    name="referral_board",
    version=5,
    tables=(referrals, follow_ups, referral_cases, vacancy_names),
    handlers={
        VacancyRegistered: on(on_vacancy_registered),
        ReferralMade: on(
            on_made, needs(vacancy_names, "event.vacancy"), needs(referral_cases, "event.operator", "event.case")
        ),
        ReferralAnswered: on(on_answered, _REFERRAL),
        ReferralOutcomeRecorded: on(on_outcome_recorded, _REFERRAL),
        FollowUpRecorded: on(
            on_follow_up_recorded, _REFERRAL, needs(follow_ups, "event.referral", "event.operator", "event.day")
        ),
        CaseVoided: on(on_case_voided, needs(referral_cases, "event.operator", "event.case")),
        FollowUpEnded: on(on_follow_up_ended, _REFERRAL, (follow_ups, _ended)),
    },
)
