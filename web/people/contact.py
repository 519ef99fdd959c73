"""Recording that somebody spoke with a person, or tried to."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.people.commands import RecordContact
from domain.shared.personal import Personal
from web.i18n import gettext
from web.people.forms import Contact
from web.people.page import done, find
from web.render import invalid, render
from web.request import Request
from web.shown.days import today
from web.terms.rosters import RESULTS, WAYS

PAGE, FORM = "people/contact.html", "people/_contact.html"


def form(request: Request) -> Response:
    return render(request, PAGE, person=find(request), form=Contact.blank(on=today(request)), **choices(request))


def save(request: Request) -> Response:
    person, sent = find(request), Contact.read(request)
    if sent.ok:
        answer = done(request, sent, _command(request, person.person, sent.value), gettext("联系已记下"))
        if isinstance(answer, Response):
            return answer
        sent = answer
    return invalid(request, PAGE, fragment=FORM, person=person, form=sent, **choices(request))


def choices(request: Request) -> dict[str, Any]:
    return {
        "ways": [(code, gettext(word)) for code, word in WAYS.items()],
        "results": [(code, badge.worded().text) for code, badge in RESULTS.items()],
        "today": today(request),
    }


def _command(request: Request, person: str, typed: Contact) -> RecordContact:
    return RecordContact(
        person=person,
        operator=request.context.tenant or "",
        outlet=request.context.outlet or "",
        way=typed.way,
        result=typed.result,
        next_on=typed.next_on,
        note=Personal.of(typed.note) if typed.note else None,
        on=typed.on,
    )
