"""Changing one point of a draft; adding one of the scheme's own, and taking one out."""

from __future__ import annotations

import re
from functools import partial
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.appraisals.language import SOURCES
from domain.appraisals.measures import HINTS, MEASURES
from domain.appraisals.units import PROMISES
from domain.catalogue.catalogue import items
from domain.schemes.commands import ChangeSchemeDraft
from projections.scheme_drafts.answers import SchemeDraft
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import N_, gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.schemes.editing import SUMS, keep, saved
from web.schemes.found import own_draft
from web.schemes.parts import curve, point
from web.schemes.parts.part import MORE_ROWS, PartForm, asked_rows, grown, wants_more
from web.schemes.points import name_of, shown
from web.shown.days import today
from web.shown.fields import Name, one_of
from web.terms.annex import CATEGORIES, assessment_category
from web.terms.catalogue import item_name
from web.terms.operators import target_name
from web.terms.schemes import STATISTICS, curve_name, evidence_name, hint_name, point_source
from web.wrong import Wrong

PAGE, FORM = "schemes/point.html", "schemes/_point.html"
ADD_PAGE, ADD_FORM = "schemes/add.html", "schemes/_add.html"
MOST_POINTS = 60


def _code(text: str) -> str:
    if not re.fullmatch(r"[A-Z]\d{1,2}\.\d{1,2}", text):
        raise Wrong("编号写成一个大写字母、数字、点、数字，如 B1.1")
    return text


class Added(PartForm):
    """A point of the scheme's own."""

    point: Annotated[str, AfterValidator(_code)] = Field(title=N_("编号"), description=N_("如 B1.1，不与已有的重复"))
    name: Name = Field(title=N_("名称"))
    category: Annotated[str, AfterValidator(one_of(CATEGORIES))] = Field(title=N_("类别"))
    source: Annotated[str, AfterValidator(one_of(SOURCES))] = Field("on-site", title=N_("来源"))


def form(request: Request) -> Response:
    draft, _index, raw = _found(request)
    asked = request.query_params.get("source", "")
    source = asked if asked in SOURCES else raw["source"]
    filled = point.form(raw, source).blank(edit=draft.edit, **point.filled(raw, source))
    return render(request, PAGE, _values(draft, raw, source, filled), form=filled)


def sums(request: Request) -> Response:
    _draft, _index, raw = _found(request)
    sent = point.form(raw, "system", asked_rows(request)).read(request)
    return render(request, SUMS, sums=list(point.sums(sent)), address=request.url.path)


def save(request: Request) -> Response:
    draft, index, raw = _found(request)
    source = str(request.sent.get("source", ""))
    source = source if source in SOURCES else raw["source"]
    asked = asked_rows(request)
    if wants_more(request):
        more = grown(point.form(raw, source, asked + MORE_ROWS), request)
        return render(request, PAGE, _values(draft, raw, source, more, opened=True), fragment=FORM, form=more)
    sent: Sent[Any] = point.form(raw, source, asked).read(request)
    if sent.ok:
        points = list(draft.document["points"])
        points[index] = point.applied(raw, sent.value)
        document = draft.document | {"points": points}
        kept = point.kept_rows(sent.value)
        sent = keep(request, draft, sent, document, partial(point.place, index), kept)
    if not sent.ok:
        return invalid(request, PAGE, fragment=FORM, form=sent, **_values(draft, raw, source, sent))
    return saved(request, draft)


def add_form(request: Request) -> Response:
    draft = own_draft(request)
    blank = Added.blank(edit=draft.edit, source="on-site", category=CATEGORIES[0])
    return render(request, ADD_PAGE, _adding(draft), form=blank)


def add(request: Request) -> Response:
    """It begins without weight; what it looks at is filled in on its own page."""
    draft = own_draft(request)
    sent: Sent[Any] = Added.read(request)
    points = draft.document["points"]
    if sent.ok and any(one["point"] == sent.value.point for one in points):
        sent = sent.wrong({"point": gettext("方案里已有这个编号")})
    if sent.ok and len(points) >= MOST_POINTS:
        sent = sent.wrong({"point": gettext("一份方案最多 %(most)s 个要点", most=MOST_POINTS)})
    if sent.ok:
        told = {"point": sent.value.point, "name": sent.value.name, "category": sent.value.category}
        more = told | {"source": sent.value.source, "weight_year": 0, "weight_quarter": 0, "curve": {"kind": "ratio"}}
        command = _change(request, draft, sent.value.edit, [*points, more])
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            return see_other(request, "schemes.point", draft=draft.draft, point=sent.value.point)
        sent = sent.refused(outcome.refusal)
    return invalid(request, ADD_PAGE, fragment=ADD_FORM, form=sent, **_adding(draft))


def remove(request: Request) -> Response:
    """Out of the draft; its weight is to be given to others."""
    draft, _index, raw = _found(request)
    sent: Sent[Any] = PartForm.read(request)
    points = [one for one in draft.document["points"] if one["point"] != raw["point"]]
    outcome = act(request, _change(request, draft, sent.value.edit if sent.ok else -1, points))
    if isinstance(outcome, Refused):
        filled = point.form(raw, raw["source"]).blank(edit=draft.edit, **point.filled(raw, raw["source"]))
        refused = filled.refused(outcome.refusal)
        return invalid(request, PAGE, fragment=FORM, form=refused, **_values(draft, raw, raw["source"], refused))
    shown_ = see_other(request, "schemes.draft", draft=draft.draft)
    return flash.put(request, shown_, gettext("已删去要点 %(point)s", point=name_of(raw)), "ok")


def _change(request: Request, draft: SchemeDraft, edit: int, points: list[Any]) -> ChangeSchemeDraft:
    document = draft.document | {"points": points}
    return ChangeSchemeDraft(draft=draft.draft, edit=edit, document=document, on=today(request))


def _found(request: Request) -> tuple[SchemeDraft, int, dict[str, Any]]:
    draft = own_draft(request)
    for index, raw in enumerate(draft.document["points"]):
        if raw["point"] == request.path_params["point"]:
            return draft, index, raw
    raise HTTPException(404)


def _adding(draft: SchemeDraft) -> dict[str, Any]:
    return {
        "draft": draft,
        "categories": [(name, assessment_category(name)) for name in CATEGORIES],
        "sources": [(name, point_source(name)) for name in SOURCES],
    }


def _values(
    draft: SchemeDraft, raw: dict[str, Any], source: str, sent: Sent[Any], *, opened: bool = False
) -> dict[str, Any]:
    kinds = curve.OF_FIGURES if source == "system" else curve.OF_PEOPLE
    return _adding(draft) | {
        "raw": raw,
        "name": name_of(raw),
        "shown": shown(raw),
        "source": source,
        "opened": opened,
        "shown_parts": point.parts_in(sent) if source == "system" else 0,
        "measures": [(name, target_name(name)) for name in MEASURES],
        "against": _against(),
        "curves": [(kind, curve_name(kind)) for kind in kinds],
        "hints": [(name, hint_name(name)) for name in HINTS],
        "evidence": [(name, evidence_name(name)) for name in ("required", "optional", "none")],
        "items": [(code, f"{code} {item_name(code)}") for code in items()],
        "sums": list(point.sums(sent)) if source == "system" else [],
    }


def _against() -> list[tuple[str, list[tuple[str, str]]]]:
    contract, measure = (f"{gettext(words)}{gettext('：')}" for words in (N_("合同目标"), N_("另一指标")))
    return [
        (gettext("合同目标"), [(f"contract:{name}", f"{contract}{target_name(name)}") for name in PROMISES]),
        (gettext("另一指标"), [(f"measure:{name}", f"{measure}{target_name(name)}") for name in MEASURES]),
        (gettext("同行"), [(f"peers:{name}", gettext(words)) for name, words in STATISTICS.items()]),
        (gettext("固定数"), [(point.VALUE, gettext("固定数"))]),
    ]
