"""A new item of the catalogue: its form, what is wrong with it in words, and how it stands until it is in force."""

from __future__ import annotations

from datetime import timedelta

import pytest

from projections.service_catalogue import queries
from tests.support.html import form_values
from tests.support.window.clients import Window, complaint, form_to, said
from tests.support.window.town import Town

NEW, LOOK = "/catalogue/new", "/catalogue/new/preview"
SKILLS = {
    "code": "9.1.1",
    "name": "数字技能辅导",
    "group": "九、数字技能",
    "subject": "person",
    "tier": "延伸",
    "standard_text": "为有需要的劳动者提供数字技能辅导。",
    "steps": "登记需求\n辅导",
    "documents": "身份证",
    "n0_quote": "有就业意愿",
    "n0_how": "declared:wants_work",
    "f0_label": "想学什么",
    "f0_required": "true",
    "d0_text": "回访学习情况",
    "note": "新增延伸服务",
}


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"code": "1.1.1"}, "code", "编号 1.1.1 已经有事项「政策咨询」"),
        ({"code": "9.1"}, "code", "事项编号要写成 1.2.3 这样"),
        ({"group": ""}, "group", "请填写这一项"),
        ({"steps": ""}, "steps", "请填写这一项"),
        ({"subject": ""}, "subject", "请填写这一项"),
        ({"f0_kind": "choice"}, "fields", "名称、种类和选项要齐"),
    ],
)
def test_a_new_item_that_is_not_whole_is_refused_in_words_and_kept_as_typed(
    everybody: dict[str, Window], town: Town, typed: dict[str, str], field: str, words: str
) -> None:
    bureau, head = everybody["bureau"], town.head
    answer = bureau.send(LOOK, bureau.filled(NEW, LOOK) | SKILLS | typed)
    assert answer.status_code == 422
    assert words in (said(answer.text) if field == "fields" else complaint(answer.text, field))
    assert "为有需要的劳动者提供数字技能辅导。" in answer.text
    assert town.head == head


def test_only_the_province_adds_an_item(everybody: dict[str, Window]) -> None:
    for login in ("clerk", "manager", "auditor"):
        assert everybody[login].client.get(NEW).status_code in (403, 404)


def test_a_new_item_is_looked_at_published_and_shown_before_it_is_in_force(
    everybody: dict[str, Window], town: Town
) -> None:
    bureau, head = everybody["bureau"], town.head
    assert NEW in bureau.get("/catalogue")
    assert NEW not in everybody["clerk"].get("/catalogue")
    first = (town.today + timedelta(days=10)).isoformat()
    preview = bureau.send(LOOK, bureau.filled(NEW, LOOK) | SKILLS | {"first": first})
    rows = said(preview.text)
    for told in ("数字技能辅导", "九、数字技能", "延伸", "登记需求", "9.1.1-E1", "想学什么", "回访学习情况"):
        assert told in rows, told
    assert town.head == head
    held = dict(form_values(form_to(preview.text, NEW)))
    shown = bureau.follow(bureau.send(NEW, held))
    assert "未生效" in said(shown)
    assert "闽人社文" not in said(shown)
    assert "9.1.1" in said(everybody["clerk"].get("/catalogue"))
    latest = queries.editions(town.clerk(), town.house.views)
    assert "9.1.1" not in latest.items_on(town.today)
    added = latest.item("9.1.1", 2)
    assert added is not None
    assert (added.steps, added.subject, added.offered) == (("登记需求", "辅导"), "person", True)
    again = bureau.send(LOOK, bureau.filled(NEW, LOOK) | SKILLS | {"first": first, "name": "另一项"})
    assert "编号 9.1.1 已经有事项「数字技能辅导」" in complaint(again.text, "code")
    assert bureau.send(NEW, held).status_code == 303  # the same form once more
