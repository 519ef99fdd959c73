"""A new edition: an item is changed, the difference looked at, and only then published."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.catalogue.commands import PublishEdition
from domain.catalogue.edition import decider
from domain.catalogue.item import ServiceItem
from domain.shared.refusal import Refusal
from tenants.authority import PROVINCE
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.catalogue.changing import changed
from web.catalogue.difference import difference
from web.catalogue.form import MORE_CLAUSES, ItemForm, filled, form_of
from web.catalogue.hows import HOWS, rule_of
from web.catalogue.words import DUTY_KINDS, FIELD_KINDS, clause_rows, rule_text, stations
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.catalogue import editions, items_on
from web.shown.days import today

PAGE, FORM, PREVIEW = "catalogue/edit.html", "catalogue/_edit.html", "catalogue/preview.html"


def form(request: Request) -> Response:
    item = _item(request)
    return render(request, PAGE, _values(request, item), form=filled(item, today(request)))


def preview(request: Request) -> Response:
    """What would differ; nothing is kept yet. What could not be published is said already."""
    item = _item(request)
    sent: Sent[Any] = form_of(item).read(request)
    rows = difference(item, changed(item, sent.value)) if sent.ok else []
    if sent.ok and not rows:
        sent = sent.wrong({"": gettext("和现在的目录没有差别。")})
    if sent.ok:
        decided = decider.decide(_command(request, changed(item, sent.value), sent.value), editions(request))
        sent = sent.refused(decided) if isinstance(decided, Refusal) else sent
    if not sent.ok:
        return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, item))
    held = [(name, text) for name, texts in sent.texts.items() for text in texts]
    values = _values(request, item) | {"rows": rows, "held": held, "first": sent.value.first, "why": sent.value.note}
    return render(request, PREVIEW, values, form=sent)


def publish(request: Request) -> Response:
    """The edition after the latest; of two officers who publish at once, the second is told to look again."""
    item = _item(request)
    sent: Sent[Any] = form_of(item).read(request)
    if sent.ok:
        outcome = act(request, _command(request, changed(item, sent.value), sent.value))
        if not isinstance(outcome, Refused):
            shown = see_other(request, "catalogue.show", item=item.code)
            return flash.put(request, shown, gettext("已发布"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, fragment=FORM, form=sent, **_values(request, item))


def _item(request: Request) -> ServiceItem:
    """The item with everything that is published, in force already or not. The catalogue is the province's."""
    if request.context.area != PROVINCE:
        raise HTTPException(403)
    latest = max((one.first for one in editions(request).later), default=today(request))
    item = items_on(request, max(latest, today(request))).get(request.path_params["item"])
    if item is None:
        raise HTTPException(404)
    return item


def _command(request: Request, item: ServiceItem, typed: ItemForm) -> PublishEdition:
    return PublishEdition(
        edition=editions(request).latest + 1, first=typed.first, note=typed.note, items=(item,), on=today(request)
    )


def _values(request: Request, item: ServiceItem) -> dict[str, Any]:
    kind = form_of(item)
    rows = {letter: _prefixes(kind, letter) for letter in ("f", "d")}
    return {
        "item": item,
        "clauses": list(enumerate(zip(clause_rows(item), item.clauses, strict=True))),
        "field_rows": rows["f"],
        "duty_rows": rows["d"],
        "kinds": [(code, gettext(text)) for code, text in FIELD_KINDS.items()],
        "duty_kinds": [(code, gettext(text)) for code, text in DUTY_KINDS.items()],
        "stations": stations(item),
        "hows": [(how, rule_text(rule_of(how))) for how in HOWS],
        "new_clauses": [f"n{n}_" for n in range(MORE_CLAUSES)],
        "today": today(request),
    }


def _prefixes(kind: type[ItemForm], letter: str) -> list[str]:
    """The rows of one letter: f0_, f1_, …"""
    last = {"f": "_label", "d": "_text"}[letter]
    return [
        name.removesuffix(last[1:]) for name in kind.model_fields if name.startswith(letter) and name.endswith(last)
    ]
