"""Correcting what was mistyped or has changed about a person. Nothing is shown that the page masks: one types anew."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.people.commands import CorrectIdentity, CorrectPerson
from domain.shared.personal import Personal
from web.forms import Sent
from web.i18n import gettext
from web.people.forms import Correct, CorrectNumber
from web.people.page import done, find
from web.people.register import choices
from web.render import invalid, render
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outside
from web.terms.rosters import CORRECTED_FOR

PAGE, FORM = "people/correct.html", "people/_correct.html"


def form(request: Request) -> Response:
    record = find(request).record
    start = Correct.blank(village=record.village, education=record.education)
    return render(request, PAGE, _values(request, start))


def save(request: Request) -> Response:
    record, sent = find(request).record, Correct.read(request)
    moved = sent.ok and sent.value.village not in (None, record.village)
    if moved and (problem := outside(request, sent.value.village or "")):
        sent = sent.refused(problem)
    if sent.ok:
        answer = done(request, sent, _command(request, sent.value), gettext("已更正"))
        if isinstance(answer, Response):
            return answer
        sent = answer
    return invalid(request, PAGE, fragment=FORM, **_values(request, sent))


def save_number(request: Request) -> Response:
    person, sent = find(request), CorrectNumber.read(request, prefix="number-")
    if sent.ok:
        command = CorrectIdentity(
            person=person.person,
            operator=request.context.tenant or "",
            outlet=request.context.outlet or "",
            identity=Personal.of(sent.value.identity),
            identity_key=request.platform.vault.lookup_key("identity", sent.value.identity),
            on=today(request),
        )
        answer = done(request, sent, command, gettext("证件号已更正"))
        if isinstance(answer, Response):
            return answer
        # That the number is somebody else's is found by the log, which knows no fields.
        sent = answer.wrong({"identity": next(iter(answer.problems.values()))})
    start = Correct.blank(village=person.record.village, education=person.record.education)
    return invalid(request, PAGE, **(_values(request, start) | {"number": sent}))


def _command(request: Request, typed: Correct) -> CorrectPerson:
    """What stayed as it is is not corrected."""
    record, key = find(request).record, request.platform.vault.lookup_key
    return CorrectPerson(
        person=record.person,
        operator=request.context.tenant or "",
        outlet=request.context.outlet or "",
        cause=typed.cause,
        name=_sealed(typed.name),
        phone=_sealed(typed.phone),
        address=_sealed(typed.address),
        name_key=key("name", typed.name) if typed.name else "",
        phone_key=key("phone", typed.phone) if typed.phone else "",
        village=typed.village if typed.village and typed.village != record.village else "",
        education=typed.education if typed.education and typed.education != record.education else "",
        on=today(request),
    )


def _sealed(text: str | None) -> Personal | None:
    return Personal.of(text) if text else None


def _values(request: Request, sent: Sent[Correct]) -> dict[str, Any]:
    causes = [(code, gettext(word)) for code, word in CORRECTED_FOR.items()]
    number = CorrectNumber.blank("number-")
    return {"person": find(request), "form": sent, "number": number, "causes": causes} | choices(request)
