"""What is done with a household: each form leads to one command."""

from __future__ import annotations

from typing import Any

import msgspec
from starlette.responses import Response

from domain.households import commands
from domain.shared.message import Command
from projections.household_board.answers import Household
from projections.people_register import queries as register
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.households import page
from web.households.forms import AddMember, DeclareMember, FollowUp, RemoveMember
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today


def show(request: Request) -> Response:
    return render(request, page.PAGE, page.values(request, page.find(request)))


def add(request: Request) -> Response:
    """Somebody found by identity number among those served here."""
    household, sent = page.find(request), AddMember.read(request, "add-")
    if not sent.ok:
        return _again(request, household, sent)
    key = request.platform.vault.lookup_key("identity", sent.value.identity)
    found = register.person_by_identity(request.context, request.platform.views, key)
    command = commands.AddHouseholdMember(
        household=household.household,
        operator=household.operator,
        person=found.person if found else "unknown",
        declared=tuple(sent.value.declared),
        on=today(request),
    )
    return _carry_out(request, household, sent, command, gettext("已加入成员"))


def remove(request: Request) -> Response:
    return _do(request, RemoveMember.read(request), commands.RemoveHouseholdMember, gettext("已移出成员"))


def declare(request: Request) -> Response:
    return _do(request, DeclareMember.read(request), commands.DeclareHouseholdMember, gettext("已记录声明"))


def follow_up(request: Request) -> Response:
    return _do(request, FollowUp.read(request, "follow-"), commands.FollowUpHousehold, gettext("已记录跟踪"))


def _do(request: Request, sent: Sent[Any], command: Any, said: str) -> Response:
    household = page.find(request)
    if not sent.ok:
        return _again(request, household, sent)
    typed = {name: getattr(sent.value, name) for name in sent.form.model_fields}
    typed = {name: tuple(value) if isinstance(value, list) else value for name, value in typed.items()}
    given: Command = command(household=household.household, operator=household.operator, on=today(request), **typed)
    return _carry_out(request, household, sent, given, said)


def _carry_out(request: Request, household: Household, sent: Sent[Any], command: Command, said: str) -> Response:
    outcome = act(request, command)
    if not isinstance(outcome, Refused):
        return flash.put(request, see_other(request, "households.show", household=household.household), said, "ok")
    refusal = outcome.refusal
    if refusal.field == "person" and sent.form is AddMember:
        refusal = msgspec.structs.replace(refusal, field="identity")
    return _again(request, household, sent.refused(refusal))


def _again(request: Request, household: Household, sent: Sent[Any]) -> Response:
    return invalid(request, page.PAGE, fragment=page.FRAGMENT, **page.values(request, household, sent))
