"""A first draft of a résumé (AI简历) out of the record alone: nothing in it that was not told at a window."""

from __future__ import annotations

import json

from projections.case_board import queries as cases
from projections.referral_board import queries as referrals
from web.i18n import gettext
from web.jobs.suggest import wish_of
from web.request import Request
from web.shown.people import PersonShown
from web.terms.jobs import qualification_name, shift_names
from web.terms.people import education_name

FEN = 100


def draft(request: Request, person: PersonShown) -> dict[str, str]:
    """By the fields of the form; what the record does not have is left empty."""
    wish = wish_of(request, person)
    wage = wish.get("wage_min_fen", "")
    wanted = [
        wish.get("occupation", ""),
        gettext("月薪 %(wage)s 元以上", wage=int(wage) // FEN) if wage.isdecimal() and int(wage) else "",
        wish.get("place", ""),
        shift_names(wish.get("shifts", "")),
    ]
    skills = [wish.get("title", "")]
    if wish.get("qualification", "none") != "none":
        skills.insert(0, gettext("国家职业资格：%(level)s", level=qualification_name(wish["qualification"])))
    return {
        "wanted": gettext("，").join(part for part in wanted if part),
        "work": "\n".join(_work(request, person, wish.get("years", ""), wish.get("occupation", ""))),
        "schooling": education_name(person.record.education),
        "skills": "\n".join(part for part in skills if part),
        "remarks": "",
    }


def _work(request: Request, person: PersonShown, years: str, occupation: str) -> list[str]:
    """What the person told of themselves, their years, and hires that this program brought about."""
    lines = [_told(request, person)]
    if years.isdecimal() and int(years):
        lines.append(gettext("从业 %(years)s 年：%(occupation)s", years=years, occupation=occupation))
    hired = referrals.referrals_of_person(request.context, request.platform.views, person.person)
    for one in hired:
        if one.outcome == "hired" and one.starts_on:
            facts = {"day": one.starts_on.isoformat(), "employer": one.employer_name, "occupation": one.occupation}
            lines.append(gettext("%(day)s 起　%(employer)s　%(occupation)s", **facts))
    return [line for line in lines if line]


def _told(request: Request, person: PersonShown) -> str:
    """本人简历 of the registration; its sealed fields are kept as JSON, or as the one text it was before."""
    case = person.record.job_seeking_case
    form = cases.case_form(request.context, request.platform.views, case) if case else None
    if form is None or form.private is None:
        return ""
    text = request.platform.vault.open_many([form.private])[0] or ""
    try:
        told = json.loads(text)
    except ValueError:
        return text
    return str(told.get("resume", "")) if isinstance(told, dict) else text
