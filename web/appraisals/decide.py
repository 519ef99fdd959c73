"""The bureau's decision on what an operator objected to: a ruling for each objection, with its reason."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, Field, create_model
from starlette.responses import Response

from domain.appraisals.answer_commands import DecideAnswer
from domain.appraisals.answer_events import Ruling
from domain.appraisals.finding import as_text
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.appraisals.course_page import Here, frame, here, key, placed
from web.forms import Form, Sent
from web.i18n import N_, gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today
from web.shown.fields import Text, one_of

PAGE = "appraisals/decide.html"
FEN = "fen"
UPHELD = (("yes", N_("支持，予以更正")), ("no", N_("不支持")))
Yes = Annotated[str, AfterValidator(one_of(("yes", "no")))]
Figure = Annotated[int, Field(ge=0, le=10**12)] | None
Yuan = Annotated[Decimal, Field(ge=0, le=10**9, decimal_places=2)] | None
Objected = tuple[str, tuple[tuple[str, str], ...], bool]
"""A point objected to: its code, its measures with their units, and whether people scored it."""


class Decision(Form):
    """Of each objection: whether it is upheld, why, and what it corrects."""


def _asked(at: Here) -> tuple[Objected, ...]:
    by_code = {one.point: one for one in at.reading.points}
    return tuple(
        (
            one.point,
            tuple((m.name, m.unit) for m in by_code[one.point].score.measures),
            by_code[one.point].source != "system",
        )
        for one in at.course.objections
        if one.point in by_code
    )


@lru_cache(maxsize=64)
def _form(asked: tuple[Objected, ...]) -> type[Decision]:
    fields: dict[str, Any] = {}
    for point, measures, by_people in asked:
        code = key(point)
        fields[f"upheld_{code}"] = (Yes, Field(title=N_("裁定")))
        fields[f"reason_{code}"] = (Text, Field(title=N_("理由"), description=N_("机构会看到，并印在报告上")))
        for number, (_, unit) in enumerate(measures):
            words = N_("更正后的金额（元）") if unit == FEN else N_("更正后的实绩")
            fields[f"figure_{code}_{number}"] = (Yuan if unit == FEN else Figure, Field(None, title=words))
        if by_people:
            fields[f"earned_{code}"] = (
                Annotated[float, Field(ge=0, le=100)] | None,
                Field(None, title=N_("更正后的得分率（%）")),
            )
    return create_model("DecisionOnPoints", __base__=Decision, **fields)


def form(request: Request) -> Response:
    at = here(request)
    return render(request, PAGE, _values(request, at, _form(_asked(at)).blank()))


def save(request: Request) -> Response:
    at = here(request)
    sent: Sent[Any] = _form(_asked(at)).read(request)
    if sent.ok:
        rulings = tuple(_ruling(at, sent.value, *one) for one in _asked(at))
        command = DecideAnswer(
            operator=at.operator.operator, period=at.course.period, rulings=rulings, on=today(request)
        )
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            return flash.put(request, see_other(request, "appraisals.decide", **at.address), gettext("已裁定"), "ok")
        sent = placed(sent, outcome.refusal, "reason_" if outcome.refusal.code.endswith("reason") else "upheld_")
    return invalid(request, PAGE, **_values(request, at, sent))


def _ruling(at: Here, typed: Any, point: str, measures: tuple[tuple[str, str], ...], by_people: bool) -> Ruling:
    """Only figures that differ from what was published correct anything."""
    code = key(point)
    before = {m.name: m.actual for one in at.reading.points if one.point == point for m in one.score.measures}
    given = {
        name: _whole(getattr(typed, f"figure_{code}_{number}"), unit) for number, (name, unit) in enumerate(measures)
    }
    share = getattr(typed, f"earned_{code}", None) if by_people else None
    return Ruling(
        point=point,
        upheld=getattr(typed, f"upheld_{code}") == "yes",
        reason=getattr(typed, f"reason_{code}"),
        corrected={name: value for name, value in given.items() if value is not None and value != before[name]},
        earned="" if share is None else as_text(Fraction(str(share)) / 100),
    )


def _whole(typed: int | Decimal | None, unit: str) -> int | None:
    """A figure as it is counted: money in fen."""
    return None if typed is None else int(typed * 100) if unit == FEN else int(typed)


def _values(request: Request, at: Here, sent: Sent[Any]) -> dict[str, Any]:
    by_code = {one.point: one for one in at.reading.points}
    rows = [
        {"objection": one, "key": key(one.point), "point": by_code[one.point], "ruling": at.course.ruling(one.point)}
        for one in at.course.objections
        if one.point in by_code
    ]
    choices = [(value, gettext(text)) for value, text in UPHELD]
    return {**frame(request, at), "form": sent, "rows": rows, "choices": choices}
