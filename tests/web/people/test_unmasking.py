"""Seeing a person in plain: with a reason, recorded first, for some minutes, to one reader; auditors see who looked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from tests.support.html import by_id, tree
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OTHER, VILLAGES, Town
from web.people.unmasking import MINUTES

PLAIN = ("欧阳娜娜", "13912345678", "东街口")


@pytest.fixture
def person(town: Town) -> str:
    return town.person(name="欧阳娜娜", phone="13912345678")


def look(window: Window, person: str, **typed: Any) -> str:
    page, action = f"/people/{person}", f"/people/{person}/unmask"
    return window.follow(window.submit(page, action, **({"reason": "call"} | typed)))


def test_it_is_shown_for_some_minutes_and_then_masked_again(clerk: Window, town: Town, person: str) -> None:
    page = look(clerk, person)
    assert all(one in page for one in PLAIN)
    assert "明文显示到" in said(page)
    town.clock.advance(timedelta(minutes=MINUTES, seconds=1))
    page = clerk.get(f"/people/{person}")
    assert not any(one in page for one in PLAIN)


def test_what_was_noted_of_a_contact_is_shown_with_it(clerk: Window, person: str) -> None:
    page, action = f"/people/{person}/contact", f"/people/{person}/contact"
    noted = clerk.follow(clerk.submit(page, action, way="phone", result="needs-service", note="想找夜班，腿不方便"))
    assert "腿不方便" not in noted
    assert "有记录（已封存）" in said(noted)
    assert "想找夜班，腿不方便" in look(clerk, person)


def test_it_is_shown_to_nobody_else_and_kept_in_no_cache(everybody: dict[str, Window], person: str) -> None:
    look(everybody["clerk"], person)
    answer = everybody["clerk"].client.get(f"/people/{person}")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "欧阳娜娜" not in everybody["colleague"].get(f"/people/{person}")
    assert "欧阳娜娜" not in everybody["auditor"].get(f"/people/{person}")
    assert "欧阳娜娜" not in everybody["clerk"].get("/people")


def test_the_auditor_is_at_the_people_there_and_at_the_record_only_where_it_is(
    everybody: dict[str, Window], person: str
) -> None:
    for path, entry in (
        ("/people", "/people"),
        (f"/people/{person}", "/people"),
        ("/unmaskings", "/unmaskings"),
    ):
        links = by_id(tree(everybody["auditor"].get(path)), "nav").iter("a")
        assert [one.get("href") for one in links if one.get("aria-current") == "page"] == [entry]


def test_the_auditor_sees_who_looked_whom_and_why_and_no_name(everybody: dict[str, Window], person: str) -> None:
    look(everybody["manager"], person, reason="other", words="核实一张补贴申请表")
    page = everybody["auditor"].get(f"/unmaskings?person={person}")
    assert "manager 某" in said(page)
    assert "核实一张补贴申请表" in said(page)
    assert person in said(page)
    assert "欧阳娜娜" not in page
    file = everybody["auditor"].client.get(f"/unmaskings.csv?person={person}").text
    assert [line.count("核实一张补贴申请表") for line in file.splitlines()][:2] == [0, 1]
    assert "欧阳娜娜" not in file
    for path in ("/unmaskings", "/unmaskings.csv", "/unmaskings.xlsx"):
        assert everybody["clerk"].client.get(path).status_code == 403


@pytest.mark.parametrize(
    ("typed", "field"), [({"reason": None}, "unmask-reason"), ({"reason": "other"}, "unmask-words")]
)
def test_without_a_reason_nothing_is_shown_and_nothing_recorded(
    everybody: dict[str, Window], person: str, typed: dict[str, Any], field: str
) -> None:
    action = f"/people/{person}/unmask"
    answer = everybody["clerk"].submit(f"/people/{person}", action, **typed)
    assert answer.status_code == 422
    assert complaint(answer.text, field)
    assert "欧阳娜娜" not in answer.text
    assert "没有记录" in said(everybody["auditor"].get(f"/unmaskings?person={person}"))


def test_the_same_form_sent_twice_is_one_record(everybody: dict[str, Window], town: Town, person: str) -> None:
    clerk, action = everybody["clerk"], f"/people/{person}/unmask"
    form = clerk.filled(f"/people/{person}", action) | {"reason": "visit"}
    for _ in range(2):
        assert clerk.send(action, form).status_code == 303
    assert town.house.accounts.unmaskings.page(person=person)[1] == 1


def test_a_person_of_others_cannot_be_unmasked(clerk: Window, town: Town) -> None:
    foreign = town.person(OTHER, village=VILLAGES[0])
    answer = clerk.client.post(f"/people/{foreign}/unmask", data={"reason": "call"})
    assert answer.status_code == 404
    assert town.house.accounts.unmaskings.page(person=foreign)[1] == 0


def test_a_record_can_neither_be_changed_nor_removed(clerk: Window, town: Town, person: str) -> None:
    look(clerk, person)
    engine = town.house.write_side.engines[2]
    for statement in ("UPDATE unmaskings SET reason = 'x'", "DELETE FROM unmaskings"):
        with pytest.raises(sa.exc.DBAPIError, match="only be added to"), engine.begin() as db:
            db.execute(sa.text(statement))


def test_somebody_forgotten_stays_so(clerk: Window, town: Town, person: str) -> None:
    town.house.vault.shred(person)
    assert "已遗忘" in look(clerk, person)
