"""Opening a case: the clauses explained, what stands against it said in words, and nothing written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.catalogue.catalogue import items
from domain.operators.commands import AdmitOperator, OpenOutlet, SignContract
from projections.case_board import queries
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.asked import ask
from tests.support.filled import fields_of
from tests.support.html import check
from tests.support.window.clients import Window, complaint, said, windows
from tests.support.window.town import FIRST, FOREIGN_VILLAGE, HOME, LAST, OWN, SEEKING, UNEMPLOYMENT, Town, town_at
from web.terms.catalogue import clause_text

SEEKS: dict[str, Any] = {
    "qualification": "level-4",
    "years": "8",
    "category": "unemployed",
    "occupation": "数控车工",
    "wage_min": "5000",
    "wage_max": "7000",
    "shifts": ["day", "two-shift"],
    "resume": "在闽侯做了八年数控车床。",
    "declared": ["able_to_work", "wants_work"],
}
IDLE: dict[str, Any] = {
    "unemployed_since": "2026-09-28",
    "cause": "closed",
    "wish": "job",
    "situation": "企业搬迁，家里有老人。",
    "declared": ["able_to_work", "wants_work", "is_unemployed"],
}
CLAUSES = items()["7.3.1"].clauses
FORMS = {SEEKING: SEEKS, UNEMPLOYMENT: IDLE}


def page_of(person: str, item: str = SEEKING) -> str:
    return f"/people/{person}/cases/{item}"


def send(clerk: Window, person: str, item: str = SEEKING, **other: Any) -> Any:
    page = page_of(person, item)
    return clerk.submit(page, page, **(FORMS[item] | other))


@pytest.mark.parametrize("item", [SEEKING, UNEMPLOYMENT])
def test_a_case_is_opened_with_its_form_and_shown_with_its_steps(clerk: Window, town: Town, item: str) -> None:
    person = town.person()
    page = clerk.follow(send(clerk, person, item))
    assert "已受理" in page
    assert "办下一步" in said(page)
    assert "符合" in said(page)
    (case,) = queries.cases_of(town.clerk(), town.house.views, person)
    form = queries.case_form(town.clerk(), town.house.views, case.case)
    assert form is not None
    assert (case.item, case.outlet, case.village) == (item, f"{OWN}-w1", HOME)
    assert sorted(form.declared) == sorted(FORMS[item]["declared"])
    assert form.private is not None


def test_the_form_is_kept_in_fen_and_codes_and_the_resume_sealed(clerk: Window, town: Town) -> None:
    person = town.person()
    send(clerk, person)
    (case,) = queries.cases_of(town.clerk(), town.house.views, person)
    form = queries.case_form(town.clerk(), town.house.views, case.case)
    assert form is not None
    assert form.fields == {
        "qualification": "level-4",
        "years": "8",
        "category": "unemployed",
        "occupation": "数控车工",
        "wage_min_fen": "500000",
        "wage_max_fen": "700000",
        "shifts": "day,two-shift",
    }
    assert "数控车床" not in str(form.private)
    assert town.house.vault.open(str(form.private)) == SEEKS["resume"]
    assert SEEKS["resume"] not in clerk.get(f"/cases/{case.case}")


def test_the_sixteen_fields_of_the_notice_stand_on_the_form(clerk: Window, town: Town) -> None:
    page = said(clerk.get(page_of(town.person())))
    for name in (
        *(
            "公民身份号码",
            "姓名",
            "性别、年龄",
            "学历",
            "国家职业资格等级",
            "职称（专业技术职务）",
            "从业年限",
            "人员类别",
        ),
        *("居住地址", "联系方式", "本人简历", "求职专业（工种）", "月薪要求", "工作地点要求", "工作班次要求"),
    ):
        assert name in page


def test_every_clause_of_the_notice_is_explained(clerk: Window, town: Town) -> None:
    page = said(clerk.get(page_of(town.person(), UNEMPLOYMENT)))
    for number, clause in enumerate(
        ("法定劳动年龄内", "有劳动能力", "就业愿望", "处于失业状态", "本地常住人员"), start=1
    ):
        assert clause in page
        assert f"2.1.1-E{number}" in page
    assert "待声明" in page


def test_nobody_under_sixteen_seeks_a_job(clerk: Window, town: Town) -> None:
    child = town.person(born=date(2012, 5, 1))
    assert "不符合" in said(clerk.get(page_of(child)))
    head = town.head
    answer = send(clerk, child)
    assert answer.status_code == 422
    assert "不符合办理条件「年满十六周岁」" in said(answer.text)
    assert town.head == head


def test_what_is_not_declared_is_asked_for_beside_the_declaration(clerk: Window, town: Town) -> None:
    person, head = town.person(), town.head
    answer = send(clerk, person, declared=["able_to_work"])
    assert answer.status_code == 422
    assert "求职意愿" in complaint(answer.text, "declared")
    assert "不符合" in said(answer.text)
    assert town.head == head


def test_whoever_lives_outside_the_contract_is_told_the_clause(clerk: Window, town: Town) -> None:
    person, head = town.person(village=FOREIGN_VILLAGE), town.head
    answer = send(clerk, person)
    assert answer.status_code == 422
    assert "不符合办理条件「辖区内」" in said(answer.text)
    assert "台江区" in said(answer.text)
    assert town.head == head


def test_an_item_outside_the_contract_is_named(tmp_path: Path) -> None:
    with town_at(tmp_path) as town:
        narrow, county = "op-350104-001", "350104"
        village = f"{county}001001"
        admitted = ask(AdmitOperator, operator=narrow, credit_code=town.credit_code(), area=county, on=FIRST)
        terms: dict[str, Any] = {"areas": (county,), "items": (UNEMPLOYMENT,), "first": FIRST, "last": LAST}
        signed = ask(SignContract, operator=narrow, contract="HT-narrow", prices_fen={}, on=FIRST, **terms)
        town.do([admitted, signed], town.bureau)
        manager = Context("manager", Role.MANAGER, narrow, county, None, "")
        place: dict[str, Any] = {"village": village, "villages": (village,)}
        town.do(ask(OpenOutlet, operator=narrow, outlet=f"{narrow}-w1", on=FIRST, **place), manager)
        person = town.person(narrow, village=village)
        clerk = windows(town, {"clerk": (Role.CLERK, narrow, f"{narrow}-w1")})["clerk"]
        head = town.head
        answer = send(clerk, person)
        assert answer.status_code == 422
        assert "求职登记 不是本机构合同里的事项" in said(answer.text)
        assert town.head == head


def test_an_expired_contract_is_said_beside_the_date(tmp_path: Path) -> None:
    with town_at(tmp_path, datetime(2026, 12, 31, 2, tzinfo=UTC)) as town:
        person = town.person()
        town.clock.advance(timedelta(days=4))
        clerk, head = windows(town)["clerk"], town.head
        answer = send(clerk, person)
        assert answer.status_code == 422
        assert "合同已于 2026-12-31 到期" in complaint(answer.text, "on")
        assert town.head == head
        back_dated = clerk.follow(send(clerk, person, on="2026-12-31"))
        assert "2026-12-31 受理" in said(back_dated)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("occupation", "", "请填写这一项"),
        ("category", "king", "选一项"),
        ("wage_min", "很多", "请填整数"),
        ("wage_min", "-1", "不能小于 0"),
        ("wage_max", "4000", "低于最低的 5,000 元"),
        ("years", "200", "不能大于 80"),
        ("shifts", ["day", "moon"], "选一项"),
        ("resume", "字" * 2001, "最多 2000 个字"),
        ("declared", ["able_to_work", "is_a_saint"], "选一项"),
        ("on", "2026-11-21", "不能在今天之后"),
        ("on", "昨天", "年-月-日"),
        ("on", "", "请填写这一项"),
    ],
)
def test_bad_input_is_answered_beside_its_field_and_nothing_is_written(
    clerk: Window, town: Town, field: str, value: Any, words: str
) -> None:
    person, head = town.person(), town.head
    answer = send(clerk, person, **{field: value})
    assert answer.status_code == 422
    assert words in complaint(answer.text, field.replace("_", "-"))
    assert "在闽侯做了八年" in answer.text or field == "resume"
    check(answer.text)
    assert town.head == head


def test_a_refused_form_swapped_in_is_the_form_of_the_whole_page(clerk: Window, town: Town) -> None:
    page = page_of(town.person())
    wrong = clerk.submit(page, page, htmx=True, **(SEEKS | {"wage_min": ""}))
    assert wrong.status_code == 422
    assert wrong.text.lstrip().startswith('<div id="open"')
    check(clerk.submit(page, page, **(SEEKS | {"wage_min": ""})).text)


def test_the_same_form_sent_twice_opens_one_case(clerk: Window, town: Town) -> None:
    page = page_of(town.person())
    form = clerk.filled(page, page) | SEEKS
    first = clerk.send(page, form)
    head = town.head
    again = clerk.send(page, form)
    assert again.headers["Location"] == first.headers["Location"]
    assert town.head == head


@pytest.mark.parametrize("item", ["3.1.1", "3.1.5", "9.9.9"])
def test_an_item_without_a_form_for_a_person_is_not_found(clerk: Window, town: Town, item: str) -> None:
    assert clerk.client.get(page_of(town.person(), item)).status_code == 404


def test_whoever_is_registered_as_working_is_said_to_meet_the_clause_about_it(clerk: Window, town: Town) -> None:
    person, against = town.person(), f"不成立{next(clause_text(c.quote) for c in CLAUSES if c.clause == '7.3.1-E2')}"
    assert against in said(clerk.get(page_of(person, "7.3.1")))
    begun = {**fields_of("2.1.2"), "began_on": "2026-06-30"}
    town.case(person, "2.1.2", fields=begun, declared=items()["2.1.2"].asks())
    assert against not in said(clerk.get(page_of(person, "7.3.1")))
