"""Facts, contacts and corrections at the window, and the rosters and the timeline they lead to."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.html import tree
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OTHER, SEEKING, UNEMPLOYMENT, VILLAGES, Town
from web.people import showing


def declare(window: Window, person: str, fact: str, **typed: Any) -> Any:
    page = f"/people/{person}/facts/{fact}"
    return window.submit(page, page, **({"source": "document"} | typed))


def test_a_fact_brings_the_person_onto_its_roster_and_stands_on_their_page(clerk: Window, town: Town) -> None:
    person = town.person(name="丁一兵")
    page = clerk.follow(declare(clerk, person, "military-service", since="2024-09-01", kind="conscript"))
    assert "退役军人" in said(page)
    assert "已退役" in said(page)
    assert "登记「退役」，2024-09-01 起，依据：查验证件" in said(page)
    assert "列入「退役军人」：已退役" in said(page)
    assert f"/people/{person}" in clerk.get("/rosters/veterans")


def test_what_describes_health_is_sealed_and_never_on_a_page(clerk: Window, town: Town) -> None:
    person = town.person()
    page = clerk.follow(
        declare(clerk, person, "disability", since="2024-01-01", until="2034-01-01", detail="肢体三级，证号 3501")
    )
    assert "有说明（已封存）" in said(page)
    assert "肢体三级" not in page
    assert "肢体三级" not in clerk.get(f"/people/{person}/facts/disability")
    assert "肢体三级".encode() not in b"".join(path.read_bytes() for path in town.house.settings.data_dir.glob("*.db*"))


def test_a_withdrawn_fact_takes_the_person_off_the_roster_again(clerk: Window, town: Town) -> None:
    person = town.person()
    clerk.follow(declare(clerk, person, "domestic-work", since="2026-01-01"))
    page = f"/people/{person}/facts/domestic-work"
    out = clerk.follow(clerk.submit(page, f"{page}/withdraw", cause="unproven"))
    assert "移出「家政从业人员」：不再从事家政" in said(out)
    assert f"/people/{person}" not in clerk.get("/rosters/domestic")


@pytest.mark.parametrize(
    ("fact", "typed", "field", "words"),
    [
        ("graduation", {"since": "2026-06-30"}, "kind", "类别"),
        ("graduation", {"since": "", "kind": "college"}, "since", "请填写这一项"),
        ("disability", {"since": "2026-01-02", "until": "2026-01-01"}, "until", "不能早于"),
        ("hukou", {"since": "1980-01-01", "kind": "rural"}, "since", "早于出生日期"),
        ("hukou", {"since": "2020-01-01", "kind": "rural", "source": "case"}, "source", "选一项"),
    ],
)
def test_what_cannot_be_so_is_said_beside_its_field(
    clerk: Window, town: Town, fact: str, typed: dict[str, str], field: str, words: str
) -> None:
    person = town.person()
    head = town.head
    answer = declare(clerk, person, fact, **typed)
    assert answer.status_code == 422
    assert words in complaint(answer.text, field)
    assert town.head == head


def test_a_fact_nobody_knows_is_no_page(clerk: Window, town: Town) -> None:
    assert clerk.client.get(f"/people/{town.person()}/facts/good-looks").status_code == 404


def test_a_contact_is_recorded_and_moves_the_next_one(clerk: Window, town: Town) -> None:
    person = town.person()
    town.case(person, UNEMPLOYMENT)
    assert "应联系日" in said(clerk.get(f"/people/{person}"))
    action = f"/people/{person}/contact"
    told: dict[str, Any] = {"way": "phone", "result": "needs-service", "next_on": "2026-11-27", "note": "想学护理"}
    page = clerk.follow(clerk.submit(action, action, **told))
    assert "应联系日 2026-11-27" in said(page)
    assert "电话联系：有服务需求" in said(page)
    assert "想学护理" not in page
    assert f"/people/{person}/contact" in clerk.get("/contacts?until=week")
    assert f"/people/{person}/contact" not in clerk.get("/contacts")


def test_the_latest_contacts_lead_to_all_of_them(clerk: Window, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    person = town.person()
    action, every = f"/people/{person}/contact", f"/people/{person}?contacts=all"
    for way in ("phone", "visit"):
        clerk.follow(clerk.submit(action, action, way=way, result="needs-service"))
    assert every not in clerk.get(f"/people/{person}")
    monkeypatch.setattr(showing, "CONTACTS", 1)
    assert every in clerk.get(f"/people/{person}")
    for page, number in ((f"/people/{person}", 1), (every, 2)):
        panels = [one for one in tree(clerk.get(page)).iter("section") if one.get("aria-labelledby") == "h-contacts"]
        assert [len(list(panel.iter("li"))) for panel in panels] == [number]


def test_a_contact_without_a_result_is_asked_for_one(clerk: Window, town: Town) -> None:
    action = f"/people/{town.person()}/contact"
    answer = clerk.submit(action, action, way="phone")
    assert answer.status_code == 422
    assert complaint(answer.text, "result")


def test_a_mistyped_name_is_corrected_and_found_under_the_right_one(clerk: Window, town: Town) -> None:
    person = town.person(name="上官婉如", village=VILLAGES[5])
    action = f"/people/{person}/correct"
    page = clerk.follow(clerk.submit(action, action, name="上官婉儿", cause="mistyped"))
    assert "更正资料：原先填错" in said(page)
    found = clerk.client.post("/find", data={"q": "上官婉儿", "where": "people.list"})
    assert found.headers["Location"] == f"/people/{person}"
    assert "上官婉" not in clerk.get(action)


def test_a_mistyped_number_is_corrected_unless_it_is_somebody_elses(clerk: Window, town: Town) -> None:
    person, other = town.person(), town.identity()
    town.person(identity=other)
    page, action = f"/people/{person}/correct", f"/people/{person}/correct-number"
    taken = clerk.submit(page, action, identity=other)
    assert taken.status_code == 422
    assert "已属于另一份记录" in complaint(taken.text, "number-identity")
    right = town.identity()
    done = clerk.follow(clerk.submit(page, action, identity=right))
    assert f"{right[:6]}********{right[14:]}" in said(done)


def test_somebody_alike_is_pointed_out_among_ones_own_alone(everybody: dict[str, Window], town: Town) -> None:
    first = town.person(name="鲁重阳", phone="13511112222")
    second = town.person(name="鲁重阳", phone="13511112222")
    third = town.person(name="鲁重阳", phone="13500000000")  # the same birthday
    town.person(OTHER, name="鲁重阳", phone="13511112222", village=VILLAGES[0])
    page = everybody["clerk"].get(f"/people/{first}")
    assert "可能重复登记" in said(page)
    assert f"/people/{second}" in page
    assert f"/people/{third}" in page
    assert said(page).count("（姓名、") == 2


def test_the_timeline_tells_the_steps_of_cases_and_leads_on_to_older_ones(
    clerk: Window, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = town.person()
    town.case(person, SEEKING)
    assert "办完第 1 步「了解需求」" in said(clerk.get(f"/people/{person}"))
    monkeypatch.setattr("web.people.timeline.LONGEST", 3)
    page = clerk.get(f"/people/{person}")
    assert "登记为服务对象" not in said(page)
    assert "看更早的" in said(page)


def test_the_manager_sees_everything_and_is_offered_no_form(everybody: dict[str, Window], town: Town) -> None:
    person = town.person()
    page = everybody["manager"].get(f"/people/{person}")
    for action in ("contact", "correct", "facts/wish"):
        assert f"/people/{person}/{action}" not in page
        assert everybody["manager"].client.get(f"/people/{person}/{action}").status_code == 403
