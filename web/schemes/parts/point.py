"""One point: what is looked at, what it is held against, on which curve, with which evidence."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, Field, create_model

from domain.appraisals.language import EVIDENCE, SOURCES
from domain.appraisals.measures import HINTS, MEASURES
from domain.appraisals.problems import Problem
from domain.appraisals.units import PROMISES
from domain.catalogue.catalogue import items
from web.forms import Sent
from web.i18n import N_, gettext
from web.schemes.parts import curve
from web.schemes.parts.part import PartForm, Percent, Sum, percent, share, sum_of
from web.schemes.points import as_parts, evidence_of, hint_of
from web.shown.fields import Line, Text, one_of
from web.terms.annex import CATEGORIES
from web.terms.schemes import looked_at, question_text

LEAST_PARTS, SPARE = 2, 1
VALUE = "value"
OF_PEOPLE, OF_SYSTEM = ("questions", "evidence", "hint"), ("items", "parts", "target", "plus")
AGAINST = (
    *(f"contract:{name}" for name in PROMISES),
    *(f"measure:{name}" for name in MEASURES),
    *("peers:mean", "peers:median", VALUE),
)


class PointForm(PartForm):
    """What every point has. Its weights are on a page of their own, beside those of the others."""

    source: Annotated[str, AfterValidator(one_of(SOURCES))] = Field(title=N_("来源"))
    category: Annotated[str, AfterValidator(one_of(CATEGORIES))] = Field(title=N_("类别"))
    measure: Line = Field("", title=N_("看什么"), description=N_("一句话，写给被考核的人看"))


def _part(prefix: str) -> dict[str, Any]:
    measure = Annotated[str, AfterValidator(one_of(("", *MEASURES)))]
    against = Annotated[str, AfterValidator(one_of(("", *AGAINST)))]
    return {
        f"{prefix}measure": (measure, Field("", title=N_("指标"))),
        f"{prefix}against": (against, Field("", title=N_("和什么比（目标）"))),
        f"{prefix}value": (int, Field(0, ge=0, le=10**9, title=N_("固定数"), description=N_("选了“固定数”才填"))),
        f"{prefix}share": (Percent, Field(0, title=N_("占这一要点"), validate_default=False)),
        **curve.fields(prefix, curve.OF_FIGURES, "linear"),
    }


@lru_cache(maxsize=64)
def _of_system(parts: int) -> type[PointForm]:
    rows: dict[str, Any] = {"items": (list[str], Field([], title=N_("计入的事项"), description=N_("数办件的指标才看")))}
    for n in range(parts):
        rows |= _part(f"p{n}_")
    return create_model("SystemPoint", __base__=PointForm, **rows)


def _of_people() -> type[PointForm]:
    evidence = Annotated[str, AfterValidator(one_of(EVIDENCE))]
    hint = Annotated[str, AfterValidator(one_of(("", *HINTS)))]
    rows: dict[str, Any] = {
        "questions": (Text, Field("", title=N_("逐条要答的"), description=N_("逐条答是否时填，每行一条"))),
        "evidence": (evidence, Field("optional", title=N_("佐证材料"))),
        "hint": (hint, Field("", title=N_("系统提示"), description=N_("系统算出来给评分人看，不代替评分"))),
        **curve.fields("", curve.OF_PEOPLE, "ratio"),
    }
    return create_model("PeoplesPoint", __base__=PointForm, **rows)


PEOPLE = _of_people()


def shown_parts(raw: dict[str, Any], asked: int = 0) -> int:
    """As many measures as the point has and one to spare."""
    return max(LEAST_PARTS, (len(as_parts(raw)) if raw["source"] == "system" else 0) + SPARE, asked)


def form(raw: dict[str, Any], source: str, asked: int = 0) -> type[PointForm]:
    return _of_system(shown_parts(raw, asked)) if source == "system" else PEOPLE


def filled(raw: dict[str, Any], source: str) -> dict[str, Any]:
    """The form of a source, with whatever of the point it has a field for."""
    values: dict[str, Any] = {
        "source": source,
        "category": raw["category"],
        "measure": looked_at(str(raw.get("measure", ""))),
        "items": list(raw.get("items", ())),
    }
    if source != "system":
        known = raw["curve"] if raw["curve"]["kind"] in curve.OF_PEOPLE else {"kind": "ratio"}
        values |= {"questions": "\n".join(_asked(raw)), "hint": hint_of(raw)}
        return values | {"evidence": evidence_of(raw | {"source": source}), **curve.filled("", known)}
    for n, part in enumerate(as_parts(raw) if raw["source"] == "system" else ()):
        kind, against = next(iter(part["against"].items()), ("", ""))
        values |= {
            f"p{n}_measure": part["measure"],
            f"p{n}_against": VALUE if kind == VALUE else f"{kind}:{str(against).removeprefix('contract.')}",
            f"p{n}_value": against if kind == VALUE else 0,
            f"p{n}_share": percent(part.get("share", 1)),
            **curve.filled(f"p{n}_", part.get("curve", {"kind": "linear"})),
        }
    return values


def applied(raw: dict[str, Any], sent: Any) -> dict[str, Any]:
    """The point as typed; what comes to the same as before stays as it was written."""
    point = raw | {"source": sent.source, "category": sent.category}
    if sent.measure != looked_at(str(raw.get("measure", ""))):
        point["measure"] = sent.measure
    return _system(raw, point, sent) if sent.source == "system" else _people(raw, point, sent)


def _system(raw: dict[str, Any], point: dict[str, Any], sent: Any) -> dict[str, Any]:
    if raw["source"] != "system":
        point = {key: value for key, value in point.items() if key not in OF_PEOPLE}
    if sent.items or "items" in raw:
        point["items"] = [code for code in sent.items if code in items()]
    before = as_parts(raw) if raw["source"] == "system" else []
    parts = [_typed(f"p{n}_", sent, before[n] if n < len(before) else {}) for n in range(parts_in(sent))]
    given = [part for part in parts if part["measure"]]
    if raw["source"] == "system" and given == before:
        return point
    kind = given[0]["curve"]["kind"] if len(given) == 1 else "composite"
    bare = {key: value for key, value in point.items() if key != "target"}
    return bare | {"curve": {"kind": kind}, "parts": given}


def parts_in(sent: Any) -> int:
    """How many measures a form, filled in or sent, has room for."""
    fields = sent.form.model_fields if isinstance(sent, Sent) else type(sent).model_fields
    return sum(name.endswith("_measure") for name in fields)


def kept_rows(sent: Any) -> list[int]:
    """Rows of a system point that have a measure."""
    rows = range(parts_in(sent)) if isinstance(sent, PointForm) and sent.source == "system" else ()
    return [n for n in rows if getattr(sent, f"p{n}_measure")]


def _typed(prefix: str, sent: Any, before: dict[str, Any]) -> dict[str, Any]:
    kind, _, name = getattr(sent, f"{prefix}against").partition(":")
    against: dict[str, Any] = {}
    if kind:
        against = {kind: getattr(sent, f"{prefix}value") if kind == VALUE else name}
    part = {
        "measure": getattr(sent, f"{prefix}measure"),
        "against": against,
        "curve": curve.applied(prefix, sent, before.get("curve", {})),
    }
    told = share(Decimal(getattr(sent, f"{prefix}share")))
    if percent(before.get("share", 1)) == percent(told) and before:
        return part | ({"share": before["share"]} if "share" in before else {})
    return part | {"share": told}


def _people(raw: dict[str, Any], point: dict[str, Any], sent: Any) -> dict[str, Any]:
    if raw["source"] == "system":
        point = {key: value for key, value in point.items() if key not in OF_SYSTEM}
    point["curve"] = curve.applied("", sent, raw["curve"])
    questions = [line.strip() for line in sent.questions.splitlines() if line.strip()]
    if questions and questions != _asked(raw):
        written = dict(zip(_asked(raw), raw.get("questions", ()), strict=True))
        point["questions"] = [written.get(line, line) for line in questions]
    elif not questions and "questions" in point:
        del point["questions"]
    if sent.evidence != evidence_of(point):
        point["evidence"] = sent.evidence
    if sent.hint or hint_of(raw):
        point["hint"] = sent.hint
    return point


def _asked(raw: dict[str, Any]) -> list[str]:
    """Its questions as they stand in the form."""
    return [question_text(str(one)) for one in raw.get("questions", ())]


def place(index: int, problem: Problem) -> str | None:
    """The field of this point that a problem stands beside. Weights are not among them."""
    match problem.path.split("/"):
        case ["points", at, *_] if at != str(index):
            return None
        case ["points", _, "parts", n, "curve", ("steps" | "cap") as name]:
            return f"p{n}_{name}"
        case ["points", _, "parts", n, name, *_]:
            return f"p{n}_{name}"
        case ["points", _, "parts"]:
            return "p0_share" if problem.code == "parts-share" else "p0_measure"
        case ["points", _, "target"]:
            return "p0_against"
        case ["points", _, "curve", name, *_]:
            return {"steps": "steps", "cap": "cap", "values": "answers"}.get(name, "curve")
        case ["points", _, name, *_] if name in ("source", "category", "curve", "questions", "evidence"):
            return name
        case ["points", _]:
            return ""
    return None


def sums(sent: Sent[Any]) -> Iterator[Sum]:
    yield Sum(gettext("各指标占比合计"), sum_of(sent, [f"p{n}_share" for n in range(parts_in(sent))]))
