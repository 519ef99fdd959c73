"""One person's page: masked, with everything the operator has to do with them."""

from __future__ import annotations

from tests.support.window.clients import Window, said
from tests.support.window.town import OTHER, SEEKING, UNEMPLOYMENT, VILLAGES, Town


def test_what_names_a_person_is_masked_everywhere(clerk: Window, town: Town) -> None:
    identity = town.identity()
    person = town.person(name="欧阳娜娜", identity=identity, phone="13912345678")
    page = clerk.get(f"/people/{person}")
    for plain in ("欧阳娜娜", identity, "13912345678", "东街口"):
        assert plain not in page
    for masked in ("欧阳**", f"{identity[:6]}********{identity[14:]}", "139****5678", "福州市鼓楼区***"):
        assert masked in page


def test_a_forgotten_person_is_shown_as_forgotten(clerk: Window, town: Town) -> None:
    person = town.seeker(name="魏无忌")
    town.house.vault.shred(person)
    page = clerk.get(f"/people/{person}")
    assert "已遗忘" in page
    assert "魏" not in said(page)
    assert "已遗忘" in clerk.get("/people")


def test_what_is_offered_depends_on_what_the_person_has(clerk: Window, town: Town) -> None:
    person = town.person()
    fresh = clerk.get(f"/people/{person}")
    assert f"/people/{person}/cases/3.1.2" in fresh
    assert f"/people/{person}/cases/2.1.1" in fresh
    assert f"/people/{person}/referrals" not in fresh
    case = town.case(person, UNEMPLOYMENT, steps=2)
    town.case(person, SEEKING)
    page = clerk.get(f"/people/{person}")
    assert "继续办失业登记" in said(page)
    assert f"/cases/{case}" in page
    assert f"/people/{person}/cases/3.1.2" not in page
    assert f"/people/{person}/referrals" in page


def test_the_manager_reads_and_is_offered_nothing_to_do(everybody: dict[str, Window], town: Town) -> None:
    page = everybody["manager"].get(f"/people/{town.person()}")
    assert "/cases/3.1.2" not in page


def test_cases_referrals_vouchers_and_the_course_of_things_stand_on_the_page(clerk: Window, town: Town) -> None:
    person = town.seeker()
    vacancy = town.vacancy(occupation="缝纫工")
    referral, voucher = town.referral(person, vacancy), town.voucher(person)
    page = clerk.get(f"/people/{person}")
    assert f"/referrals/{referral}" in page
    assert f"/vouchers/{voucher}" in page
    for happened in ("登记为服务对象", "受理求职登记", "办结求职登记", "推荐到", "发放就业券 ¥200.00", "领取就业券"):
        assert happened in said(page), happened


def test_a_person_served_by_nobody_here_is_not_found(everybody: dict[str, Window], town: Town) -> None:
    foreign = town.person(OTHER, village=VILLAGES[0])
    missing = everybody["clerk"].client.get("/people/nobody-at-all")
    found = everybody["clerk"].client.get(f"/people/{foreign}")
    assert (found.status_code, missing.status_code) == (404, 404)
    assert said(found.text).split("请求号")[0] == said(missing.text).split("请求号")[0]
    assert everybody["auditor"].client.get(f"/people/{foreign}").status_code == 200
