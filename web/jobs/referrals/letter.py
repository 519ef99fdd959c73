"""The letter of referral (推荐介绍信), printed from the referral's page."""

from __future__ import annotations

from datetime import timedelta

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.job_board import employers
from projections.job_board import queries as jobs
from projections.operator_directory import queries as directory
from projections.people_register import queries as people
from projections.referral_board.answers import Referral
from web import addresses
from web.documents.letter import Letter
from web.jobs.printing import printed
from web.jobs.referrals import page
from web.request import Request
from web.terms.jobs import wage
from web.terms.places import place
from web.verify.address import verification_address

USUAL = timedelta(days=30)  # how long a letter holds when the vacancy says nothing shorter
END = 4  # digits of the identity number


def download(request: Request) -> Response:
    referral = page.find(request)
    letter = letter_of(request, referral)
    if letter is None:
        raise HTTPException(404)
    back = addresses.url("referrals.show", referral=referral.referral)
    make = request.platform.documents.letter_pdf
    return printed(request, lambda: make(letter), "referral-letter", referral.referral, back)


def letter_of(request: Request, referral: Referral) -> Letter | None:
    """What the letter says; None once the person has been forgotten."""
    context, views = request.context, request.platform.views
    person = people.person(context, views, referral.person)
    opened = request.platform.vault.open_many([person.name, person.identity, person.phone]) if person else [None]
    if opened[0] is None:
        return None
    vacancy = jobs.vacancy(context, views, referral.vacancy)
    employer = employers.employer(context, views, referral.employer)
    operator = directory.operator(context, views, referral.operator)
    outlet = directory.outlet(context, views, referral.outlet)
    until = referral.made_on + USUAL
    return Letter(
        number=referral.referral,
        issuer=operator.name if operator else referral.operator,
        outlet=outlet.name if outlet else "",
        outlet_address=outlet.address if outlet else "",
        employer=referral.employer_name,
        employer_address=employer.address if employer else "",
        occupation=referral.occupation,
        wage=wage(vacancy) if vacancy else "",
        place=place(vacancy.village) if vacancy else "",
        interview_on=vacancy.interview_on if vacancy else None,
        person=opened[0],
        identity_end=(opened[1] or "")[-END:],
        phone=opened[2] or "",
        issued_on=referral.made_on,
        valid_until=min(until, vacancy.last) if vacancy else until,
        code=referral.code,
        url=verification_address(request.platform.settings, referral.code),
        demo=request.platform.demo,
    )
