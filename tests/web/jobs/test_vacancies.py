"""Vacancies: the notice's twenty-two fields, the case that brings them out, the list, taking them down."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from projections.job_board import queries
from tests.support.html import by_id, text, tree
from tests.support.htmx import assert_swap_equals_reload
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import FOREIGN_VILLAGE, HOME, OTHER, Town

PAGE = "/vacancies/new"


def typed(town: Town, **other: Any) -> dict[str, Any]:
    form: dict[str, Any] = {"occupation": "缝纫工", "form": "full-time", "headcount": "3", "village": HOME}
    form |= {"age_min": "18", "age_max": "45", "wage_min": "4500", "wage_max": "6500", "lodging": "dormitory"}
    return form | {"last": (town.today + timedelta(days=30)).isoformat()} | other


def send(clerk: Window, town: Town, code: str = "", **other: Any) -> Any:
    code = code or town.employer()[1]
    return clerk.submit(f"{PAGE}?code={code}", PAGE, **typed(town, **other))


def test_a_vacancy_is_registered_with_the_case_that_brings_it_out(clerk: Window, town: Town) -> None:
    answer = send(clerk, town)
    page = clerk.follow(answer)
    assert answer.headers["Location"].startswith("/cases/")
    assert "招聘登记和发布" in said(page)
    assert "缝纫工" in said(page)
    assert "第 1 步，共 7 步" in said(page)


def test_the_vacancy_is_published_with_the_last_step(clerk: Window, town: Town) -> None:
    vacancy = town.vacancy(steps=6)
    found = queries.vacancy(town.clerk(), town.house.views, vacancy)
    assert found is not None
    assert "待发布" in said(clerk.get(f"/vacancies/{vacancy}"))
    clerk.follow(clerk.submit(f"/cases/{found.case}", f"/cases/{found.case}/steps"))
    page = said(clerk.get(f"/vacancies/{vacancy}"))
    assert "招聘中" in page
    assert "推荐求职者" in page


def test_the_twenty_two_fields_of_the_notice_stand_on_the_form(clerk: Window, town: Town) -> None:
    page = said(clerk.get(f"{PAGE}?code={town.employer()[1]}"))
    for name in (
        *("单位名称", "营业执照号码", "所属行业", "经济类型", "单位地址", "单位简介", "联系人", "联系方式"),
        *("岗位（工种）名称", "用工形式", "招聘人数", "年龄要求", "学历要求", "专业要求", "从业年限"),
        *("国家职业资格等级要求", "职称（专业技术职务）要求", "月薪", "住宿", "其他福利待遇"),
        *("招聘开始日", "招聘截止日", "面试日期"),
    ):
        assert name in page, name


def test_an_employer_of_another_operator_can_have_a_vacancy_here(clerk: Window, town: Town) -> None:
    _, code = town.employer(OTHER, name="外来食品有限公司")
    form = said(clerk.get(f"{PAGE}?code={code}"))
    assert "外来食品有限公司" in form
    assert "李*勇" not in form  # who is not dealt with yet is known by name alone
    clerk.follow(send(clerk, town, code))
    assert "外来食品有限公司" in said(clerk.get("/employers"))


def test_an_employer_that_is_not_registered_is_asked_to_be(clerk: Window, town: Town) -> None:
    code = town.credit_code()
    page = clerk.get(f"{PAGE}?code={code.lower()}")
    assert f"没有找到营业执照号码 {code}" in said(page)
    assert f"/employers/new?code={code}" in page
    head = town.head
    answer = clerk.client.post(PAGE, data=typed(town, code=code, first="2026-11-20", on="2026-11-20"))
    assert answer.status_code == 422
    assert town.head == head


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("occupation", " ", "请填写这一项"),
        ("headcount", "0", "不能小于 1"),
        ("headcount", "99999", "不能大于 10000"),
        ("village", "", "请填写这一项"),
        ("village", FOREIGN_VILLAGE, "不在合同内"),
        ("age_min", "14", "未满十六周岁"),
        ("age_max", "17", "低于下限 18"),
        ("education", "wizard", "选一项"),
        ("wage_max", "4000", "低于下限 4500"),
        ("wage_min", "-5", "不能小于 0"),
        ("last", "2026-11-01", "截止日早于开始日"),
        ("lodging", "", "请填写这一项"),
        ("on", "2026-11-21", "不能在今天之后"),
        ("interview_on", "明天", "年-月-日"),
    ],
)
def test_bad_input_is_answered_beside_its_field_and_nothing_is_written(
    clerk: Window, town: Town, field: str, value: str, words: str
) -> None:
    code = town.employer()[1]
    head = town.head
    answer = send(clerk, town, code, **{field: value})
    assert answer.status_code == 422
    assert words in complaint(answer.text, field.replace("_", "-"))
    assert "6500" in answer.text or field == "wage_max"
    assert town.head == head


def test_the_same_form_sent_twice_makes_one_vacancy(clerk: Window, town: Town) -> None:
    page = f"{PAGE}?code={town.employer()[1]}"
    form = clerk.filled(page, PAGE) | typed(town)
    first = clerk.send(PAGE, form)
    head = town.head
    assert clerk.send(PAGE, form).headers["Location"] == first.headers["Location"]
    assert town.head == head


def test_a_vacancy_is_taken_down_after_being_asked_and_stays_down(clerk: Window, town: Town) -> None:
    vacancy = town.vacancy()
    address = f"/vacancies/{vacancy}/close"
    assert "不能恢复" in said(clerk.get(address))
    page = clerk.follow(clerk.submit(address, address))
    assert "已撤下" in said(page)
    assert "推荐求职者" not in said(page)


def test_the_list_is_searched_filtered_and_swapped(clerk: Window, town: Town) -> None:
    town.vacancy(occupation="茶叶审评员")
    town.vacancy(occupation="茶艺师", steps=2)

    def listed(address: str) -> str:
        return text(by_id(tree(clerk.get(address)), "vacancies"))

    assert "茶叶审评员" in listed("/vacancies?q=叶审")
    assert "茶艺师" not in listed("/vacancies?status=open&q=茶")
    assert "茶艺师" in listed("/vacancies?status=registered")
    assert "没有找到岗位" in listed("/vacancies?q=宇航员")
    for address in ("/vacancies?q=茶", "/vacancies?status=open&sort=-wage", "/vacancies?whose=own"):
        assert_swap_equals_reload(clerk.client, "/vacancies", address, "vacancies")


def test_what_another_operator_has_not_published_is_not_found(everybody: dict[str, Window], town: Town) -> None:
    hidden = town.vacancy(operator=OTHER, village=FOREIGN_VILLAGE, steps=3, occupation="未发布的岗位")
    shown = town.vacancy(operator=OTHER, village=FOREIGN_VILLAGE, occupation="已发布的岗位")
    clerk = everybody["clerk"]
    assert clerk.client.get(f"/vacancies/{hidden}").status_code == 404
    page = clerk.get(f"/vacancies/{shown}")
    assert f"/vacancies/{shown}/close" not in page
    assert clerk.client.get(f"/vacancies/{shown}/close").status_code == 404
    assert clerk.client.post(f"/vacancies/{shown}/close").status_code == 404
