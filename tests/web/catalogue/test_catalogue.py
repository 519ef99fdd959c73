"""The catalogue: looked at by everybody, changed by an officer of the province after looking at the difference."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from domain.catalogue.catalogue import items
from projections.case_board import queries as cases
from projections.service_catalogue import queries
from tenants.accounts.roles import Role
from tests.support.html import check, form_values
from tests.support.window.clients import Window, complaint, form_to, said, windows
from tests.support.window.town import Town

EDIT, PREVIEW = "/catalogue/1.1.1/edit", "/catalogue/1.1.1/preview"


def previewed(bureau: Window, **typed: Any) -> Any:
    form = form_to(bureau.get(EDIT), PREVIEW)
    return bureau.send(PREVIEW, dict(form_values(form)) | {"note": "合并步骤"} | typed)


def published(bureau: Window, **typed: Any) -> Any:
    page = previewed(bureau, **typed)
    assert page.status_code == 200, said(page.text)
    check(page.text)
    return bureau.send(EDIT, dict(form_values(form_to(page.text, EDIT))))


@pytest.mark.parametrize("login", ["clerk", "manager", "bureau", "auditor"])
def test_everybody_looks_at_the_items_and_at_what_each_asks(everybody: dict[str, Window], login: str) -> None:
    page = said(everybody[login].get("/catalogue"))
    assert "政策咨询" in page
    assert "组织劳动力资源情况调查" in page
    shown = said(everybody[login].get("/catalogue/2.1.8"))
    assert "离校2年内未就业高校毕业生灵活就业后且足额缴纳社会保险费" in shown
    assert "24 个月之内" in shown
    assert "与同组的有一条即可" in shown


def test_every_item_is_shown_and_can_be_edited(everybody: dict[str, Window]) -> None:
    for code in items():
        everybody["clerk"].get(f"/catalogue/{code}")
        everybody["bureau"].get(f"/catalogue/{code}/edit")


def test_items_are_found_by_code_or_name(clerk: Window) -> None:
    assert "便民服务" not in said(clerk.get("/catalogue?q=求职登记"))
    assert "没有这样的事项" in said(clerk.get("/catalogue?q=没有的"))
    assert clerk.client.get("/catalogue/9.9.9").status_code == 404


def test_a_change_is_looked_at_before_it_is_published_and_nothing_is_kept_till_then(
    everybody: dict[str, Window], town: Town
) -> None:
    head = town.head
    page = previewed(everybody["bureau"], steps="接待\n登记\n答复")
    assert page.status_code == 200
    rows = said(page.text)
    assert "第 4 步" in rows
    assert "整理与归档（分析）" in rows
    assert town.head == head


def test_an_edition_holds_for_cases_from_its_day_on_and_for_none_before(
    everybody: dict[str, Window], town: Town
) -> None:
    bureau, clerk = everybody["bureau"], everybody["clerk"]
    before = opened(clerk, town)
    answer = published(bureau, steps="接待\n登记\n答复")
    assert "已发布" in bureau.follow(answer)
    after = opened(clerk, town)
    steps = [len(cases.case_steps_of(town.clerk(), town.house.views, case)) for case in (before, after)]
    assert steps == [4, 3]
    assert queries.editions(town.clerk(), town.house.views).latest == 2
    assert "合并步骤" in said(bureau.get("/catalogue/1.1.1"))


def opened(clerk: Window, town: Town) -> str:
    """A new case of 1.1.1, by its number."""
    page = f"/people/{town.person()}/cases/1.1.1"
    form = form_to(clerk.get(page), page)
    choices = {
        one.get("name", ""): one.get("value", "")
        for one in form.iter("input")
        if one.get("type") in ("radio", "checkbox")
    }
    selects = {
        one.get("name", ""): next(o.get("value", "") for o in one.iter("option") if o.get("value"))
        for one in form.iter("select")
    }
    texts = {one.get("name", ""): "社会保险怎样接续" for one in form.iter("textarea")}
    answer = clerk.send(page, dict(form_values(form)) | choices | selects | texts)
    assert answer.status_code == 303, said(answer.text)
    return str(answer.headers["Location"]).rsplit("/", 1)[-1]


def test_a_field_is_added_and_asked_for(everybody: dict[str, Window], town: Town) -> None:
    bureau = everybody["bureau"]
    page = form_to(bureau.get("/catalogue/5.2.1/edit"), "/catalogue/5.2.1/preview")
    values = dict(form_values(page))
    free = next(name.removesuffix("label") for name, value in values.items() if name.endswith("label") and not value)
    values |= {
        f"{free}label": "行业",
        f"{free}kind": "choice",
        f"{free}choices": "餐饮\n零售, 批发",
        "note": "要分行业统计",
    }
    preview = bureau.send("/catalogue/5.2.1/preview", values)
    held = dict(form_values(form_to(preview.text, "/catalogue/5.2.1/edit")))
    bureau.follow(bureau.send("/catalogue/5.2.1/edit", held))
    form = everybody["clerk"].get(f"/people/{town.person()}/cases/5.2.1")
    assert "零售, 批发" in form


def test_a_place_may_be_asked_for(everybody: dict[str, Window], town: Town) -> None:
    bureau = everybody["bureau"]
    values = bureau.filled("/catalogue/3.2.4/edit", "/catalogue/3.2.4/preview")
    free = next(name.removesuffix("label") for name, value in values.items() if name.endswith("label") and not value)
    values |= {f"{free}label": "用工地点", f"{free}kind": "village", "note": "要按村统计"}
    preview = bureau.send("/catalogue/3.2.4/preview", values)
    bureau.follow(
        bureau.send("/catalogue/3.2.4/edit", dict(form_values(form_to(preview.text, "/catalogue/3.2.4/edit"))))
    )
    assert "用工地点" in everybody["clerk"].get(f"/employers/{town.employer()[0]}/cases/3.2.4")


def test_a_clause_and_a_prerequisite_are_added_and_what_an_edition_changed_stays_to_be_seen(
    everybody: dict[str, Window], town: Town
) -> None:
    bureau, clerk, page = everybody["bureau"], everybody["clerk"], "/catalogue/5.2.1"
    values = bureau.filled(f"{page}/edit", f"{page}/preview")
    asked = {"n0_quote": "申请人要先登记失业", "n0_how": "status:unemployed", "depends_on": "2.1.1", "note": "先登记"}
    preview = bureau.send(f"{page}/preview", values | asked)
    assert "5.2.1-E" in said(preview.text)
    assert "2.1.1 失业登记" in said(preview.text)
    shown = bureau.follow(bureau.send(f"{page}/edit", dict(form_values(form_to(preview.text, f"{page}/edit")))))
    number = queries.editions(town.clerk(), town.house.views).latest
    assert f'href="{page}/editions/{number}"' in shown
    assert "有效的「登记失业」" in said(clerk.get(f"{page}/editions/{number}"))
    assert clerk.client.get(f"{page}/editions/1").status_code == 404
    form = f"/people/{town.person()}/cases/5.2.1"
    refused = clerk.submit(form, form)
    assert refused.status_code == 422
    assert "申请人要先登记失业" in said(refused.text)
    again = bureau.filled(f"{page}/edit", f"{page}/preview") | {"depends_on": "9.9.9", "note": "写错了"}
    assert "目录没有的编号" in complaint(bureau.send(f"{page}/preview", again).text, "depends-on")


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(everybody: dict[str, Window], town: Town) -> None:
    bureau, head = everybody["bureau"], town.head
    answer = previewed(bureau, name="", note="", standard_text="只改一句")
    assert answer.status_code == 422
    assert complaint(answer.text, "name")
    assert complaint(answer.text, "note")
    assert "只改一句" in answer.text
    same = previewed(bureau)
    assert "没有差别" in said(same.text)
    yesterday = {"name": "政策咨询服务", "first": (town.today - timedelta(days=1)).isoformat()}
    assert "不能早于今天" in complaint(previewed(bureau, **yesterday).text, "first")
    held = dict(form_values(form_to(previewed(bureau, name="政策咨询服务").text, EDIT)))
    refused = bureau.send(EDIT, held | yesterday)
    assert refused.status_code == 422
    assert "不能早于今天" in complaint(refused.text, "first")
    assert town.head == head


def test_the_same_form_sent_twice_publishes_once(everybody: dict[str, Window], town: Town) -> None:
    bureau = everybody["bureau"]
    page = previewed(bureau, name="政策法规咨询")
    values = dict(form_values(form_to(page.text, EDIT)))
    first, again = bureau.send(EDIT, values), bureau.send(EDIT, values)
    assert first.headers["Location"] == again.headers["Location"]
    names = [
        one.items["1.1.1"].name
        for one in queries.editions(town.clerk(), town.house.views).later
        if "1.1.1" in one.items
    ]
    assert names.count("政策法规咨询") == 1


def test_only_an_officer_of_the_province_changes_the_catalogue(town: Town, everybody: dict[str, Window]) -> None:
    county = windows(town, {"county": (Role.BUREAU, None, None)})
    assert everybody["clerk"].client.get(EDIT).status_code == 403
    assert everybody["manager"].client.get(EDIT).status_code == 403
    assert county["county"].client.get(EDIT).status_code == 200
