"""The form by which an officer changes an item: its words, its steps, its fields and duties row by row."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, Field, create_model

from domain.catalogue.edition import MOST_STEPS, TIERS
from domain.catalogue.item import SUBJECTS, Clause, DutyRule, FormField, ServiceItem
from web.catalogue.hows import HOWS
from web.catalogue.words import DUTY_KINDS, FIELD_KINDS, FINISHED
from web.forms import Form, Sent
from web.i18n import N_
from web.shown.fields import Line, Text, one_of

MORE_FIELDS, MORE_DUTIES, MORE_CLAUSES = 3, 1, 1
"""Empty rows for what is added at one time."""
NEW_FIELDS, NEW_DUTIES, NEW_CLAUSES = 6, 2, 3
"""The rows of an item that is new; more are added in a later edition."""
Days = Annotated[int, Field(ge=0, le=3_650)]
Months = Annotated[int, Field(ge=0, le=600)]


class ItemForm(Form):
    """What every item has. Lists stand a line each."""

    name: Line = Field(title=N_("名称"))
    tier: Annotated[str, AfterValidator(one_of(TIERS))] = Field(title=N_("服务功能"))
    standard_text: Text = Field(title=N_("服务标准"))
    steps: Text = Field(title=N_("步骤"), description=N_("每行一步，按先后"))
    documents: Text = Field("", title=N_("材料"), description=N_("每行一项"))
    obligations: Text = Field("", title=N_("要求"), description=N_("每行一项"))
    depends_on: Text = Field("", title=N_("前置事项"), description=N_("每行一个事项编号，如 2.1.1"))
    form_step: int = Field(
        0, ge=0, le=100, title=N_("填好表的步骤"), description=N_("办这一步时表要填全；0 为最后一步")
    )
    offered: bool = Field(False, title=N_("可以办理"))
    first: date = Field(title=N_("生效日"), description=N_("这一天起受理的办件按新版；已受理的不变"))
    note: Line = Field(title=N_("改动的理由"))


class NewItemForm(ItemForm):
    """What is settled once: an item keeps its number, its heading and whom it serves."""

    code: Line = Field(title=N_("编号"), description=N_("三段数字，如 9.1.1；不能和已有的相同"))
    group: Line = Field(title=N_("所属类别"), description=N_("可选已有的，也可写新的"))
    subject: Annotated[str, AfterValidator(one_of(SUBJECTS))] = Field(title=N_("对象"))


STATIONS = (FINISHED, *(str(n) for n in range(1, MOST_STEPS + 1)))


def _row(prefix: str) -> dict[str, Any]:
    """A field's row. A row whose label is empty is left out."""
    kind = Annotated[str, AfterValidator(one_of(FIELD_KINDS))]
    return {
        f"{prefix}label": (Line, Field("", title=N_("栏目"))),
        f"{prefix}kind": (kind, Field("line", title=N_("种类"))),
        f"{prefix}choices": (Text, Field("", title=N_("选项"), description=N_("单选、多选才填，每行一个"))),
        f"{prefix}required": (bool, Field(False, title=N_("必填"))),
        f"{prefix}personal": (bool, Field(False, title=N_("加密保存"))),
    }


def _duty(prefix: str) -> dict[str, Any]:
    kind = Annotated[str, AfterValidator(one_of(DUTY_KINDS))]
    return {
        f"{prefix}text": (Line, Field("", title=N_("后续工作"))),
        f"{prefix}kind": (kind, Field("follow-up", title=N_("种类"))),
        f"{prefix}after": (Annotated[str, AfterValidator(one_of(STATIONS))], Field(FINISHED, title=N_("起算"))),
        f"{prefix}days": (Days, Field(30, title=N_("几天后"))),
        f"{prefix}every": (Days, Field(0, title=N_("此后每几天"), description=N_("0 为只一次"))),
    }


def _clause(prefix: str) -> dict[str, Any]:
    return {
        f"{prefix}kept": (bool, Field(False, title=N_("保留"))),
        f"{prefix}months": (Months, Field(0, title=N_("月数"))),
    }


def _new_clause(prefix: str) -> dict[str, Any]:
    """A clause that is added; without its words it is left out."""
    return {
        f"{prefix}quote": (Line, Field("", title=N_("原文"))),
        f"{prefix}how": (Annotated[str, AfterValidator(one_of(HOWS))], Field(HOWS[0], title=N_("怎样核对"))),
    }


@lru_cache(maxsize=64)
def form_for(clauses: int, more: int, fields: int, duties: int, base: type[ItemForm] = ItemForm) -> type[ItemForm]:
    """The form with so many rows of each; `more` clauses can be added."""
    rows: dict[str, Any] = {}
    for n in range(clauses):
        rows |= _clause(f"c{n}_")
    for n in range(more):
        rows |= _new_clause(f"n{n}_")
    for n in range(fields):
        rows |= _row(f"f{n}_")
    for n in range(duties):
        rows |= _duty(f"d{n}_")
    return create_model("ItemFormOfRows", __base__=base, **rows)


def form_of(item: ServiceItem) -> type[ItemForm]:
    return form_for(len(item.clauses), MORE_CLAUSES, len(item.fields) + MORE_FIELDS, len(item.duties) + MORE_DUTIES)


def new_form() -> type[ItemForm]:
    """The form of an item that is not there yet."""
    return form_for(0, NEW_CLAUSES, NEW_FIELDS, NEW_DUTIES, NewItemForm)


def filled(item: ServiceItem, first: date) -> Sent[ItemForm]:
    """The form as the item is now."""
    values: dict[str, Any] = {
        "name": item.name,
        "tier": item.tier,
        "standard_text": item.standard_text,
        "steps": "\n".join(item.steps),
        "documents": "\n".join(item.documents),
        "obligations": "\n".join(item.obligations),
        "depends_on": "\n".join(item.depends_on),
        "form_step": item.form_step,
        "offered": _tick(item.offered),
        "first": first,
    }
    for n, clause in enumerate(item.clauses):
        values |= {f"c{n}_kept": "true", f"c{n}_months": _months(clause)}
    for n, field in enumerate(item.fields):
        values |= _field_values(f"f{n}_", field)
    for n, duty in enumerate(item.duties):
        told = {"text": duty.text, "kind": duty.kind, "after": duty.after, "days": duty.days, "every": duty.every}
        values |= {f"d{n}_{name}": value for name, value in told.items()}
    return form_of(item).blank(**values, **empty_duties(len(item.duties), MORE_DUTIES))


def empty_duties(first: int, more: int) -> dict[str, Any]:
    """The figures of duties that nobody has written yet, as they will be read."""
    return {f"d{n}_{name}": value for n in range(first, first + more) for name, value in (("days", 30), ("every", 0))}


def _field_values(prefix: str, field: FormField) -> dict[str, Any]:
    told: dict[str, Any] = {
        "label": field.label,
        "kind": field.kind,
        "choices": "\n".join(text for _, text in field.choices),
        "required": _tick(field.required),
        "personal": _tick(field.personal),
    }
    return {prefix + name: value for name, value in told.items()}


def _tick(yes: bool) -> str | None:
    return "true" if yes else None


def _months(clause: Clause) -> int:
    return next((rule.months for rule in clause.rule if rule.months), 0)


__all__ = ["NEW_DUTIES", "DutyRule", "ItemForm", "empty_duties", "filled", "form_of", "new_form"]
