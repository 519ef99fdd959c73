"""The operator's answer to its result: agreed, or objected to point by point, with files. Notice 五(三)."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, Field, create_model
from starlette.responses import Response

from domain.appraisals.answer_commands import AnswerAppraisal
from domain.appraisals.answer_events import Objection
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.appraisals.course_page import Here, frame, here, key, placed
from web.appraisals.proving import kept
from web.forms import Form, Sent
from web.i18n import N_, gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown import uploads
from web.shown.days import today
from web.shown.fields import Name, Text, one_of
from web.terms.annex import point_name

PAGE = "appraisals/answer.html"
AGREES = (("yes", N_("同意这份结果")), ("no", N_("对结果有异议")))
OBJECTION = "objection_"


class Answer(Form):
    agrees: Annotated[str, AfterValidator(one_of(("yes", "no")))] = Field(title=N_("对结果的意见"))
    statement: Text = Field("", title=N_("说明"), description=N_("不要写姓名、证件号、电话"))
    title: Name = Field("", title=N_("材料名称"), description=N_("如：九月份办件登记簿；不要写姓名"))
    files: str = Field("", title=N_("材料"), description=uploads.HELP)


@lru_cache(maxsize=64)
def _form(points: tuple[str, ...]) -> type[Answer]:
    """With a text for each point."""
    texts: dict[str, Any] = {OBJECTION + key(point): (Text, Field("", title=N_("异议"))) for point in points}
    return create_model("AnswerToPoints", __base__=Answer, **texts)


def form(request: Request) -> Response:
    """The result point by point, with room for what is said against it; after the answer, the answer."""
    at = here(request)
    return render(request, PAGE, _values(request, at, _form(_points(at)).blank(agrees="")))


def send(request: Request) -> Response:
    at = here(request)
    sent: Sent[Any] = _form(_points(at)).read(request)
    files = uploads.read(request, "files", required=False)
    sent = sent.wrong(files.problems)
    if sent.ok and files.contents and not sent.value.title:
        sent = sent.wrong({"title": gettext("请写明附上的是什么材料")})
    if sent.ok:
        outcome = act(request, _command(request, at, sent.value, files))
        if not isinstance(outcome, Refused):
            return flash.put(request, see_other(request, "appraisals.answer", **at.address), gettext("已答复"), "ok")
        sent = placed(sent, outcome.refusal, OBJECTION)
    return invalid(request, PAGE, **_values(request, at, sent))


def _command(request: Request, at: Here, typed: Any, files: uploads.Uploads) -> AnswerAppraisal:
    said = [(point, getattr(typed, OBJECTION + key(point))) for point in _points(at)]
    deadline = frame(request, at)["deadline"]
    return AnswerAppraisal(
        operator=at.operator.operator,
        period=at.course.period,
        agrees=typed.agrees == "yes",
        statement=typed.statement,
        objections=tuple(Objection(point=point, text=text) for point, text in said if text),
        evidence=kept(request, at.operator.operator, typed.title, files),
        until=deadline.until if deadline else None,
        on=today(request),
    )


def _points(at: Here) -> tuple[str, ...]:
    return tuple(one.point for one in at.reading.points)


def _values(request: Request, at: Here, sent: Sent[Any]) -> dict[str, Any]:
    named = [(one, OBJECTION + key(one.point), point_name(one.point)) for one in at.reading.points]
    choices = [(value, gettext(text)) for value, text in AGREES]
    return {**frame(request, at), "form": sent, "rows": named, "choices": choices}
