"""Sending a file: what it is, its content says; it is looked at beside the pages."""

from __future__ import annotations

from typing import Any

from starlette.datastructures import UploadFile
from starlette.responses import Response

from domain.policies.graduate_survey import ITEM
from domain.shared.refusal import Refusal, refuse
from projections.operator_directory import queries as directory
from projections.task_board import queries as board
from tenants.imports.columns import GRADUATES, columns
from tenants.imports.errors import Unreadable
from tenants.imports.reading import check_kind
from tenants.imports.store import KEPT
from web.i18n import gettext
from web.imports.forms import Upload
from web.imports.words import column_name
from web.refusals import words
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.terms.imports import KINDS, import_kind

PAGE, FORM = "imports/new.html", "imports/_upload.html"


def form(request: Request) -> Response:
    kind = request.query_params.get("kind", "")
    task = request.query_params.get("task", "")
    blank = Upload.blank(kind=kind if kind in KINDS else GRADUATES, task=task)
    return render(request, PAGE, form=blank, **choices(request))


def save(request: Request) -> Response:
    """Keeps the file sealed and leads to its page; the same request again leads there too."""
    sent = Upload.read(request)
    file = next((one for one in request.sent.getlist("file") if isinstance(one, UploadFile) and one.size), None)
    content = _content(file) if file else b""
    if sent.ok and (problem := _problem(request, sent.value, content, there=file is not None)):
        sent = sent.wrong(problem)
    if not sent.ok:
        return invalid(request, PAGE, fragment=FORM, form=sent, **choices(request))
    typed, name = sent.value, (file.filename if file else "") or ""
    task = typed.task if typed.kind == GRADUATES else ""
    id = request.platform.imports.new(request.context, typed.kind, name, content, task)
    return see_other(request, "imports.show", id=id)


def choices(request: Request) -> dict[str, Any]:
    """What the form offers, and what a file must hold."""
    return {
        "kinds": [(kind, import_kind(kind)) for kind in KINDS],
        "tasks": _surveys(request),
        "asked": {kind: [(column_name(one), one) for one in columns(kind)] for kind in KINDS},
        "days": KEPT.days,
    }


def _problem(request: Request, typed: Upload, content: bytes, *, there: bool) -> dict[str, str]:
    if not there:
        return {"file": gettext("请选择文件")}
    if typed.kind == GRADUATES and typed.task and typed.task not in dict(_surveys(request)):
        return {"task": words(refuse("tasks.unknown"))}
    if typed.kind == GRADUATES and (outside := _outside(request)):
        return {"kind": words(outside)}
    try:
        check_kind(content)
    except Unreadable as problem:
        return {"file": words(Refusal(problem.code, problem.params))}
    return {}


def _outside(request: Request) -> Refusal | None:
    """The survey must be in the contract; whatever else is not, each row says for itself."""
    context, views = request.context, request.platform.views
    contract = directory.contract_on(context, views, context.tenant or "", today(request))
    return None if contract and ITEM in contract.items else refuse("contract.item", field="kind", item=ITEM)


def _surveys(request: Request) -> list[tuple[str, str]]:
    """The surveys the operator has in hand."""
    context, views = request.context, request.platform.views
    waiting = board.waiting_for(context, views, context.tenant or "", limit=50)
    return [(one.task, one.title) for one in waiting if one.kind == "survey"]


def _content(file: UploadFile) -> bytes:
    file.file.seek(0)
    content: bytes = file.file.read()
    return content
