"""Registering an employer: known once in the province by its credit code, its contact sealed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.html import by_id, text, tree
from tests.support.htmx import assert_swap_equals_reload
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OTHER, Town

PAGE = "/employers/new"


def typed(town: Town, **other: Any) -> dict[str, Any]:
    form = {"credit_code": town.credit_code(), "name": "闽江食品有限公司", "industry": "食品制造业"}
    form |= {"economy": "private"}
    return form | {"address": "工业路 9 号", "contact": "周海燕", "phone": "0591-87654321"} | other


def test_an_employer_is_registered_with_its_contact_masked(clerk: Window, town: Town) -> None:
    page = clerk.follow(clerk.submit(PAGE, PAGE, **typed(town)))
    assert "闽江食品有限公司" in said(page)
    assert "周*燕" in said(page)
    assert "周海燕" not in page
    assert "87654321" not in page


def test_a_known_employer_is_not_registered_again_but_offered_for_a_vacancy(clerk: Window, town: Town) -> None:
    _, code = town.employer(OTHER, name="榕江电子有限公司")
    head = town.head
    answer = clerk.submit(PAGE, PAGE, **typed(town, credit_code=code))
    assert answer.status_code == 422
    assert "已经登记过" in said(answer.text)
    assert "榕江电子有限公司" in said(answer.text)
    assert f"/vacancies/new?code={code}" in answer.text
    assert town.head == head


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("credit_code", "91350102MA0000001X", "统一社会信用代码不对"),
        ("credit_code", "123", "统一社会信用代码不对"),
        ("name", "", "请填写这一项"),
        ("economy", "empire", "选一项"),
        ("phone", "12", "手机号应为 11 位"),
        ("contact", "", "请填写这一项"),
        ("profile", "字" * 2001, "最多 2000 个字"),
    ],
)
def test_bad_input_is_answered_beside_its_field_and_nothing_is_written(
    clerk: Window, town: Town, field: str, value: str, words: str
) -> None:
    head = town.head
    answer = clerk.submit(PAGE, PAGE, **typed(town, **{field: value}))
    assert answer.status_code == 422
    assert words in complaint(answer.text, field.replace("_", "-"))
    assert town.head == head


def test_the_same_form_sent_twice_registers_one_employer(clerk: Window, town: Town) -> None:
    form = clerk.filled(PAGE, PAGE) | typed(town)
    first = clerk.send(PAGE, form)
    head = town.head
    assert clerk.send(PAGE, form).headers["Location"] == first.headers["Location"]
    assert town.head == head


def test_the_list_is_searched_by_part_of_a_name_or_by_the_code(clerk: Window, town: Town) -> None:
    _, code = town.employer(name="乌龙江织造厂")
    for q in ("龙江织", code[:14]):
        assert "乌龙江织造厂" in text(by_id(tree(clerk.get(f"/employers?q={q}")), "employers"))
    assert "没有找到用人单位" in said(clerk.get("/employers?q=没有这家"))
    assert_swap_equals_reload(clerk.client, "/employers", "/employers?q=乌龙江&sort=name", "employers")


def test_another_operators_employer_is_not_found(everybody: dict[str, Window], town: Town) -> None:
    foreign, _ = town.employer(OTHER)
    assert everybody["clerk"].client.get(f"/employers/{foreign}").status_code == 404
    assert everybody["stranger"].client.get(f"/employers/{foreign}").status_code == 200
