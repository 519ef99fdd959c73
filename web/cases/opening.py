"""Opening a case of any item: its form, the clauses explained, the refusal beside its field."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.cases.commands import OpenCase
from domain.catalogue.item import ServiceItem
from domain.policies.eligibility_rules import Applicant
from domain.policies.prerequisites import look_back
from domain.shared.personal import Personal
from projections.case_board import queries as cases
from projections.status_history.queries import statuses_of
from projections.voucher_ledger import queries as vouchers
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.cases.earlier import attestable, done_earlier, rows
from web.cases.items import intake_of
from web.cases.items.generic import groups_of, told_names
from web.cases.items.members import resolved
from web.cases.reasons import applicant_of, reasons
from web.cases.whom import Whom, asked
from web.drafts import kept
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.outlets import contract_areas, village_choices
from web.shown.people import PersonShown
from web.shown.picks import picks
from web.terms.catalogue import ask_name

PAGE, FORM = "cases/open.html", "cases/_open.html"
ELSEWHERE = {"3.1.1": "vacancies.register", "3.1.3": "referrals.make"}
"""Items whose case is opened together with what it is about, on a page of its own."""


def form(request: Request) -> Response:
    item, whom = asked(request)
    if item.code in ELSEWHERE:
        named = {"person": whom.person.person} if whom.person else {}
        return see_other(request, ELSEWHERE[item.code], **named)
    form = intake_of(item).form
    blank = kept.opened(request, form) or form.blank(on=today(request))
    return render(request, PAGE, _values(request, item, whom), form=blank)


def save(request: Request) -> Response:
    """Opens the case, or says which of eligibility, items, area and period stands against it."""
    item, whom = asked(request)
    sent: Sent[Any] = intake_of(item).form.read(request)
    sent, fields = resolved(request, item, sent)
    if sent.ok:
        number = request.platform.application.number_for
        answer = {"case": number(request.context, "case"), "subject": number(request.context, "subject")}
        outcome = act(request, _command(request, item, whom, sent.value, fields, **answer), answer=answer)
        if not isinstance(outcome, Refused):
            kept.done(request)
            opened = see_other(request, "cases.show", case=outcome.answer["case"])
            return flash.put(request, opened, gettext("已受理"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, item, whom, sent))


def keep(request: Request) -> Response:
    """Keeps the form as it is typed, for another time."""
    item, whom = asked(request)
    answer = kept.keep(request, intake_of(item).form, item.code)
    if isinstance(answer, Response):
        return answer
    return invalid(request, PAGE, fragment=FORM, form=answer, **_values(request, item, whom, answer))


def _values(request: Request, item: ServiceItem, whom: Whom, sent: Sent[Any] | None = None) -> dict[str, Any]:
    declared = sent.texts.get("declared", ()) if sent else ()
    typed = {name: texts[0] for name, texts in sent.texts.items() if texts} if sent else {}
    on = sent.typed.on if sent and sent.typed else today(request)
    known = {"areas": contract_areas(request), "statuses": _registered(request, whom)}
    applicant = applicant_of(whom.person, on=on, declared=declared, fields=typed, **known)
    intake = intake_of(item)
    return {
        "whom": whom,
        "keep": f"{whom.save}/draft",
        "draft": kept.named(request),
        "person": whom.person,
        "item": item.code,
        "standard": item,
        "intake": intake,
        "groups": groups_of(item),
        "choices": intake.choices(),
        "picks": picks(request, item, whom.subject),
        "villages": village_choices(request),
        **_why(request, item, whom, applicant, sent=sent is not None),
        "today": today(request),
        **(_already(request, whom.person) if whom.person else {}),
    }


def _why(request: Request, item: ServiceItem, whom: Whom, applicant: Applicant, *, sent: bool) -> dict[str, Any]:
    """What comes first and the clauses, each explained, and what of it is declared at the window."""
    befores = look_back(item, applicant, done_earlier(request, item, whom))
    earlier = rows(request, item, whom, befores, sent=sent)
    return {
        "declarations": [*((fact, ask_name(fact)) for fact in item.asks()), *attestable(befores)],
        "reasons": [*earlier, *reasons(item, whom.person, applicant, sent=sent)],
    }


def _registered(request: Request, whom: Whom) -> tuple[str, ...]:
    """What the person is registered as; the register of people has but the two of them that lists are made of."""
    if whom.person is None:
        return ()
    spells = statuses_of(request.context, request.platform.views, whom.person.person)
    return tuple(one.status for one in spells if one.ended_on is None)


def _already(request: Request, person: PersonShown) -> dict[str, Any]:
    """What the person has besides: cases in progress, vouchers that can still be used."""
    context, views = request.context, request.platform.views
    opened = cases.cases_of(context, views, person.person)
    held = vouchers.vouchers_of(context, views, person.person)
    return {
        "open_cases": sum(case.status == "open" for case in opened),
        "live_vouchers": sum(voucher.is_live for voucher in held),
    }


def _command(
    request: Request, item: ServiceItem, whom: Whom, typed: Any, fields: dict[str, str], *, case: str, subject: str
) -> OpenCase:
    private = intake_of(item).private(typed)
    return OpenCase(
        case=case,
        operator=request.context.tenant or "",
        outlet=request.context.outlet or "",
        village=whom.village,
        item=item.code,
        subject_kind=whom.kind,
        subject=whom.subject or subject,
        declared=tuple(sorted(set(typed.declared))),
        fields=intake_of(item).fields(typed) | fields,
        about=whom.about,
        private=Personal.of(private) if private else None,
        told=told_names(private),
        earlier=tuple(done_earlier(request, item, whom).values()),
        on=typed.on,
    )
