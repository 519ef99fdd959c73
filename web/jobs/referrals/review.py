"""The pre-review of a referral, made of the person's record, their registration and the chosen vacancy."""

from __future__ import annotations

from collections.abc import Iterable

from domain.jobs.requirements import outside_lawful_age
from domain.jobs.review import Application, Finding, review
from projections.job_board import queries as jobs
from projections.match_board import queries as board
from projections.recruiting_board import queries as recruiting
from projections.referral_board import queries as referrals
from web.jobs.matching import post_of
from web.jobs.suggest import wish_of
from web.request import Request
from web.shown.days import today
from web.shown.people import PersonShown

OPEN, REFUSED = (None, "interviewed"), ("declined", "not-suitable")


def reviewed(request: Request, person: PersonShown, vacancy_id: str, but: str = "") -> tuple[Finding, ...]:
    """Nothing while no vacancy is chosen, or it is not there. `but` is the referral that this very request made."""
    context, views, day = request.context, request.platform.views, today(request)
    vacancy = jobs.vacancy(context, views, vacancy_id) if vacancy_id else None
    if vacancy is None:
        return ()
    wish, record = wish_of(request, person), person.record
    seeker = board.looking(context, views, person.person)
    before = [
        one.outcome
        for one in referrals.referrals_of_person(context, views, person.person)
        if one.vacancy == vacancy.vacancy and one.referral != but
    ]
    most, age = wish.get("wage_max_fen", ""), person.age_on(day)
    asked = Application(
        post=post_of(vacancy),
        seeker=seeker.seeker if seeker else None,
        phone=bool(person.phone),
        resume=recruiting.resume(context, views, person.person) is not None,
        age=age,
        outside_age=outside_lawful_age(age, vacancy.age_min, vacancy.age_max, vacancy.age_ground),
        category=wish.get("category", ""),
        unemployed="unemployed" in record.statuses,
        wage_max_fen=int(most) if most.isascii() and most.isdecimal() else 0,
        since=record.job_seeking_since,
        on=day,
        waiting=any(outcome in OPEN for outcome in before),
        refused=any(outcome in REFUSED for outcome in before),
    )
    return review(asked)


def holds_up(findings: Iterable[Finding]) -> bool:
    """Must somebody look at it before the referral is made?"""
    return any(one.holds_up for one in findings)
