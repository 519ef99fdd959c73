"""Grades: the least total of each, its coefficient in settlements, and which of them fail."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic import Field, create_model

from domain.appraisals.problems import Problem
from web.i18n import N_
from web.schemes.parts.part import Document, Part, PartForm, Weight, decimal, number, rows_in, typed
from web.shown.fields import Line

LEAST_ROWS, SPARE = 5, 2
FAILING = "不合格"


@lru_cache(maxsize=64)
def _form(rows: int) -> type[PartForm]:
    fields: dict[str, Any] = {}
    for n in range(rows):
        fields |= {
            f"grade_{n}": (Line, Field("", title=N_("等次"))),
            f"least_{n}": (Weight, Field(0, title=N_("最低分"), validate_default=False)),
            f"factor_{n}": (Weight, Field(1, title=N_("结算系数"), validate_default=False)),
            f"failing_{n}": (bool, Field(False, title=N_("不达标"))),
        }
    return create_model("Bands", __base__=PartForm, **fields)


def shown(document: Document, asked: int) -> int:
    """As many as there are and some to spare."""
    return max(LEAST_ROWS, len(document.get("bands", [])) + SPARE, asked)


def form(document: Document, asked: int = 0) -> type[PartForm]:
    return _form(shown(document, asked))


def filled(document: Document) -> dict[str, Any]:
    values: dict[str, Any] = {}
    factors, failing = document.get("performance_coefficient", {}), document.get("failing", [FAILING])
    for n, band in enumerate(document.get("bands", [])):
        grade = band["grade"]
        values |= {
            f"grade_{n}": grade,
            f"least_{n}": typed(band["at_least"]),
            f"factor_{n}": typed(factors[grade]) if grade in factors else None,
            f"failing_{n}": "true" if grade in failing else None,
        }
    return values


def kept_rows(sent: Any) -> list[int]:
    """Rows with a grade."""
    return [n for n in range(rows_in(type(sent), "grade_")) if getattr(sent, f"grade_{n}")]


def applied(document: Document, sent: Any) -> Document:
    """Rows without a grade are left out. Which grades fail is not written where it was not, and is as usual."""
    rows = kept_rows(sent)
    failing = [getattr(sent, f"grade_{n}") for n in rows if getattr(sent, f"failing_{n}")]
    changed = document | {
        "bands": [
            {"grade": getattr(sent, f"grade_{n}"), "at_least": number(decimal(getattr(sent, f"least_{n}")))}
            for n in rows
        ],
        "performance_coefficient": {
            getattr(sent, f"grade_{n}"): number(decimal(getattr(sent, f"factor_{n}"))) for n in rows
        },
    }
    kept = {key: value for key, value in changed.items() if key != "failing"}
    usual = "failing" not in document and failing == [FAILING]
    return kept if usual else kept | {"failing": failing}


def place(document: Document, problem: Problem) -> str | None:
    """Beside the first row that breaks the order, or has a grade that is there already."""
    bands = document.get("bands", [])
    if problem.code == "bands-fall":
        return f"least_{_not_falling([decimal(band['at_least']) for band in bands])}"
    if problem.code == "grades-differ":
        grades = [band["grade"] for band in bands]
        return f"grade_{next(n for n, grade in enumerate(grades) if grade in grades[:n])}"
    if problem.path in ("bands", "failing") or problem.code in ("lowest-failing", "coefficient-missing"):
        return f"grade_{max(0, len(bands) - 1)}"
    return "grade_0" if problem.path.startswith(("bands", "performance_coefficient", "failing")) else None


def _not_falling(least: list[Any]) -> int:
    """The row that is wrong: not below the one above it, or, when all fall, the last, which is not 0."""
    return next((n for n in range(1, len(least)) if least[n] >= least[n - 1]), max(0, len(least) - 1))


PART = Part("bands", N_("等次"), "schemes/_bands.html", form, filled, applied, place, rows=shown, kept=kept_rows)
