"""One recruiting file, put together for its page: its entries, and the forms of what may be entered next."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from domain.recruiting.entries import ENTRIES
from domain.recruiting.recruitment import Recruitment as State
from domain.recruiting.recruitment import open_entries
from projections.case_board import queries as cases
from projections.job_board import employers
from projections.job_board import queries as vacancies
from projections.recruiting_board import queries
from projections.recruiting_board.answers import Entry, Recruitment
from tenants.accounts.permissions import Permission, may
from web.forms import Sent
from web.i18n import gettext
from web.recruiting.forms import FORMS, KINDS, MANY
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import person_or_none
from web.terms.recruiting import entry_name, told


def find(request: Request) -> Recruitment:
    """404 when there is none, or it is another operator's."""
    found = queries.recruitment(request.context, request.platform.views, request.path_params["recruitment"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, found: Recruitment, wrong: tuple[str, Sent[Any]] | None = None) -> dict[str, Any]:
    """`wrong` is the form that was refused, by the kind of its entry."""
    context, views, day = request.context, request.platform.views, today(request)
    made = queries.entries_of(context, views, found.recruitment)
    names = actor_names(request, [one.made_by for one in made], [found.operator])
    sealed = [one.note for one in made if one.note and context.tenant]  # not for auditors: a replay names nobody
    opened = dict(zip(sealed, request.platform.vault.open_many(sealed), strict=True))
    writes = may(context.role, Permission.MAKE_ENTRY)
    codes = [one.code for one in open_entries(_state(found, made))] if writes else []
    forms = {code: FORMS[code].blank(f"{code}-", on=day) for code in codes}
    if wrong:
        forms[wrong[0]] = wrong[1]
    employer = employers.employer(context, views, found.subject) if found.subject_kind == "employer" else None
    return {
        "file": found,
        "case": cases.case(context, views, found.recruitment),
        "person": person_or_none(request, found.subject) if found.subject_kind == "person" else None,
        "employer": employer,
        "vacancy": vacancies.vacancy(context, views, found.about) if found.about else None,
        "outlet": outlet_names(request, [found.operator]).get(found.outlet, ""),
        "entries": [
            (one, told(one.fields), opened.get(one.note or "") or "", names.get(one.made_by, "")) for one in made
        ],
        "stations": _stations(found, made),
        "forms": forms,
        "kinds": KINDS,
        "many": {name: [(code, gettext(text)) for code, text in table.items()] for name, table in MANY.items()},
        "today": day,
    }


def _state(found: Recruitment, made: tuple[Entry, ...]) -> State:
    """As the write side sees it, out of the read model."""
    counts = {one.entry: sum(other.entry == one.entry for other in made) for one in made}
    return State(
        recruitment=found.recruitment,
        operator=found.operator,
        item=found.item,
        subject=found.subject,
        status=found.status,
        made=counts,
    )


def _stations(found: Recruitment, made: tuple[Entry, ...]) -> list[dict[str, Any]]:
    """The kinds of entry in the notice's order, with the day of the last one."""
    last = {one.entry: one.made_on for one in made}
    first_open = next((one.code for one in ENTRIES[found.item] if one.code not in last), "")
    return [
        {
            "name": entry_name(one.code),
            "state": "done" if one.code in last else "now" if one.code == first_open and found.status == "open" else "",
            "notes": [last[one.code].isoformat()] if one.code in last else [],
        }
        for one in ENTRIES[found.item]
    ]
