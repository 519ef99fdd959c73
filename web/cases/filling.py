"""Filling in the form of an open case further, or putting it right."""

from __future__ import annotations

import json
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.cases.commands import FillCase
from domain.catalogue.item import ServiceItem
from domain.shared.personal import Personal
from projections.case_board import queries
from projections.case_board.answers import Case, CaseForm
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.cases import page
from web.cases.items.generic import choices_of, form_of, groups_of, intake, told_names, typed_text
from web.cases.items.members import resolved
from web.cases.reading import written
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.catalogue import item_of
from web.shown.days import today
from web.shown.outlets import village_choices
from web.shown.picks import picks

PAGE, FORM = "cases/fill.html", "cases/_fill.html"


def form(request: Request) -> Response:
    """The form as it is; what is sealed is shown while the reader may see it, and stays when it is left empty."""
    case, item, kept = _asked(request)
    known = kept.fields | written(request, case, kept)
    shown = {
        field.name: typed_text(field, known[field.name])
        for field in item.fields
        if field.name in known and field.kind != "people"
    }
    blank = form_of(item, complete=False).blank(on=max(today(request), case.changed_on), **shown)
    return render(request, PAGE, _values(request, case, item, kept), form=blank)


def save(request: Request) -> Response:
    case, item, kept = _asked(request)
    sent: Sent[Any] = form_of(item, complete=False).read(request)
    sent, people = resolved(request, item, sent)
    if sent.ok:
        outcome = act(request, _command(request, case, item, kept, sent.value, people))
        if not isinstance(outcome, Refused):
            return flash.put(request, see_other(request, "cases.show", case=case.case), gettext("已保存"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, case, item, kept))


def _asked(request: Request) -> tuple[Case, ServiceItem, CaseForm]:
    """404 for a case that is not open or whose item asks for nothing."""
    case = page.find(request)
    kept = queries.case_form(request.context, request.platform.views, case.case)
    item = item_of(request, case.item, kept.catalogue) if kept else None
    if kept is None or item is None or case.status != "open" or not item.fields:
        raise HTTPException(404)
    return case, item, kept


def _values(request: Request, case: Case, item: ServiceItem, kept: CaseForm) -> dict[str, Any]:
    return {
        "case": case,
        "standard": item,
        "groups": groups_of(item),
        "choices": choices_of(item),
        "picks": picks(request, item, case.subject, kept.fields),
        "villages": village_choices(request),
        "told": set(kept.told),
        "today": today(request),
    }


def _command(
    request: Request, case: Case, item: ServiceItem, kept: CaseForm, typed: Any, people: dict[str, str]
) -> FillCase:
    made = intake(item)
    known = {field.name for field in item.fields}
    others = {name: value for name, value in kept.fields.items() if name not in known}
    stay = {f.name: kept.fields[f.name] for f in item.fields if f.kind == "people" and f.name in kept.fields}
    before = _before(request, kept)
    private = _private(before, made.private(typed))
    return FillCase(
        case=case.case,
        operator=case.operator,
        fields=others | made.fields(typed) | stay | people,
        told=told_names(private) or tuple(kept.told),
        private=Personal.of(private) if private else None,
        retold=_retold(before, private),
        on=typed.on,
    )


def _before(request: Request, kept: CaseForm) -> str:
    """What was sealed before; nothing of one who was forgotten."""
    return (request.platform.vault.open_many([kept.private])[0] or "") if kept.private else ""


def _retold(before: str, now: str) -> tuple[str, ...]:
    """Names of the sealed fields that said something else."""
    if not before.startswith("{"):
        return ()
    told = json.loads(before)
    return tuple(name for name, text in json.loads(now).items() if told.get(name, text) != text)


def _private(before: str, typed: str) -> str:
    """What was sealed before, with what is typed now in its place."""
    if not before.startswith("{"):
        return typed or before
    told = json.loads(before) | (json.loads(typed) if typed else {})
    return json.dumps(told, ensure_ascii=False, sort_keys=True)
