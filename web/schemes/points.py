"""A point of a scheme's document as it stands on a page: in words, with its curves, and whether it is the default's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from markupsafe import Markup

from domain.appraisals.curves import exact
from domain.appraisals.defaults import default_document
from domain.appraisals.measures import HINTS
from web.formats import number
from web.i18n import gettext
from web.schemes.curves import curve_words, drawing, share
from web.terms.annex import assessment_category, point_name, point_text
from web.terms.catalogue import item_name
from web.terms.operators import target_name
from web.terms.schemes import STATISTICS, curve_name, evidence_name, hint_name, looked_at, point_source, question_text

Row = tuple[str, str]  # what, in words


@dataclass(frozen=True, slots=True)
class PartShown:
    """A part of a system point, or the one curve of a point that people score."""

    figure: str
    against: str
    share: str
    curve: str
    drawing: Markup | None


@dataclass(frozen=True, slots=True)
class PointShown:
    """One point. Weights are as the document has them."""

    point: str
    name: str
    text: str
    category: str
    source: str
    weight_year: str
    weight_quarter: str
    looked_at: str
    parts: tuple[PartShown, ...]
    items: tuple[str, ...]
    questions: tuple[str, ...]
    evidence: str
    hint: str
    is_default: bool


@cache
def _defaults() -> dict[str, dict[str, Any]]:
    return {one["point"]: one for one in default_document()["points"]}


def is_default_point(raw: dict[str, Any]) -> bool:
    return _defaults().get(raw["point"]) == raw


def name_of(raw: dict[str, Any]) -> str:
    """A word or two; a scheme's own point is named in its document."""
    return str(raw.get("name") or point_name(raw["point"]))


def as_parts(raw: dict[str, Any]) -> list[dict[str, Any]]:
    """The parts of a system point, also of one written as its targets alone."""
    if "parts" in raw:
        return list(raw["parts"])
    target = raw.get("target", ())
    names = [t.removeprefix("contract.") for t in ([target] if isinstance(target, str) else target)]
    curve = {key: value for key, value in raw["curve"].items() if key in ("kind", "cap")}
    whole = {"kind": "linear"} if curve["kind"] == "composite" else curve
    return [
        {"measure": name, "against": {"contract": name}, "curve": whole, "share": f"1/{len(names)}"} for name in names
    ]


def shown(raw: dict[str, Any]) -> PointShown:
    system = raw["source"] == "system"
    return PointShown(
        point=raw["point"],
        name=name_of(raw),
        text=point_text(raw["point"]) if not raw.get("name") else "",
        category=raw["category"],
        source=raw["source"],
        weight_year=number(raw["weight_year"]),
        weight_quarter=number(raw["weight_quarter"]),
        looked_at=looked_at(str(raw.get("measure", ""))),
        parts=tuple(_part(part) for part in as_parts(raw)) if system else (_own(raw),),
        items=tuple(raw.get("items", ())),
        questions=tuple(str(one) for one in raw.get("questions", ())),
        evidence="" if system else evidence_of(raw),
        hint=hint_of(raw),
        is_default=is_default_point(raw),
    )


def evidence_of(raw: dict[str, Any]) -> str:
    return str(raw.get("evidence", "required" if raw["source"] == "evidence" else "optional"))


def hint_of(raw: dict[str, Any]) -> str:
    hint = raw.get("hint", "")
    return hint if hint in HINTS else ""


def _part(part: dict[str, Any]) -> PartShown:
    curve = part.get("curve", {"kind": "linear"})
    told = exact(part.get("share", 1))
    whole = "" if told == 1 else gettext("占 %(share)s", share=share(told))
    return PartShown(
        target_name(part["measure"]), against_words(part.get("against", {})), whole, curve_words(curve), drawing(curve)
    )


def _own(raw: dict[str, Any]) -> PartShown:
    return PartShown("", "", "", curve_words(raw["curve"]), drawing(raw["curve"]))


def against_words(against: dict[str, Any]) -> str:
    """What a figure is held against."""
    kind, value = next(iter(against.items()), ("", ""))
    match kind:
        case "contract":
            return gettext("合同目标“%(name)s”", name=target_name(str(value).removeprefix("contract.")))
        case "measure":
            return gettext("“%(name)s”", name=target_name(str(value)))
        case "value":
            return number(int(value))
        case "peers":
            return gettext(STATISTICS.get(str(value), str(value)))
    return gettext("没有定")


def rows(raw: dict[str, Any]) -> Iterator[Row]:
    """Everything a point says, a row each: for the difference between two documents."""
    yield gettext("类别"), assessment_category(raw["category"])
    yield gettext("来源"), point_source(raw["source"])
    yield gettext("年度权重"), number(raw["weight_year"])
    yield gettext("季度权重"), number(raw["weight_quarter"])
    yield gettext("看什么"), looked_at(str(raw.get("measure", "")))
    if raw["source"] == "system":
        for n, part in enumerate((_part(one) for one in as_parts(raw)), start=1):
            told = gettext("，").join(filter(None, (part.share, part.curve)))
            yield gettext("指标 %(n)s", n=n), f"{part.figure} ÷ {part.against}{gettext('，')}{told}"
        if not as_parts(raw):
            yield gettext("怎样得分"), curve_name(raw["curve"]["kind"])
        yield gettext("计入的事项"), gettext("、").join(item_name(code) for code in raw.get("items", ()))
    else:
        yield gettext("怎样得分"), curve_words(raw["curve"])
        yield gettext("逐条要答的"), gettext("；").join(question_text(str(one)) for one in raw.get("questions", ()))
        yield gettext("佐证材料"), evidence_name(evidence_of(raw))
        yield gettext("系统提示"), hint_name(hint_of(raw)) if hint_of(raw) else ""
