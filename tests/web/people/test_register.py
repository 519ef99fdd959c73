"""Registering a person: what is wrong is said beside its field, what was typed stays, and nothing is written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.policies.effects import IDENTITY
from domain.shared.identity import check_character
from tests.support.html import check
from tests.support.window.clients import Window, complaint, said, windows
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, VILLAGES, Town, town_at

PAGE = "/people/new"


def typed(town: Town, **other: Any) -> dict[str, Any]:
    """A form filled in as it should be."""
    person = {"identity": town.identity(), "name": "林秀琴", "phone": "13812345678", "education": "college"}
    return person | {"village": VILLAGES[5], "address": "东街口 1 号"} | other


def test_somebody_new_is_registered_and_their_page_opens(clerk: Window, town: Town) -> None:
    page = clerk.follow(clerk.submit(PAGE, PAGE, **typed(town)))
    assert "林*琴" in said(page)
    assert "已登记" in page
    assert "林秀琴" not in page


def test_nothing_that_names_the_person_reaches_the_address(clerk: Window, town: Town) -> None:
    form = typed(town)
    answer = clerk.submit(PAGE, PAGE, **form)
    for value in (form["name"], form["identity"], form["phone"]):
        assert value not in answer.headers["Location"]


def test_the_same_form_sent_twice_registers_once_and_answers_the_same(clerk: Window, town: Town) -> None:
    form = clerk.filled(PAGE, PAGE) | typed(town)
    first = clerk.send(PAGE, form)
    head = town.head
    again = clerk.send(PAGE, form)
    assert (again.status_code, again.headers["Location"]) == (303, first.headers["Location"])
    assert town.head == head


def test_a_request_id_used_for_another_form_is_refused_in_words(clerk: Window, town: Town) -> None:
    form = clerk.filled(PAGE, PAGE) | typed(town)
    clerk.send(PAGE, form)
    head = town.head
    answer = clerk.send(PAGE, form | typed(town))
    assert answer.status_code == 422
    assert "已经提交过" in said(answer.text)
    assert town.head == head


def test_a_known_identity_number_opens_the_same_person_and_says_so(clerk: Window, town: Town) -> None:
    identity = town.identity()
    known = town.person(identity=identity, name="王建国")
    head = town.head
    answer = clerk.submit(PAGE, PAGE, **typed(town, identity=identity))
    page = clerk.follow(answer)
    assert answer.headers["Location"] == f"/people/{known}"
    assert "早已登记" in page
    assert "王*国" in said(page)
    assert town.head == head


def test_a_person_another_operator_met_first_becomes_ours_too(clerk: Window, town: Town) -> None:
    identity = town.identity()
    known = town.person(OTHER, identity=identity, village=FOREIGN_VILLAGE)
    assert clerk.client.get(f"/people/{known}").status_code == 404
    answer = clerk.submit(PAGE, PAGE, **typed(town, identity=identity))
    assert answer.headers["Location"] == f"/people/{known}"
    assert town.house.log.holder(IDENTITY, town.house.vault.lookup_key("identity", identity)) == known
    clerk.follow(answer)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("identity", "350102199003071", "应为 18 位，现在是 15 位"),
        ("identity", "350102199003071230", "末位校验码"),
        ("identity", "35010219900230123X", "出生日期"),
        ("identity", None, "请填写这一项"),
        ("name", "  ", "请填写这一项"),
        ("name", "张" * 60, "最多 50 个字"),
        ("name", "张\x00三", "不能显示的字符"),
        ("phone", "1380013800", "应为 11 位，现在是 10 位"),
        ("phone", "手机", "11 位手机号"),
        ("education", "doctor-of-magic", "选一项"),
        ("village", "350102", "请选择到村"),
        ("village", "350102999999", "请选择到村"),
        ("village", FOREIGN_VILLAGE, "不在合同内"),
        ("address", "", "请填写这一项"),
    ],
)
def test_bad_input_is_answered_beside_its_field_and_nothing_is_written(
    clerk: Window, town: Town, field: str, value: str | None, words: str
) -> None:
    head = town.head
    answer = clerk.submit(PAGE, PAGE, **typed(town, **{field: value}))
    assert answer.status_code == 422
    assert words in complaint(answer.text, field)
    assert 'value="13812345678"' in answer.text or field == "phone"
    assert town.head == head


def test_all_problems_are_said_at_once_and_lead_to_their_fields(clerk: Window, town: Town) -> None:
    answer = clerk.submit(PAGE, PAGE, **typed(town, identity="1", phone="2", village=""))
    assert "还有 3 处要改" in said(answer.text)
    check(answer.text)  # every link of the summary leads somewhere


def test_a_number_of_somebody_not_born_yet_is_refused(clerk: Window, town: Town) -> None:
    digits = f"350102{town.today + timedelta(days=9):%Y%m%d}123"
    answer = clerk.submit(PAGE, PAGE, **typed(town, identity=digits + check_character(digits)))
    assert "公民身份号码不对" in complaint(answer.text, "identity")


def test_htmx_is_given_the_form_alone_and_then_led_on(clerk: Window, town: Town) -> None:
    wrong = clerk.submit(PAGE, PAGE, htmx=True, **typed(town, phone="1"))
    assert (wrong.status_code, wrong.text.lstrip().startswith('<div id="register"')) == (422, True)
    right = clerk.submit(PAGE, PAGE, htmx=True, **typed(town))
    assert right.status_code == 204
    assert right.headers["HX-Redirect"].startswith("/people/")


def test_what_is_wrong_is_said_in_english_to_a_reader_of_english(clerk: Window, town: Town) -> None:
    answer = clerk.client.post(f"{PAGE}?lang=en", data=typed(town, identity="1", village=FOREIGN_VILLAGE))
    assert "has 18 characters, this one has 1" in complaint(answer.text, "identity")
    clerk.client.get("/language/zh")


def test_nobody_is_registered_after_the_contract_has_ended(tmp_path: Path) -> None:
    with town_at(tmp_path, datetime(2027, 1, 4, 2, tzinfo=UTC)) as late:
        head, clerk = late.head, windows(late)["clerk"]
        answer = clerk.submit(PAGE, PAGE, **typed(late))
        assert answer.status_code == 422
        assert "合同已于 2026-12-31 到期" in said(answer.text)
        assert late.head == head
