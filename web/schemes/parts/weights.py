"""Every point's weight in a year and in a quarter; each sums to 100."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import Field, create_model

from domain.appraisals.problems import Problem
from web.forms import Sent
from web.i18n import N_, gettext
from web.schemes.parts.part import Document, Part, PartForm, Sum, Weight, number, sum_of, typed

YEAR, QUARTER = N_("年度权重"), N_("季度权重")


class Sums(PartForm):
    """The totals are no fields: what is wrong with them stands beside them."""

    sum_year: str = Field("", title=N_("年度权重合计"))
    sum_quarter: str = Field("", title=N_("季度权重合计"))


@lru_cache(maxsize=16)
def _form(points: int) -> type[PartForm]:
    rows: dict[str, Any] = {}
    for n in range(points):
        rows |= {
            f"year_{n}": (Weight, Field(0, title=YEAR, validate_default=False)),
            f"quarter_{n}": (Weight, Field(0, title=QUARTER, validate_default=False)),
        }
    return create_model("Weights", __base__=Sums, **rows)


def form(document: Document, asked: int = 0) -> type[PartForm]:
    return _form(len(document["points"]))


def filled(document: Document) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for n, point in enumerate(document["points"]):
        values |= {f"year_{n}": typed(point["weight_year"]), f"quarter_{n}": typed(point["weight_quarter"])}
    return values


def applied(document: Document, sent: Any) -> Document:
    points = [
        point
        | {
            "weight_year": number(getattr(sent, f"year_{n}") + 0),
            "weight_quarter": number(getattr(sent, f"quarter_{n}") + 0),
        }
        for n, point in enumerate(document["points"])
    ]
    return document | {"points": points}


def place(document: Document, problem: Problem) -> str | None:
    match problem.path.split("/"):
        case ["weight_year"]:
            return "sum_year"
        case ["weight_quarter"]:
            return "sum_quarter"
        case ["points", n, "weight_year"]:
            return f"year_{n}"
        case ["points", n, "weight_quarter"]:
            return f"quarter_{n}"
    return None


def sums(document: Document, sent: Sent[Any]) -> Iterator[Sum]:
    rows = range(len(document["points"]))
    yield Sum(gettext("年度权重合计"), sum_of(sent, [f"year_{n}" for n in rows]))
    yield Sum(gettext("季度权重合计"), sum_of(sent, [f"quarter_{n}" for n in rows]))


PART = Part("weights", N_("要点和权重"), "schemes/_weights.html", form, filled, applied, place, sums)
