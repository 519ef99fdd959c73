"""A résumé: drafted from the record, edited with the person, kept sealed, printed."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.recruiting.commands import WriteResume
from domain.recruiting.resume_review import Draft, review
from domain.shared.personal import Personal
from projections.recruiting_board import queries
from projections.recruiting_board.answers import Resume as Kept
from tenants.outcome import Refused
from web import addresses, flash
from web.act import act
from web.documents.resume import Resume, Section
from web.i18n import N_, gettext
from web.jobs.printing import printed
from web.jobs.suggest import wish_of
from web.recruiting.drafting import draft
from web.recruiting.forms import Write
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.outlets import own_outlet
from web.shown.people import PersonShown, person_or_none
from web.terms.places import place

PAGE, FORM = "recruiting/resume.html", "recruiting/_resume.html"
TEXTS = ("wanted", "work", "schooling", "skills", "remarks")
HEADINGS = {
    "work": N_("工作经历"),
    "schooling": N_("教育和培训"),
    "skills": N_("技能和证书"),
    "remarks": N_("自我评价"),
}


def form(request: Request) -> Response:
    person = _person(request)
    kept = written(request, person)
    blank = Write.blank(**(kept or draft(request, person)), on=today(request))
    return render(request, PAGE, _values(request, person), form=blank)


def save(request: Request) -> Response:
    person = _person(request)
    sent = Write.read(request)
    if sent.ok:
        texts = {name: Personal.of(getattr(sent.value, name)) for name in TEXTS}
        who = {"operator": request.context.tenant or "", "outlet": request.context.outlet or ""}
        outcome = act(request, WriteResume(person=person.person, on=sent.value.on, **who, **texts))  # type: ignore[arg-type]
        if not isinstance(outcome, Refused):
            kept = see_other(request, "resumes.edit", person=person.person)
            return flash.put(request, kept, gettext("简历已保存"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, person))


def download(request: Request) -> Response:
    """The version that was saved last; 404 while there is none."""
    person = _person(request)
    resume = _printed(request, person)
    if resume is None:
        raise HTTPException(404)
    back = addresses.url("resumes.edit", person=person.person)
    make = request.platform.documents.resume_pdf
    return printed(request, lambda: make(resume), "resume", person.person, back)


def written(request: Request, person: PersonShown) -> dict[str, str] | None:
    """What the saved résumé says, opened; None when there is none, or the person has been forgotten."""
    found = queries.resume(request.context, request.platform.views, person.person)
    if found is None:
        return None
    opened = request.platform.vault.open_many([getattr(found, name) for name in TEXTS])
    return None if opened[0] is None else dict(zip(TEXTS, [text or "" for text in opened], strict=True))


def _person(request: Request) -> PersonShown:
    found = person_or_none(request, request.path_params["person"])
    if found is None:
        raise HTTPException(404)
    return found


def _values(request: Request, person: PersonShown) -> dict[str, Any]:
    found = queries.resume(request.context, request.platform.views, person.person)
    findings = review(_as_reviewed(request, person, found))
    return {"person": person, "resume": found, "findings": findings, "today": today(request)}


def _as_reviewed(request: Request, person: PersonShown, found: Kept | None) -> Draft:
    """The version that was saved last, else what is drafted from the record."""
    texts = written(request, person) or draft(request, person)
    return Draft(
        **texts,
        phone=bool(person.phone),
        occupation=wish_of(request, person).get("occupation", ""),
        written_on=found.written_on if found else None,
        registered_on=person.record.job_seeking_since,
        on=today(request),
    )


def _printed(request: Request, person: PersonShown) -> Resume | None:
    texts, outlet = written(request, person), own_outlet(request)
    found = queries.resume(request.context, request.platform.views, person.person)
    if texts is None or found is None:
        return None
    name, phone = request.platform.vault.open_many([person.record.name, person.record.phone])
    sections = tuple(
        Section(heading, tuple(line for line in texts[part].splitlines() if line.strip()))
        for part, heading in HEADINGS.items()
        if texts[part].strip()
    )
    return Resume(
        name=name or "",
        phone=phone or "",
        place=place(person.record.village),
        wanted=texts["wanted"],
        sections=sections,
        outlet=outlet.name if outlet else "",
        written_on=found.written_on,
        demo=request.platform.demo,
    )
