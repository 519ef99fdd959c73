"""Declaring a fact about a person, correcting it, and withdrawing one that was never so."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.people.commands import RecordFact, WithdrawFact
from domain.people.facts import FACTS
from domain.shared.personal import Personal
from projections.person_file import queries
from projections.person_file.answers import Fact
from web.forms import Sent
from web.i18n import gettext
from web.people.forms import DECLARED, Declare, Withdraw
from web.people.page import done, find
from web.render import invalid, render
from web.request import Request
from web.shown.days import today
from web.terms.rosters import SOURCES, WITHDRAWN_FOR, fact_kind, fact_name

PAGE, FORM = "people/fact.html", "people/_fact.html"


def form(request: Request) -> Response:
    """With what is held now, when something is."""
    held = _held(request, _fact(request))
    start: dict[str, Any] = {"since": held.since, "until": held.until, "kind": held.kind} if held else {}
    if not held and not FACTS[_fact(request)].dated:
        start = {"since": today(request)}
    return render(request, PAGE, _values(request, Declare.blank(source="person", **start)))


def save(request: Request) -> Response:
    person, fact, sent = find(request), _fact(request), Declare.read(request)
    if sent.ok:
        typed = sent.value
        command = RecordFact(
            person=person.person,
            operator=request.context.tenant or "",
            fact=fact,
            since=typed.since,
            until=typed.until,
            kind=typed.kind or "",
            source=typed.source,
            detail=Personal.of(typed.detail) if typed.detail else None,
            on=today(request),
        )
        answer = done(request, sent, command, gettext("已登记：%(fact)s", fact=fact_name(fact)))
        if isinstance(answer, Response):
            return answer
        sent = answer
    return invalid(request, PAGE, fragment=FORM, **_values(request, sent))


def withdraw(request: Request) -> Response:
    person, fact, sent = find(request), _fact(request), Withdraw.read(request, prefix="withdraw-")
    if sent.ok:
        operator = request.context.tenant or ""
        told = WithdrawFact(
            person=person.person, operator=operator, fact=fact, cause=sent.value.cause, on=today(request)
        )
        answer = done(request, sent, told, gettext("已撤销：%(fact)s", fact=fact_name(fact)))
        if isinstance(answer, Response):
            return answer
        sent = answer
    blank = Declare.blank(source="person")
    return invalid(request, PAGE, **(_values(request, blank) | {"withdrawal": sent}))


def _fact(request: Request) -> str:
    fact = str(request.path_params["fact"])
    if fact not in FACTS:
        raise HTTPException(404)
    return fact


def _held(request: Request, fact: str) -> Fact | None:
    facts = queries.facts_of(request.context, request.platform.views, find(request).person)
    return next((one for one in facts if one.fact == fact), None)


def _values(request: Request, sent: Sent[Declare]) -> dict[str, Any]:
    fact = _fact(request)
    return {
        "person": find(request),
        "fact": fact,
        "known": FACTS[fact],
        "held": _held(request, fact),
        "form": sent,
        "withdrawal": Withdraw.blank("withdraw-"),
        "kinds": [(code, fact_kind(code)) for code in FACTS[fact].kinds],
        "sources": [(code, gettext(SOURCES[code])) for code in DECLARED],
        "causes": [(code, gettext(word)) for code, word in WITHDRAWN_FOR.items()],
    }
