"""A new edition: an item is changed or added, the difference looked at, and only then published."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from domain.catalogue.commands import PublishEdition
from domain.catalogue.edition import decider
from domain.catalogue.item import SUBJECTS, ServiceItem
from domain.shared.refusal import Refusal
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.catalogue.changing import changed
from web.catalogue.difference import difference
from web.catalogue.form import ItemForm
from web.catalogue.hows import HOWS, rule_of
from web.catalogue.words import DUTY_KINDS, FIELD_KINDS, clause_rows, rule_text, stations
from web.catalogue.work import Work, every_item, work_of
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.catalogue import editions
from web.shown.days import today
from web.terms.cases import subject_kind

PAGE, FORM, PREVIEW = "catalogue/edit.html", "catalogue/_edit.html", "catalogue/preview.html"


def form(request: Request) -> Response:
    work = work_of(request)
    return render(request, PAGE, _values(request, work), form=work.begun(today(request)))


def preview(request: Request) -> Response:
    """What would differ; nothing is kept yet. What could not be published is said already."""
    work = work_of(request)
    sent: Sent[Any] = work.form.read(request)
    after = changed(work.before(sent.value), sent.value) if sent.ok else None
    rows = difference(work.compared(after), after) if after else []
    if after and not rows:
        sent = sent.wrong({"": gettext("和现在的目录没有差别。")})
    if after and sent.ok:
        decided = decider.decide(_command(request, work, after, sent.value), editions(request))
        sent = sent.refused(decided) if isinstance(decided, Refusal) else sent
    if not sent.ok:
        return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, work))
    held = [(name, text) for name, texts in sent.texts.items() for text in texts]
    values = _values(request, work) | {"rows": rows, "held": held, "first": sent.value.first, "why": sent.value.note}
    return render(request, PREVIEW, values | {"item": after}, form=sent)


def publish(request: Request) -> Response:
    """The edition after the latest; of two officers who publish at once, the second is told to look again."""
    work = work_of(request)
    sent: Sent[Any] = work.form.read(request)
    if sent.ok:
        after = changed(work.before(sent.value), sent.value)
        outcome = act(request, _command(request, work, after, sent.value))
        if not isinstance(outcome, Refused):
            shown = see_other(request, "catalogue.show", item=after.code)
            return flash.put(request, shown, gettext("已发布"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, work))


def _command(request: Request, work: Work, after: ServiceItem, typed: ItemForm) -> PublishEdition:
    return PublishEdition(
        edition=editions(request).latest + 1,
        first=typed.first,
        note=typed.note,
        items=(after,),
        added=(after.code,) if work.is_new else (),
        on=today(request),
    )


def _values(request: Request, work: Work) -> dict[str, Any]:
    item, kind = work.item, work.form
    return {
        "work": work,
        "item": item,
        "groups": list(dict.fromkeys(one.group for one in every_item(request).values())),
        "subjects": [(code, subject_kind(code)) for code in SUBJECTS],
        "clauses": list(enumerate(zip(clause_rows(item), item.clauses, strict=True))),
        "new_clauses": _prefixes(kind, "n", "_quote"),
        "field_rows": _prefixes(kind, "f", "_label"),
        "duty_rows": _prefixes(kind, "d", "_text"),
        "kinds": [(code, gettext(text)) for code, text in FIELD_KINDS.items()],
        "duty_kinds": [(code, gettext(text)) for code, text in DUTY_KINDS.items()],
        "stations": stations(item),
        "hows": [(how, rule_text(rule_of(how))) for how in HOWS],
        "today": today(request),
    }


def _prefixes(kind: type[ItemForm], letter: str, last: str) -> list[str]:
    """The rows of one letter: f0_, f1_, …"""
    return [
        name.removesuffix(last[1:]) for name in kind.model_fields if name.startswith(letter) and name.endswith(last)
    ]
