"""Opening, changing and closing outlets; what is missing is said by name, and never typed in."""

from __future__ import annotations

import re
from typing import Any

import pytest

from projections.operator_directory import queries as directory
from tests.support.html import by_id, text, tree
from tests.support.window.clients import HTMX, Window, complaint, said
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, OWN, VILLAGES, Town

NEW = "/my-operator/outlets/new"
OUTLET: dict[str, Any] = {
    "name": "东街社区零工驿站",
    "kind": "station",
    "level": "village",
    "host": "party",
    "village": VILLAGES[30],
    "address": "东街 18 号",
    "hours": "周一至周五 8:30–17:30",
    "telephone": "0591-87550000",
    "equipment": ["window", "computer"],
    "rooms": ["guidance"],
    "villages": [VILLAGES[31], VILLAGES[32]],
}


def opened(manager: Window, **changes: Any) -> str:
    """The address of an outlet that the manager has opened."""
    answer = manager.submit(NEW, NEW, **(OUTLET | changes))
    assert answer.status_code == 303, said(answer.text)
    return str(answer.headers["Location"])


def test_an_outlet_is_opened_with_all_there_is_to_say_about_it(manager: Window) -> None:
    page = said(manager.get(opened(manager)))
    for word in (
        "东街社区零工驿站",
        "零工驿站",
        "党群服务中心",
        "周一至周五 8:30–17:30",
        "0591-87550000",
        "职业指导室",
    ):
        assert word in page
    assert "缺：打印机、复印机" in page
    assert "网点开办" in page


def test_what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays(manager: Window, town: Town) -> None:
    head = town.head
    answer = manager.submit(NEW, NEW, **(OUTLET | {"name": "", "kind": "kiosk", "telephone": "123"}))
    assert answer.status_code == 422
    assert complaint(answer.text, "name") == "请填写这一项"
    assert "请从所列的项目中选一项" in complaint(answer.text, "kind")
    assert "固定电话" in complaint(answer.text, "telephone") or "手机号" in complaint(answer.text, "telephone")
    assert 'value="东街 18 号"' in answer.text
    assert town.head == head


@pytest.mark.parametrize("field", ["village", "villages"])
def test_a_village_beyond_the_contract_is_refused_beside_it(manager: Window, town: Town, field: str) -> None:
    answer = manager.submit(NEW, NEW, htmx=True, **(OUTLET | {field: FOREIGN_VILLAGE}))
    assert answer.status_code == 422
    assert "合同" in complaint(answer.text, field)


def test_a_township_is_chosen_as_a_whole_and_shown_so_again(manager: Window, town: Town) -> None:
    township = VILLAGES[31][:9]
    address = opened(manager, villages=[], townships=[township])
    outlet = directory.outlet(town.clerk(), town.house.views, address.rsplit("/", 1)[1])
    assert outlet is not None
    assert set(outlet.villages) == {village for village in VILLAGES if village.startswith(township)}
    form = manager.get(f"{address}/change")
    assert re.search(rf'name="townships" value="{township}" checked', form)


def test_below_an_outlet_the_operators_own_entry_is_lit(manager: Window, everybody: dict[str, Window]) -> None:
    address = opened(manager)
    for who, entry in (("manager", "/my-operator"), ("clerk", "/my-operator"), ("bureau", "/operators")):
        links = by_id(tree(everybody[who].get(address)), "nav").iter("a")
        assert [one.get("href") for one in links if one.get("aria-current") == "page"] == [entry]


def test_an_outlet_is_changed_and_its_history_says_so(manager: Window) -> None:
    address = opened(manager)
    form = manager.filled(f"{address}/change", f"{address}/change")
    assert form["hours"] == "周一至周五 8:30–17:30"
    page = said(manager.follow(manager.submit(f"{address}/change", f"{address}/change", **(OUTLET | {"host": "bank"}))))
    assert "银行网点" in page
    assert "网点变更" in page
    assert "manager 某" in page


def test_an_outlet_is_closed_with_a_reason_and_is_gone_for_everybody_outside(manager: Window, town: Town) -> None:
    address = opened(manager)
    public = address.replace("/outlets/", "/o/")
    assert manager.client.get(public).status_code == 200
    refused = manager.submit(f"{address}/close", f"{address}/close", reason=None)
    assert complaint(refused.text, "reason")
    page = said(manager.follow(manager.submit(f"{address}/close", f"{address}/close", reason="场所到期")))
    assert "原因：场所到期" in page
    assert manager.client.get(public).status_code == 404
    assert f"{address}/close" not in manager.get(address)


def test_an_outlet_with_staff_is_not_closed(manager: Window) -> None:
    address = opened(manager)
    outlet = address.rsplit("/", 1)[1]
    join = "/my-operator/staff/new"
    manager.follow(
        manager.submit(join, join, name="林晓芳", phone="13800000001", outlet=outlet, post="窗口", terms="full-time")
    )
    answer = manager.submit(f"{address}/close", f"{address}/close", reason="场所到期")
    assert "还有 1 名工作人员" in said(answer.text)


def test_the_same_form_sent_twice_opens_one_outlet(manager: Window, town: Town) -> None:
    form = manager.filled(NEW, NEW) | OUTLET
    first = manager.send(NEW, form)
    head = town.head
    again = manager.send(NEW, form)
    assert (again.status_code, again.headers["Location"]) == (303, first.headers["Location"])
    assert town.head == head


def test_what_is_missing_is_listed_by_name(manager: Window, everybody: dict[str, Window]) -> None:
    opened(manager, name="无人驿站")
    for who, path in (("manager", "/my-operator/outlets"), ("bureau", f"/operators/{OWN}/outlets")):
        page = said(everybody[who].get(path))
        assert "没有网点覆盖的村（社区）" in page
        assert re.search(r"还没有的：[^，]*无人驿站", page)
        assert "不齐的：" in page
        assert "由系统按记录算出，不能填报" in page


def test_what_an_outlet_has_and_has_not_is_ticked_off(manager: Window) -> None:
    root = tree(manager.get(opened(manager, equipment=["window", "computer"], rooms=["guidance"])))
    panel = next(one for one in root.iter("section") if one.get("aria-labelledby") == "h-equipment")
    told = [text(one) for one in panel.iter("li")]
    assert told[:4] == ["有固定的场所（窗口）必备", "有电脑必备", "没有打印机必备", "没有复印机必备"]
    assert {"有职业指导室视情配备", "没有洽谈室视情配备"} <= set(told)


def test_outlets_are_taken_along_with_what_each_lacks(manager: Window, everybody: dict[str, Window]) -> None:
    opened(manager, name="带走驿站")
    for who, base in (("manager", "/my-operator/outlets"), ("bureau", f"/operators/{OWN}/outlets")):
        assert f"{base}.xlsx" in everybody[who].get(base)
        line = next(one for one in everybody[who].client.get(f"{base}.csv").text.splitlines() if "带走驿站" in one)
        assert "打印机、复印机,职业指导室,2,0,0,1," in line
        assert everybody[who].client.get(f"{base}.xlsx").content.startswith(b"PK")
    assert everybody["bureau"].client.get("/operators/op-359999-999/outlets.csv").status_code == 404


def test_staff_are_taken_along_masked(everybody: dict[str, Window]) -> None:
    for who, of in (("manager", "/my-operator"), ("bureau", f"/operators/{OWN}")):
        assert f"{of}/staff.xlsx" in everybody[who].get(f"{of}/outlets")
        head, line, *_ = everybody[who].client.get(f"{of}/staff.csv").text.splitlines()
        assert head.startswith("\ufeff编号,姓名,职务")
        assert "*" in line
        assert everybody[who].client.get(f"{of}/staff.xlsx").content.startswith(b"PK")
    assert everybody["bureau"].client.get("/operators/op-359999-999/staff.csv").status_code == 404


def test_managers_write_and_others_read(everybody: dict[str, Window], manager: Window) -> None:
    address = opened(manager)
    for who in ("clerk", "bureau", "auditor"):
        page = everybody[who].get(address)
        assert "东街社区零工驿站" in said(page)
        assert f"{address}/change" not in page
        assert everybody[who].client.get(f"{address}/change").status_code == 403
        assert everybody[who].client.get(NEW).status_code == 403


def test_another_operators_outlet_is_as_missing_as_none(manager: Window, town: Town) -> None:
    head = town.head
    for path in ("", "/change", "/close"):
        foreign, missing = (
            manager.client.get(f"/outlets/{outlet}{path}") for outlet in (f"{OTHER}-w1", "2611-AAAAA-AAAAA")
        )
        assert (foreign.status_code, missing.status_code) == (404, 404)
        assert said(foreign.text).split("请求号")[0] == said(missing.text).split("请求号")[0]
    for path in ("change", "close"):
        answer = manager.client.post(f"/outlets/{OTHER}-w1/{path}", data=OUTLET | {"reason": "x"}, headers=HTMX)
        assert answer.status_code == 404
    assert town.head == head
