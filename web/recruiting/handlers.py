"""The list of recruiting files, one file, and an entry into it."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.recruiting.commands import MakeEntry
from domain.recruiting.entries import ENTRIES
from domain.shared.personal import Personal
from projections.job_board import employers
from projections.recruiting_board import queries
from projections.recruiting_board.answers import Recruitment
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.i18n import gettext
from web.lists import Listing
from web.recruiting import page
from web.recruiting.forms import FORMS, Entry
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.people import people_by_id

PAGE, FRAGMENT = "recruiting/show.html", "recruiting/_show.html"
FILTERS = {"item": tuple(ENTRIES), "status": ("open", "finished", "withdrawn", "voided")}


def listing(request: Request) -> Response:
    asked = Listing.of(request, "recruitments", sorts=("opened",), default="-opened", filters=FILTERS)
    found = queries.recruitments(
        request.context,
        request.platform.views,
        item=asked.filters.get("item"),
        status=asked.filters.get("status"),
        page=asked.page,
    )
    people = people_by_id(request, {one.subject for one in found.rows if one.subject_kind == "person"})
    firms = {one.subject: _firm(request, one) for one in found.rows if one.subject_kind == "employer"}
    values = {"list": asked.of_total(found.total), "rows": found.rows, "people": people, "firms": firms}
    values["items"] = tuple(ENTRIES)
    return render(request, "recruiting/list.html", values, fragment="recruiting/_list.html")


def _firm(request: Request, one: Recruitment) -> str:
    found = employers.employer(request.context, request.platform.views, one.subject)
    return found.name if found else ""


def show(request: Request) -> Response:
    return render(request, PAGE, page.values(request, page.find(request)))


def enter(request: Request) -> Response:
    """One entry, by the kind in the address."""
    found, code = page.find(request), request.path_params["entry"]
    if code not in FORMS:
        raise HTTPException(404)
    sent = FORMS[code].read(request, prefix=f"{code}-")
    if sent.ok:
        outcome = act(request, _command(request, found, code, sent.value))
        if not isinstance(outcome, Refused):
            made = see_other(request, "recruitments.show", recruitment=found.recruitment)
            return flash.put(request, made, gettext("已记下"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FRAGMENT, **page.values(request, found, (code, sent)))


def _command(request: Request, found: Recruitment, code: str, typed: Entry) -> MakeEntry:
    return MakeEntry(
        recruitment=found.recruitment,
        operator=found.operator,
        entry=code,
        number=_number(request, found),
        fields={name: text for name in typed.NAMES if (text := _text(getattr(typed, name)))},
        note=Personal.of(typed.note) if typed.note else None,
        on=typed.on,
    )


def _number(request: Request, found: Recruitment) -> int:
    """The place the form was shown for: a colleague's entry meanwhile is noticed."""
    asked = str(request.sent.get("number", ""))
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 6 else found.entries + 1


def _text(value: Any) -> str:
    return ",".join(value) if isinstance(value, list) else "" if value is None else str(value)
