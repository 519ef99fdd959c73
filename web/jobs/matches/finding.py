"""Candidates looked up and compared: the command that records what is then shown."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import msgspec

from domain.jobs.commands import ShowMatches
from domain.jobs.requirements import outside_lawful_age
from projections.job_board.answers import Vacancy
from projections.match_board import queries
from web.jobs.matching import post_of
from web.jobs.suggest import seeker_of
from web.request import Request
from web.shown.days import today
from web.shown.people import PersonShown, people_by_id


def for_person(request: Request, person: PersonShown) -> ShowMatches:
    """The vacancies that might suit a jobseeker."""
    day, seeker = today(request), seeker_of(request, person)
    found = queries.vacancies_for(
        request.context, request.platform.views, seeker.occupation, seeker.village, day, seeker.places
    )
    age = person.age_on(day)
    outside = [one.vacancy for one in found if outside_lawful_age(age, one.age_min, one.age_max, one.age_ground)]
    posts = tuple(one.post for one in found)
    return _command(request, "vacancies", person.person, day, seekers=(seeker,), posts=posts, outside=outside)


def for_vacancy(request: Request, vacancy: Vacancy) -> ShowMatches:
    """The operator's jobseekers whom a vacancy might suit."""
    day = today(request)
    found = queries.people_for(request.context, request.platform.views, vacancy.occupation, vacancy.village)
    seekers = tuple(one.seeker for one in found)
    people = people_by_id(request, [one.id for one in seekers])
    limits = (vacancy.age_min, vacancy.age_max, vacancy.age_ground)
    outside = [one.person for one in people.values() if outside_lawful_age(one.age_on(day), *limits)]
    return _command(
        request, "people", vacancy.vacancy, day, seekers=seekers, posts=(post_of(vacancy),), outside=outside
    )


def _command(request: Request, purpose: str, subject: str, day: date, **sides: Any) -> ShowMatches:
    """Its id is made of its inputs: asked for again on the same day, it is the same."""
    tenant, outside = request.context.tenant or "", tuple(sorted(sides["outside"]))
    made_of = msgspec.json.encode([tenant, purpose, subject, day, sides["seekers"], sides["posts"], outside])
    return ShowMatches(
        matches=hashlib.blake2b(made_of, digest_size=12).hexdigest(),
        operator=tenant,
        outlet=request.context.outlet or "",
        purpose=purpose,
        subject=subject,
        seekers=sides["seekers"],
        posts=sides["posts"],
        outside_age=outside,
        position=request.platform.as_of()[0],
        on=day,
    )
