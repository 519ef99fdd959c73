"""The one box: what was meant is opened, and what was typed stands in no address, header or log."""

from __future__ import annotations

from typing import Any

import pytest

from projections.referral_board import queries
from tests.support.html import by_id, check, tree
from tests.support.window.clients import Window, said
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, SEEKING, Town
from tests.web.feedback.receipts import receipt


def find(window: Window, q: str, **more: str) -> tuple[int, str, str]:
    """Status, where it leads, and the page."""
    answer = window.client.post("/find", data={"q": q} | more)
    return answer.status_code, answer.headers.get("Location", ""), answer.text


def opened(clerk: Window, town: Town) -> str:
    """The address of a case with a number as people read them out."""
    page = f"/people/{town.person()}/cases/{SEEKING}"
    typed: dict[str, Any] = {"category": "other", "occupation": "店员", "wage_min": "1"}
    address = clerk.submit(page, page, **typed, declared=["able_to_work", "wants_work"]).headers["Location"]
    return str(address)


@pytest.mark.parametrize("kind", ["identity", "spaced", "phone", "name"])
def test_a_person_is_found_by_identity_number_phone_or_name(clerk: Window, town: Town, kind: str) -> None:
    identity, phone, name = town.identity(), f"1395555{town.numbers:04}", f"独孤{chr(0x4E00 + town.numbers)}"
    person = town.person(identity=identity, phone=phone, name=name)
    spaced = f" {identity[:6]} {identity[6:14]} {identity[14:].lower()} "
    typed = {"identity": identity, "spaced": spaced, "phone": f"{phone[:3]} {phone[3:]}", "name": name}[kind]
    assert find(clerk, typed)[:2] == (303, f"/people/{person}")


def test_the_programs_log_says_nothing_of_what_was_typed(
    clerk: Window, town: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    identity = town.identity()
    town.person(identity=identity, name="南宫问天")
    find(clerk, identity)
    find(clerk, "南宫问天")
    logged = capsys.readouterr()
    assert "route=desk.find" in logged.out
    assert identity not in logged.out + logged.err
    assert "南宫" not in logged.out + logged.err


def test_numbers_open_what_they_stand_on_however_they_are_typed(clerk: Window, town: Town) -> None:
    address = opened(clerk, town)
    number = address.removeprefix("/cases/")
    clerk.get(address)
    for written in (number, number.lower(), number.replace("-", ""), f" {number.replace('-', ' ')} "):
        assert find(clerk, written)[:2] == (303, address)


def test_an_unknown_identity_number_leads_to_its_registration(clerk: Window, town: Town) -> None:
    identity = town.identity()
    status, _, page = find(clerk, identity)
    assert status == 200
    assert "没有服务过持这个证件号的人" in said(page)
    assert by_id(tree(page), "identity").get("value") == identity
    check(page)


def test_an_identity_number_with_a_wrong_check_character_is_not_offered_as_new(clerk: Window, town: Town) -> None:
    wrong = town.identity()[:17] + "?"
    assert "没有找到" in said(find(clerk, wrong)[2])
    identity = town.identity()
    swapped = identity[:17] + ("0" if identity[17] != "0" else "1")
    assert "可以在此登记" not in said(find(clerk, swapped)[2])


@pytest.mark.parametrize("typed", ["没有这个人", "13000000000", "2611-AAAAA-AAAAA", "%_'\"<b>", "某\x00人", "💼" * 60])
def test_what_is_not_there_is_answered_in_words(clerk: Window, typed: str) -> None:
    status, _, page = find(clerk, typed)
    assert status == 200
    assert "没有找到" in said(page)
    check(page)


def test_an_empty_search_leads_back(clerk: Window) -> None:
    assert find(clerk, "   ")[:2] == (303, "/desk")
    assert find(clerk, "", where="cases.list")[:2] == (303, "/cases")
    assert find(clerk, "", where="https://evil.test")[:2] == (303, "/desk")


def test_a_person_of_another_operator_looks_like_nobody(clerk: Window, town: Town) -> None:
    identity = town.identity()
    town.person(OTHER, identity=identity, name="令狐不在", village=FOREIGN_VILLAGE)
    assert "可以在此登记" in said(find(clerk, identity)[2])
    assert "没有找到" in said(find(clerk, "令狐不在")[2])


def test_searching_writes_nothing(clerk: Window, town: Town) -> None:
    head = town.head
    find(clerk, "张小明")
    find(clerk, "2611-AAAAA-AAAAA")
    assert town.head == head


def test_a_search_from_another_site_is_refused(clerk: Window) -> None:
    answer = clerk.client.post("/find", data={"q": "张三"}, headers={"Origin": "http://evil.test"})
    assert answer.status_code == 403


def test_what_may_mean_several_things_is_shown_in_groups_and_the_only_hit_is_opened(clerk: Window, town: Town) -> None:
    employer, _ = town.employer(name="鸿雁传书快递有限公司")
    assert find(clerk, "鸿雁传书")[:2] == (303, f"/employers/{employer}")
    town.vacancy(employer=employer, occupation="鸿雁传书员")
    status, _, page = find(clerk, "鸿雁传书")
    assert status == 200
    check(page)
    assert "用人单位" in said(page)
    assert "鸿雁传书员" in said(page)


def test_the_codes_on_a_receipt_and_a_letter_open_what_they_belong_to(
    everybody: dict[str, Window], clerk: Window, town: Town
) -> None:
    case = opened(clerk, town).removeprefix("/cases/")
    clerk.get(f"/cases/{case}")
    code = receipt(clerk, case).removeprefix("/r/")
    for typed in (code, code.lower(), f"http://localhost:8000/r/{code}", f"https://other.example/r/{code}/"):
        assert find(clerk, typed)[:2] == (303, f"/cases/{case}"), typed
    referral = town.referral(town.seeker(), town.vacancy())
    letter = queries.referral(town.clerk(), town.house.views, referral)
    assert letter is not None
    for typed in (letter.code, letter.code.replace("-", "").upper(), f"http://localhost:8000/verify/{letter.code}"):
        assert find(clerk, typed)[:2] == (303, f"/referrals/{referral}"), typed
        assert find(everybody["stranger"], typed)[0] == 200
    assert find(everybody["stranger"], code)[0] == 200


def test_every_page_has_the_box_and_the_shortcuts_of_its_role(everybody: dict[str, Window]) -> None:
    page = everybody["clerk"].get("/keys")
    check(page)
    links = {one.get("data-key") for one in tree(page).iter("a")}
    assert {"?", "gd", "gt", "np"} <= links
    assert by_id(tree(everybody["manager"].get("/duties")), "bar-q") is not None
    assert "np" not in {one.get("data-key") for one in tree(everybody["manager"].get("/keys")).iter("a")}
