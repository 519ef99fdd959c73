"""One person on a list: taken, done with its result, given back, and the bureau's answer to that."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.tasks.commands import RecordEntry, ReturnEntry, SettleReturn, TakeEntry
from projections.case_board import queries as cases
from projections.task_board import queries as board
from projections.task_board.answers import Entry
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.refusals import words
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.outlets import outlet_names
from web.shown.people import person_or_none
from web.tasks import given as of_operator
from web.tasks.forms import GiveBack, Record, Settle
from web.terms.catalogue import item_name
from web.terms.tasks import OUTCOMES, REASONS, outcome_name, reason_name

PAGE = "tasks/entry.html"


def show(request: Request) -> Response:
    return render(request, PAGE, values(request, find(request)))


def find(request: Request) -> Entry:
    """A clerk's own outlet's; a manager's whole operator's; the bureau's area's."""
    context, params = request.context, request.path_params
    entry = board.entry(context, request.platform.views, params["task"], params["operator"], params["person"])
    if entry is None or (context.outlet and entry.outlet != context.outlet):
        raise HTTPException(404)
    return entry


def take(request: Request) -> Response:
    entry = find(request)
    outcome = act(request, TakeEntry(**_whose(entry), outlet=entry.outlet, on=today(request)))
    refused = isinstance(outcome, Refused)
    said = (words(outcome.refusal), "bad") if isinstance(outcome, Refused) else (gettext("已领办"), "ok")
    name, params = ("tasks.given" if refused else "tasks.entry"), _whose(entry)
    if refused:
        params.pop("person")
    return flash.put(request, see_other(request, name, **params), *said)


def record(request: Request) -> Response:
    entry, sent = find(request), Record.read(request, "record-")
    if sent.ok and sent.value.case and sent.value.case not in dict(_cases(request, entry)):
        sent = sent.wrong({"case": gettext("没有找到这件办件。")})
    if not sent.ok:
        return invalid(request, PAGE, **values(request, entry, recording=sent))
    typed = sent.value
    where: dict[str, Any] = {"outlet": entry.outlet, "on": today(request)}
    command = RecordEntry(**_whose(entry), outcome=typed.outcome, case=typed.case, note=_note(typed.note), **where)
    return _done(request, entry, sent, command, gettext("结果已记录"), "recording")


def give_back(request: Request) -> Response:
    entry, sent = find(request), GiveBack.read(request, "return-")
    if not sent.ok:
        return invalid(request, PAGE, **values(request, entry, returning=sent))
    where: dict[str, Any] = {"outlet": entry.outlet, "on": today(request)}
    command = ReturnEntry(**_whose(entry), reason=sent.value.reason, note=_note(sent.value.note), **where)
    return _done(request, entry, sent, command, gettext("已退回下达单位"), "returning")


def settle(request: Request) -> Response:
    entry, sent = find(request), Settle.read(request, "settle-")
    if not sent.ok:
        return invalid(request, PAGE, **values(request, entry, settling=sent))
    accepted, reason = sent.value.answer == "yes", sent.value.reason
    command = SettleReturn(**_whose(entry), accepted=accepted, reason=reason, on=today(request))
    return _done(request, entry, sent, command, gettext("已答复"), "settling")


def _done(request: Request, entry: Entry, sent: Sent[Any], command: Command, said: str, form: str) -> Response:
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return invalid(request, PAGE, **values(request, entry, **{form: sent.refused(outcome.refusal)}))
    response = see_other(request, "tasks.given", task=entry.task, operator=entry.operator)
    return flash.put(request, response, said, "ok")


def values(request: Request, entry: Entry, **sent: Sent[Any]) -> dict[str, Any]:
    note = request.platform.vault.open(entry.note) if entry.note else None
    own = board.task(request.context, request.platform.views, entry.task)
    return {
        "entry": entry,
        "given": of_operator.find(request),
        "person": person_or_none(request, entry.person),
        "told": note,
        "outlets": outlet_names(request, [entry.operator]),
        "clerk": actor_names(request, {entry.clerk}, {entry.operator}).get(entry.clerk or "", ""),
        "cases": _cases(request, entry),
        "outcomes": [(code, outcome_name(code)) for code in OUTCOMES],
        "reasons": [(code, reason_name(code)) for code in REASONS],
        "reviews": own is not None,
        "recording": Record.blank("record-"),
        "returning": GiveBack.blank("return-"),
        "settling": Settle.blank("settle-"),
        **sent,
    }


def _cases(request: Request, entry: Entry) -> list[tuple[str, str]]:
    """Finished cases of the person that the result may point to."""
    if not request.context.tenant:
        return []
    found = cases.finished_for(request.context, request.platform.views, entry.person)
    return [(one.case, f"{one.case} {item_name(one.item)}") for one in found]


def _whose(entry: Entry) -> dict[str, Any]:
    return {"task": entry.task, "operator": entry.operator, "person": entry.person}


def _note(text: str) -> Personal | None:
    return Personal.of(text) if text else None
