"""The public check: what was recorded under a code, or in plain words that there is nothing."""

import pytest

from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.answers import Appraisal
from tests.support.html import check
from tests.support.offices import EVERYBODY, QUARTER, YEAR, Offices, said
from web.appraisals.report import appraisal_report


def appraisal(offices: Offices, period: str = QUARTER) -> Appraisal:
    found = archive.appraisal(EVERYBODY, offices.views, offices.worst.operator, period)
    assert found is not None
    return found


def spellings(code: str) -> list[str]:
    return [code, code.upper(), code.replace("-", ""), f" {code.upper().replace('-', ' ')} "]


def test_a_code_shows_what_was_recorded_however_it_is_typed(offices: Offices) -> None:
    found = appraisal(offices)
    name = next(one.name for one in offices.plan.operators if one.code == found.operator)
    for typed in spellings(found.code):
        page = said(offices.page(f"/verify/{typed}", None))
        for expected in (name, str(found.total), "不合格", found.digest, f"{found.position:,}".replace(",", " ")):
            assert expected in page, expected


def test_the_address_on_the_paper_leads_there(offices: Offices) -> None:
    report = appraisal_report(offices.house, EVERYBODY, offices.worst.operator, QUARTER)
    assert report is not None
    path = report.verification_url.removeprefix(offices.house.settings.address)
    assert report.result_hash in offices.page(path, None)


def test_a_year_that_awaits_its_scores_is_said_to(offices: Offices) -> None:
    assert "尚未形成" in said(offices.page(f"/verify/{appraisal(offices, YEAR).code}", None))


@pytest.mark.parametrize("code", ["0000-0000-0000", "zzzz", "1", "0" * 64, "a-b-c", "<script>", "%2e%2e"])
def test_an_unknown_code_is_answered_in_words_with_the_form(offices: Offices, code: str) -> None:
    page = offices.page(f"/verify/{code}", None, status=404)
    assert "没有这个编号" in said(page)
    assert 'name="code"' in page


def test_the_form_leads_to_the_codes_own_address(offices: Offices) -> None:
    client = offices.client(None)
    check(client.get("/verify").text)
    answer = client.get("/verify", params={"code": f" {appraisal(offices).code} "})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/verify/{appraisal(offices).code}")
    assert client.get("/verify", params={"code": "  "}).status_code == 200


def test_it_needs_no_account_and_names_no_person(offices: Offices) -> None:
    page = offices.page(f"/verify/{appraisal(offices).code}", None)
    staff = [person for plan in offices.plan.operators for outlet in plan.outlets for person in outlet.staff]
    assert not [person for person in staff if person.name in page or person.phone in page]
    assert "核验" in said(offices.page("/verify", None))
    assert "This report is on record" in offices.page(f"/verify/{appraisal(offices).code}", None, "en")
