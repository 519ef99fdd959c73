"""The letter of referral: printed from the referral's page, checked by anybody who holds it, and written down."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from projections.referral_board import queries
from tests.support.window.clients import Window, said
from tests.support.window.town import Town
from tests.web.documents.reading import squeezed, text_of
from web.app import create_app


@pytest.fixture(scope="module")
def referral(town: Town) -> str:
    return town.referral(town.seeker(name="呼延灼", phone="13800138777"), town.vacancy(occupation="铸造工"))


def test_a_letter_is_printed_with_name_and_phone_in_full(clerk: Window, town: Town, referral: str) -> None:
    page = clerk.get(f"/referrals/{referral}")
    assert f"/referrals/{referral}/letter.pdf" in page
    answer = clerk.client.get(f"/referrals/{referral}/letter.pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].endswith(f'"referral-letter-{referral}.pdf"')
    text = squeezed(text_of(answer.content))
    for told in ("呼延灼", "13800138777", "铸造工", "推荐介绍信回执"):
        assert told in text
    assert clerk.client.get(f"/referrals/{referral}/letter.pdf").content == answer.content


def test_printing_is_in_the_access_log(clerk: Window, town: Town, referral: str) -> None:
    clerk.client.get(f"/referrals/{referral}/letter.pdf")
    (latest, *_) = town.house.accounts.access_log(1)
    assert (latest.type, latest.result) == ("referral-letter", referral)


def test_whoever_holds_it_can_check_it_and_is_told_of_nobody(town: Town, referral: str) -> None:
    found = queries.referral(town.clerk(), town.house.views, referral)
    assert found is not None
    public = TestClient(create_app(town.house))
    for typed in (found.code, found.code.upper(), found.code.replace("-", "")):
        page = public.get(f"/verify/{typed}")
        assert page.status_code == 200
        assert "铸造工" in said(page.text)
        assert "呼延灼" not in page.text


def test_only_those_who_refer_may_print(everybody: dict[str, Window], referral: str) -> None:
    address = f"/referrals/{referral}/letter.pdf"
    assert everybody["stranger"].client.get(address).status_code == 404
    assert everybody["manager"].client.get(address).status_code == 403
    assert everybody["auditor"].client.get(address).status_code == 403


def test_a_referral_that_is_none_has_no_letter(clerk: Window) -> None:
    assert clerk.client.get("/referrals/2611-AAAAA-AAAAA/letter.pdf").status_code == 404
