"""The list of recruiting files, one file, and an entry into it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.recruiting.commands import MakeEntry
from domain.recruiting.entries import ENTRIES
from domain.shared.personal import Personal
from projections.job_board import employers
from projections.page import LARGEST, SIZE, Page
from projections.recruiting_board import queries
from projections.recruiting_board.answers import Recruitment
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.lists import Listing
from web.recruiting import page
from web.recruiting.forms import FORMS, Entry
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.people import people_by_id
from web.terms.catalogue import item_name
from web.terms.recruiting import entry_name, recruitment_badge

PAGE, FRAGMENT = "recruiting/show.html", "recruiting/_show.html"
HEAD = (
    *(N_("办件号"), N_("对象"), N_("岗位（工种）"), N_("事项"), N_("状态"), N_("记录条数")),
    *(N_("最近一条"), N_("日期"), N_("受理日")),
)
FILTERS = {"item": tuple(ENTRIES), "status": ("open", "finished", "withdrawn", "voided")}


def listing(request: Request) -> Response:
    asked = asked_for(request)
    found = page_of(request, asked, page=asked.page)
    values = {
        "list": asked.of_total(found.total, more=found.more),
        "rows": found.rows,
        "subjects": _subjects(request, found.rows),
    }
    values["items"] = tuple(ENTRIES)
    return render(request, "recruiting/list.html", values, fragment="recruiting/_list.html")


def download(request: Request) -> Response:
    """The same as a file, names masked."""
    return handed(request, "recruitments", N_("招聘档案"), HEAD, _lines(request, asked_for(request)))


def asked_for(request: Request) -> Listing:
    return Listing.of(request, "recruitments", sorts=("opened",), default="-opened", filters=FILTERS)


def page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Recruitment]:
    return queries.recruitments(
        request.context,
        request.platform.views,
        item=asked.filters.get("item"),
        status=asked.filters.get("status"),
        page=page,
        size=size,
    )


def _subjects(request: Request, rows: Collection[Recruitment]) -> Mapping[str, str]:
    """Masked names of people, names of employers."""
    people = people_by_id(request, {one.subject for one in rows if one.subject_kind == "person"})
    firms = {one.subject for one in rows if one.subject_kind == "employer"}
    named = employers.employer_names(request.context, request.platform.views, firms)
    return {id: one.name for id, one in people.items()} | named


def _lines(request: Request, asked: Listing) -> Iterator[tuple[Cell, ...]]:
    for found in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        subjects = _subjects(request, found.rows)
        for one in found.rows:
            about = (subjects.get(one.subject, ""), one.fields.get("occupation", ""), item_name(one.item))
            entered = entry_name(one.last_entry) if one.last_entry else ""
            last_on = one.last_on.isoformat() if one.last_on else ""
            done = (recruitment_badge(one.status).text, one.entries, entered, last_on)
            yield (one.recruitment, *about, *done, one.opened_on.isoformat())


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
