"""Registering a person. Somebody the province knows already is not registered twice: their page opens."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.people.commands import RegisterPerson
from domain.policies.effects import IDENTITY
from domain.shared.personal import Personal
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.addresses import url
from web.drafts import kept
from web.forms import Sent
from web.i18n import gettext
from web.people.forms import Register
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.outlets import outside, village_choices
from web.terms.people import EDUCATION, education_name

PAGE, FORM = "people/register.html", "people/_register.html"


def form(request: Request) -> Response:
    return render(request, PAGE, form=kept.opened(request, Register) or Register.blank(), **choices(request))


def save(request: Request) -> Response:
    """Registers, or opens the person the identity number belongs to."""
    sent = Register.read(request)
    if sent.ok and (problem := outside(request, sent.value.village)):
        sent = sent.refused(problem)
    if not sent.ok:
        return again(request, sent)
    key = request.platform.vault.lookup_key("identity", sent.value.identity)
    known = request.platform.log.holder(IDENTITY, key)
    fresh = request.platform.application.number_for(request.context, "person")
    outcome = act(request, _command(request, sent.value, fresh, key), answer={"person": fresh})
    if isinstance(outcome, Refused):
        return again(request, sent.refused(outcome.refusal))
    kept.done(request)
    person = request.platform.log.holder(IDENTITY, key)
    response = see_other(request, "people.show", person=person)
    return flash.put(request, response, *_note(known is not None and known != outcome.answer["person"]))


def keep(request: Request) -> Response:
    """Keeps the form as it is typed, for another time."""
    answer = kept.keep(request, Register)
    return answer if isinstance(answer, Response) else again(request, answer)


def again(request: Request, sent: Sent[Register]) -> Response:
    """The form once more, with what is wrong and all that was typed."""
    return invalid(request, PAGE, fragment=FORM, form=sent, **choices(request))


def choices(request: Request) -> dict[str, Any]:
    """What the selects of the form offer."""
    return {
        "keep": url("people.register-draft"),
        "draft": kept.named(request),
        "villages": village_choices(request),
        "education": [(code, education_name(code)) for code in EDUCATION],
    }


def _note(known: bool) -> tuple[str, str]:
    if known:
        return gettext("此人早已登记，已打开原有记录。姓名、电话等以原登记为准，没有新建。"), "warn"
    return gettext("已登记"), "ok"


def _command(request: Request, typed: Register, person: str, identity_key: str) -> RegisterPerson:
    lookup, context = request.platform.vault.lookup_key, request.context
    return RegisterPerson(
        person=person,
        operator=context.tenant or "",
        outlet=context.outlet or "",
        identity_key=identity_key,
        name_key=lookup("name", typed.name),
        phone_key=lookup("phone", typed.phone),
        name=Personal.of(typed.name),
        identity=Personal.of(typed.identity),
        phone=Personal.of(typed.phone),
        address=Personal.of(typed.address),
        village=typed.village,
        education=typed.education,
        on=today(request),
    )
