"""What a part of a draft is: a form for some of the document, and where a problem stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, Field

from domain.appraisals.problems import Problem
from web.forms import Form, Sent
from web.i18n import N_
from web.request import Request
from web.wrong import Wrong

Document = dict[str, Any]
WHOLE = Decimal(100)
MOST_ROWS, MORE_ROWS = 60, 2  # of something that can be any number: grades, prerequisites, measures


class Sum(NamedTuple):
    """What has been typed so far, summed: None when something in it is no number."""

    label: str
    total: Decimal | None
    wanted: Decimal = WHOLE

    @property
    def holds(self) -> bool:
        return self.total == self.wanted


class PartForm(Form):
    """`edit` is the state of the draft the form was filled from."""

    SAYS_REQUIRED = False
    edit: int = Field(0, ge=0, title=N_("草案"))


@dataclass(frozen=True, slots=True)
class Part:
    """`form` has as many rows as were asked for, and never fewer than the document fills. `filled` is the form as the
    document is, `applied` the document as the form would have it, `place` the field beside which a problem stands, or
    None when the problem is not this part's. `rows` says how many are shown; 0 where there is nothing to add.
    `kept` are those that were filled in."""

    name: str
    title: str
    template: str
    form: Callable[[Document, int], type[PartForm]]
    filled: Callable[[Document], dict[str, Any]]
    applied: Callable[[Document, Any], Document]
    place: Callable[[Document, Problem], str | None]
    sums: Callable[[Document, Sent[Any]], Iterator[Sum]] = lambda document, sent: iter(())
    rows: Callable[[Document, int], int] = lambda document, asked: 0
    kept: Callable[[Any], list[int]] = lambda sent: []


def at_row(field: str, kept: Sequence[int]) -> str:
    """The field of the row that was typed, for the one that stands in its place once empty rows are left out."""
    found = re.search(r"\d+", field)
    if found is None or int(found[0]) >= len(kept):
        return field
    return field[: found.start()] + str(kept[int(found[0])]) + field[found.end() :]


def asked_rows(request: Request) -> int:
    """How many rows the sent form had; 0 for what is no number."""
    told = str(request.sent.get("rows", ""))
    return min(int(told), MOST_ROWS) if told.isascii() and told.isdecimal() and len(told) < 5 else 0


def wants_more(request: Request) -> bool:
    """Were more rows asked for, and nothing to be kept yet?"""
    return "more" in request.sent


def grown(form: type[PartForm], request: Request) -> Sent[Any]:
    """What was typed, in a form with more rows; whether it holds is said when it is to be kept."""
    return replace(form.read(request), problems={})


def rows_in(form: type[Any], name: str) -> int:
    """How many rows a form has, by the name its fields have before their number."""
    return sum(re.fullmatch(rf"{name}\d+", field) is not None for field in form.model_fields)


def number(value: Decimal) -> int | float:
    """A number as it stands in a document."""
    return int(value) if value == value.to_integral_value() else float(value)


def decimal(value: Any) -> Decimal:
    return Decimal(str(value))


def typed(value: Any) -> str:
    """A number of a document as one types it: 2.5, 10."""
    found = decimal(value)
    return f"{found.to_integral_value() if found == found.to_integral_value() else found.normalize():f}"


def percent(value: Any) -> str:
    """A share as one types it in per cent: 0.1 → 10. Fractions as text ("1/3") have no exact percentage: two places."""
    if isinstance(value, str) and "/" in value:
        above, below = value.split("/")
        return typed(round(Decimal(above) * 100 / Decimal(below), 2))
    return typed(decimal(value) * 100)


def share(value: Decimal) -> int | float:
    """Per cent as typed → a share as it stands in a document."""
    return number(value / 100)


def sum_of(sent: Sent[Any], names: list[str]) -> Decimal | None:
    """The sum of what was typed, an empty field as nothing; None when something is no number."""
    try:
        found = [Decimal(sent.text(name) or "0") for name in names]
    except InvalidOperation:
        return None
    return sum(found, Decimal(0)) if all(one.is_finite() for one in found) else None


def _finite(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise Wrong("请填数字，如 3500 或 3500.50")
    return value


Weight = Annotated[Decimal, Field(ge=0, le=100, decimal_places=2), AfterValidator(_finite)]
Percent = Annotated[Decimal, Field(ge=0, le=100, decimal_places=2), AfterValidator(_finite)]
