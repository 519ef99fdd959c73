"""The form by which a point is scored: a list of questions, one of several values, or a percentage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, Field, StringConstraints, create_model

from domain.appraisals.finding import BEST_OF, CHECKLIST, NO, VALUE, YES
from domain.appraisals.scheme import Scheme
from web.forms import Form
from web.i18n import N_, gettext
from web.shown import uploads
from web.shown.fields import Name, Text, one_of
from web.terms.annex import point_name, point_text

YES_NO = ((YES, N_("是")), (NO, N_("否")))
_YES = Annotated[str, AfterValidator(one_of((YES, NO)))]


HINTED = {
    "A2.1": "villages_covered",
    "A2.2": "outlets_equipped",
    "A3.1": "staffing",
    "A7.1": "credentialed_staff",
    "A7.2": "trained_staff",
    "A8.3": "activity_kinds",
}
"""What the system can say beside a point of annex 3 where the scheme does not name it itself."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A point or a prerequisite as those who score it see it. `values` are what a best-of offers."""

    code: str
    name: str
    text: str
    kind: str  # checklist, best_of or percent
    questions: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    hint: str = ""
    evidence_required: bool = False
    source: str = ""


def asked_of(scheme: Scheme, code: str) -> Asked | None:
    """None for what the scheme does not ask of people."""
    for point in scheme.points:
        if point.point == code and not point.is_systems:
            kind = point.earning.kind if point.earning.kind in (CHECKLIST, BEST_OF) else "percent"
            return Asked(
                code=code,
                name=point_name(code),
                text=point_text(code),
                kind=kind,
                questions=tuple(gettext(one) for one in point.questions) or (point_text(code),),
                values=tuple(point.earning.values),
                hint=point.hint or HINTED.get(code, ""),
                evidence_required=point.evidence_required,
                source=point.source,
            )
    for needed in scheme.prerequisites:
        if needed.code == code:
            return Asked(code, needed.question, gettext("前提条件"), CHECKLIST, (needed.question,))
    return None


class Score(Form):
    """What every way of scoring has: a remark and files."""

    remark: Text = Field("", title=N_("说明"), description=N_("看到了什么、依据是什么；不要写姓名、证件号、电话"))
    keep: list[str] = Field([], title=N_("已附的材料"), max_length=50)
    title: Name = Field("", title=N_("材料名称"), description=N_("如：服务窗口照片；不要写姓名"))
    files: str = Field("", title=N_("材料或照片"), description=uploads.HELP)


Percent = Annotated[str, StringConstraints(pattern=r"^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$")]


@lru_cache(maxsize=128)
def form_for(kind: str, questions: tuple[str, ...], values: tuple[str, ...]) -> type[Score]:
    fields: dict[str, Any] = {}
    if kind == CHECKLIST:
        fields = {f"q{n}": (_YES, Field(title=question)) for n, question in enumerate(questions, 1)}
    elif kind == BEST_OF:
        fields = {VALUE: (Annotated[str, AfterValidator(one_of(values))], Field(title=N_("达到哪一级")))}
    else:
        fields = {VALUE: (Percent, Field(title=N_("完成比例（%）"), description=N_("0 到 100，最多两位小数")))}
    return create_model("ScoreOfPoint", __base__=Score, **fields)


def answers_of(kind: str, questions: tuple[str, ...], typed: Any) -> dict[str, str]:
    """What was typed, as the appraisal keeps it."""
    if kind == CHECKLIST:
        return {str(n): getattr(typed, f"q{n}") for n in range(1, len(questions) + 1)}
    return {VALUE: getattr(typed, VALUE)}


def typed_of(answers: Mapping[str, str]) -> dict[str, str]:
    """The other way: kept answers as the form shows them."""
    return {VALUE if name == VALUE else f"q{name}": value for name, value in answers.items()}
