"""3.1.2 求职登记: the sixteen fields of 《求职登记表》, less those that the person's record has already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from web.cases.items.intake import Choices, Intake, Opening, kept
from web.formats import number
from web.i18n import N_, gettext
from web.shown.fields import Line, Text, one_of
from web.terms.jobs import CATEGORIES, QUALIFICATIONS, SHIFTS
from web.wrong import CHOICE, Wrong

FEN = 100
Wage = Annotated[int, Field(ge=0, le=1_000_000)]


class JobSeeking(Opening):
    """基本信息 that the record does not have, and 求职意向. Wages in yuan a month."""

    qualification: Annotated[str, AfterValidator(one_of(QUALIFICATIONS))] = Field("none", title=N_("国家职业资格等级"))
    title: Line = Field("", title=N_("职称（专业技术职务）"))
    years: int = Field(0, title=N_("从业年限"), ge=0, le=80)
    category: Annotated[str, AfterValidator(one_of(CATEGORIES))] = Field(title=N_("人员类别"))
    occupation: Line = Field(title=N_("求职专业（工种）"))
    wage_min: Wage = Field(title=N_("月薪要求，最低"), description=N_("税前，元"))
    wage_max: Wage | None = Field(None, title=N_("月薪要求，期望"), description=N_("可不填"))
    place: Line = Field("", title=N_("工作地点要求"), description=N_("县区或乡镇，可填多个；不限可不填"))
    shifts: list[str] = Field(default_factory=list, title=N_("工作班次要求"))
    resume: Text = Field("", title=N_("本人简历"), description=N_("何时、何地、做什么；三五行即可。加密保存。"))

    @field_validator("wage_max")
    @classmethod
    def _in_order(cls, highest: int | None, info: ValidationInfo) -> int | None:
        lowest = info.data.get("wage_min")
        if highest is not None and lowest is not None and highest < lowest:
            raise Wrong("期望的 %(highest)s 元低于最低的 %(lowest)s 元", highest=number(highest), lowest=number(lowest))
        return highest

    @field_validator("shifts")
    @classmethod
    def _known(cls, shifts: list[str]) -> list[str]:
        if not set(shifts) <= SHIFTS.keys():
            raise Wrong(CHOICE)
        return shifts


def _choices() -> Mapping[str, Choices]:
    tables = {"qualification": QUALIFICATIONS, "category": CATEGORIES, "shifts": SHIFTS}
    return {name: [(code, gettext(text)) for code, text in table.items()] for name, table in tables.items()}


def _fields(typed: Any) -> dict[str, str]:
    """Wages in fen, as everywhere in the log."""
    return kept(
        qualification=typed.qualification,
        title=typed.title,
        years=typed.years,
        category=typed.category,
        occupation=typed.occupation,
        wage_min_fen=typed.wage_min * FEN,
        wage_max_fen=typed.wage_max * FEN if typed.wage_max is not None else None,
        place=typed.place,
        shifts=",".join(typed.shifts),
    )


def wage_text(fields: Mapping[str, str]) -> str:
    """3,500–5,000 元, out of the kept fields."""
    amounts = [
        int(fields[name]) // FEN for name in ("wage_min_fen", "wage_max_fen") if fields.get(name, "").isdecimal()
    ]
    return gettext("%(amount)s 元", amount="–".join(number(one) for one in amounts)) if amounts else ""


def _facts(fields: Mapping[str, str]) -> list[tuple[str, str]]:
    shifts = [gettext(SHIFTS.get(code, code)) for code in fields.get("shifts", "").split(",") if code]
    return [
        (gettext("国家职业资格等级"), gettext(QUALIFICATIONS.get(fields.get("qualification", ""), ""))),
        (gettext("职称（专业技术职务）"), fields.get("title", "")),
        (gettext("从业年限"), fields.get("years", "")),
        (gettext("人员类别"), gettext(CATEGORIES.get(fields.get("category", ""), ""))),
        (gettext("求职专业（工种）"), fields.get("occupation", "")),
        (gettext("月薪要求"), wage_text(fields)),
        (gettext("工作地点要求"), fields.get("place", "") or gettext("不限")),
        (gettext("工作班次要求"), "、".join(shifts) or gettext("不限")),
    ]


INTAKE = Intake(
    form=JobSeeking,
    template="cases/_job_seeking.html",
    choices=_choices,
    fields=_fields,
    private=lambda typed: typed.resume,
    facts=_facts,
    private_label=N_("本人简历"),
)
