"""What a file must hold to be imported: for each kind of import its columns, in the notice's words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

PEOPLE, GRADUATES = "people", "graduates"
GRADUATE_FORM = "7.1.2"
PERSONAL = ("name", "identity", "phone", "address", "works_at")
BY_THE_IMPORT = ("degree", "contact", "verified")
"""Fields of the form that have no column: told by the person's own columns, or by the row's being looked at."""
EDUCATION = (
    ("primary", "小学及以下"),
    ("junior", "初中"),
    ("senior", "高中"),
    ("vocational", "中专、中技"),
    ("college", "大专"),
    ("bachelor", "本科"),
    ("master", "研究生"),
)
ALSO: Mapping[str, tuple[str, ...]] = {
    "identity": ("身份证号", "身份证号码", "证件号码", "公民身份证号码"),
    "name": ("名字",),
    "phone": ("电话", "手机", "手机号", "联系电话"),
    "education": ("文化程度",),
    "village": ("常住村", "常住社区", "村（社区）", "村(社区)", "社区"),
    "address": ("地址", "现住址"),
}
"""How else a column may be headed."""


class Column(msgspec.Struct, frozen=True):
    """`kind` is that of a form's field: line, text, day, choice, choices; or name, identity, phone, village, outlet."""

    name: str
    label: str
    kind: str
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    example: str = ""

    @property
    def headings(self) -> tuple[str, ...]:
        return (self.label, *ALSO.get(self.name, ()))


WHO = (
    Column("name", "姓名", "name", True, example="张小明"),
    Column("identity", "公民身份号码", "identity", True, example="110101199003070011"),
    Column("phone", "联系方式", "phone", True, example="13800138000"),
    Column("education", "学历", "choice", True, EDUCATION, "本科"),
    Column("village", "常住村（社区）", "village", True, example="12 位区划代码，或村（社区）的全名"),
    Column("address", "居住地址", "line", True, example="某某路 1 号"),
    Column("outlet", "登记网点", "outlet", example="可不填"),
)


@cache
def columns(kind: str) -> tuple[Column, ...]:
    """The columns of a kind of import; KeyError for none."""
    return {PEOPLE: WHO, GRADUATES: (*WHO, *survey())}[kind]


@cache
def survey() -> tuple[Column, ...]:
    """The form of item 7.1.2, field by field."""
    form: Any = msgspec.json.decode((files("domain.catalogue") / "forms" / f"{GRADUATE_FORM}.json").read_bytes())
    return tuple(
        Column(
            one["name"],
            one["label"],
            one["kind"],
            one.get("required", False),
            tuple((code, label) for code, label in one.get("choices", ())),
            _example(one),
        )
        for one in form["fields"]
        if one["name"] not in BY_THE_IMPORT
    )


def _example(field: Mapping[str, Any]) -> str:
    labels = [label for _, label in field.get("choices", ())]
    if field["kind"] == "choices":
        return "、".join(labels[:2])
    return labels[0] if labels else {"day": "2026-06-30", "yes": "否"}.get(field["kind"], "")
