"""Grace days and deadlines."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, create_model

from domain.appraisals import language
from domain.appraisals.language import DEADLINES
from domain.appraisals.problems import Problem
from web.i18n import N_
from web.schemes.parts.part import Document, Part, PartForm
from web.terms.schemes import DEADLINES as TITLES

Days = Annotated[int, Field(ge=1, le=250)]


class Grace(PartForm):
    """Calendar days after the end of a period in which what was done in it may still be recorded."""

    quarter: int = Field(title=N_("季度的宽限期（天）"), ge=0, le=90)
    year: int = Field(title=N_("年度的宽限期（天）"), ge=0, le=90)


Deadlines: type[PartForm] = create_model(
    "Deadlines", __base__=Grace, **{name: (Days, Field(title=TITLES[name])) for name in DEADLINES}
)  # type: ignore[call-overload]


def form(document: Document, asked: int = 0) -> type[PartForm]:
    return Deadlines


def filled(document: Document) -> dict[str, Any]:
    return dict(document.get("grace_days", {})) | language.deadlines(document)


def applied(document: Document, sent: Any) -> Document:
    days = {name: getattr(sent, name) for name in DEADLINES}
    written = document.get("deadlines_working_days", {})
    kept = {name: value for name, value in days.items() if name in written or value != DEADLINES[name]}
    return document | {
        "grace_days": {"quarter": sent.quarter, "year": sent.year},
        "deadlines_working_days": kept,
    }


def place(document: Document, problem: Problem) -> str | None:
    match problem.path.split("/"):
        case ["grace_days", name]:
            return name
        case ["deadlines_working_days", name]:
            return name if name in DEADLINES else "quarter"
        case ["grace_days"] | ["grace"]:
            return "quarter"
        case ["deadlines"]:
            return next(iter(DEADLINES))
    return None


PART = Part("deadlines", N_("宽限期和期限"), "schemes/_deadlines.html", form, filled, applied, place)
