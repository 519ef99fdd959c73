"""The fields of a curve: from a document, and back."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from web.i18n import N_
from web.schemes.parts.part import Percent, decimal, percent, share
from web.shown.fields import Text, one_of
from web.wrong import Wrong

SEPARATOR = re.compile(r"[\s:：,，=→]+")
MOST_STEPS = 60
OF_FIGURES = ("linear", "ratio", "capped", "thresholds", "relative")
OF_PEOPLE = ("linear", "ratio", "capped", "thresholds", "checklist", "best_of")
STEP = N_("请每行写两个百分数：达到多少、得多少，如 90 100")
ANSWER = N_("请每行写一个答案和它得的百分数，如 province 100")


def _steps(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_STEPS or not all(_pair(line) for line in lines):
        raise Wrong(STEP)
    return "\n".join(lines)


def _pair(line: str) -> tuple[Decimal, Decimal] | None:
    """`90 100`, `90%：100%`: reached and earned, in per cent."""
    told = [part for part in SEPARATOR.split(line.replace("%", "").replace("％", "").replace("−", "-")) if part]
    if len(told) != 2 or not all(re.fullmatch(r"-?\d{1,5}(\.\d{1,2})?", one) for one in told):
        return None
    return Decimal(told[0]), Decimal(told[1])


def _answers(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_STEPS or not all(_answer(line) for line in lines):
        raise Wrong(ANSWER)
    return "\n".join(lines)


def _answer(line: str) -> tuple[str, Decimal] | None:
    match = re.fullmatch(r"(.{1,60}?)[\s:：,，=→]+(\d{1,3}(?:\.\d{1,2})?)[%％]?", line)
    return (match[1].strip(), Decimal(match[2])) if match else None


Steps = Annotated[Text, AfterValidator(_steps)]
Answers = Annotated[Text, AfterValidator(_answers)]


def fields(prefix: str, kinds: Collection[str], usual: str) -> dict[str, Any]:
    kind = Annotated[str, AfterValidator(one_of(kinds))]
    told: dict[str, Any] = {
        f"{prefix}curve": (kind, Field(usual, title=N_("得分曲线"))),
        f"{prefix}cap": (Percent, Field(100, title=N_("上限"), validate_default=False)),
        f"{prefix}low": (Percent, Field(0, title=N_("起点"), validate_default=False)),
        f"{prefix}high": (Percent, Field(100, title=N_("满点"), validate_default=False)),
        f"{prefix}steps": (Steps, Field("", title=N_("各档"), description=STEP)),
    }
    if "best_of" in kinds:
        told[f"{prefix}answers"] = (Answers, Field("", title=N_("各答案"), description=ANSWER))
    return told


def filled(prefix: str, curve: dict[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {f"{prefix}curve": curve["kind"], f"{prefix}cap": percent(curve.get("cap", 1))}
    values |= {f"{prefix}low": percent(curve.get("from", 0)), f"{prefix}high": percent(curve.get("to", 1))}
    steps = "\n".join(f"{percent(at)} {percent(earns)}" for at, earns in curve.get("steps", ()))
    values[f"{prefix}steps"] = steps
    values[f"{prefix}answers"] = "\n".join(f"{name} {percent(told)}" for name, told in curve.get("values", {}).items())
    return values


def applied(prefix: str, sent: Any, before: dict[str, Any]) -> dict[str, Any]:
    """The curve as typed; as it was written where it comes to the same."""
    kind = getattr(sent, f"{prefix}curve")
    curve: dict[str, Any] = {"kind": kind}
    match kind:
        case "linear" | "ratio":
            curve["cap"] = share(decimal(getattr(sent, f"{prefix}cap")))
        case "capped":
            curve["from"] = share(decimal(getattr(sent, f"{prefix}low")))
            curve["to"] = share(decimal(getattr(sent, f"{prefix}high")))
        case "thresholds" | "relative":
            pairs = [_pair(line) for line in getattr(sent, f"{prefix}steps").splitlines()]
            curve["steps"] = [[share(at), share(earns)] for at, earns in filter(None, pairs)]
        case "best_of":
            told = [_answer(line) for line in getattr(sent, f"{prefix}answers").splitlines()]
            curve["values"] = {name: share(earns) for name, earns in filter(None, told)}
    keys = ("kind", "cap", "from", "to", "steps", "values")
    bare = {key: value for key, value in before.items() if key in keys}
    same = bare == curve or ({"cap": 1} | bare == curve and kind in ("linear", "ratio"))
    return before if same else curve
