"""What stands behind a score: as many records as the appraisal counted, each with the way to what proves it."""

from xml.etree.ElementTree import Element

import pytest
from msgspec.structs import replace

from domain.appraisals.counting import sort_out
from domain.appraisals.events import Counted
from domain.shared.period import Period
from projections.appraisal_archive import queries as archive
from projections.appraisal_archive.answers import Appraisal
from projections.workload import queries as workload
from tests.support.html import text, tree
from tests.support.htmx import assert_swap_equals_reload
from tests.support.offices import EVERYBODY, QUARTER, YEAR, Offices, rows, said


def address(operator: str, query: str = "") -> str:
    return f"/operators/{operator}/appraisals/{QUARTER}/basis{query}"


def listed(offices: Offices, operator: str, query: str) -> list[list[str]]:
    """Every row of the list, through all its pages."""
    found: list[list[str]] = []
    for number in range(1, 50):
        page = offices.page(address(operator, f"?{query}&page={number}"), "auditor")
        if "没有这样的记录" in page:
            return []
        found += rows(page, "h-basis")
        if f"page={number + 1}" not in page:
            return found
    raise AssertionError("too many pages")


def as_it_was(offices: Offices) -> list[Appraisal]:
    """The appraisals whose records are still as they were; of the others something was voided since."""
    found = [archive.appraisal(EVERYBODY, offices.views, plan.code, QUARTER) for plan in offices.plan.operators]
    return [one for one in found if one and replace(one.counted, late=0) == replace(now(offices, one), late=0)]


def now(offices: Offices, one: Appraisal) -> Counted:
    scheme = archive.scheme(offices.views, one.scheme, one.scheme_version)
    assert scheme is not None
    period = Period.parse(one.period)
    facts = workload.facts_touching(EVERYBODY, offices.views, one.operator, period)
    return sort_out(facts, period, scheme).summary(period)


@pytest.mark.parametrize("why", ["counted", "duplicate", "voided", "withdrawn"])
def test_there_are_as_many_records_as_the_appraisal_says(offices: Offices, why: str) -> None:
    assert as_it_was(offices)
    for one in as_it_was(offices):
        assert len(listed(offices, one.operator, f"why={why}")) == getattr(one.counted, why)


def test_the_records_of_a_point_add_up_to_its_figure(offices: Offices) -> None:
    for one in as_it_was(offices):
        handled = next(point for point in one.points if point.point == "A4.1")
        assert len(listed(offices, one.operator, "why=counted&point=A4.1")) == handled.measures[0].actual


def test_each_record_says_in_words_what_kind_of_work_it_is(offices: Offices) -> None:
    kinds = {row[2] for row in listed(offices, offices.own.code, "why=counted")}
    assert {"办件", "就业券核销"} <= kinds
    assert all("一" <= kind[0] <= "鿿" for kind in kinds)


def test_an_auditor_is_led_from_each_record_to_its_stream(offices: Offices) -> None:
    page = offices.page(address(offices.own.code), "auditor")
    links = [one.get("href", "") for one in tree(page).iter("a") if one.get("href", "").startswith("/streams/")]
    assert len(links) == len(rows(page, "h-basis"))
    for link in links[:5]:
        offices.page(link, "auditor")


def test_a_manager_is_led_to_the_record_itself_and_the_bureau_sees_numbers(offices: Offices) -> None:
    page = offices.page(address(offices.own.code), "manager")
    links = [one.get("href", "") for one in tree(page).iter("a")]
    assert any(link.startswith("/cases/") for link in links)
    assert not any(link.startswith("/streams/") for link in links)
    seen = offices.page(address(offices.own.code))
    assert not [one for one in tree(seen).iter("a") if one.get("href", "").startswith(("/cases/", "/streams/"))]
    assert rows(seen, "h-basis")[0][1] == rows(page, "h-basis")[0][1]


def test_every_kind_of_record_leads_back_to_the_periods_it_counts_in(offices: Offices) -> None:
    whole, found = f"/operators/{offices.own.code}/appraisals/{YEAR}/basis", set[str]()
    for point in ("A4.1", "A4.2", "A4.3", "A5.1", "A9.1", "A11.2", "A14.1"):
        page = offices.page(f"{whole}?why=counted&point={point}", "manager")
        [link, *_] = [*_records(page), ""]
        if link:
            back = [one for one in tree(offices.page(link, "manager")).iter("section") if _is_back(one)]
            assert back, link
            assert "2025 年度" in text(back[0])
            found.add(link.split("/")[1])
    assert {"cases", "vouchers", "referrals", "tasks"} <= found


def _records(page: str) -> list[str]:
    boxes = [one for one in tree(page).iter("div") if one.get("aria-labelledby") == "h-basis"]
    links = [one.get("href", "") for box in boxes for one in box.iter("a")]
    return [link for link in links if link.count("/") > 1]


def _is_back(section: Element) -> bool:
    return section.get("aria-labelledby") == "h-counted-in"


def test_it_is_said_when_something_was_voided_since_and_not_otherwise(offices: Offices) -> None:
    still = {one.operator for one in as_it_was(offices)}
    for plan in offices.plan.operators:
        assert ("有记录变动" in said(offices.page(address(plan.code)))) == (plan.code not in still)


def test_a_part_fetched_by_htmx_equals_the_page(offices: Offices) -> None:
    base = address(offices.own.code)
    assert_swap_equals_reload(offices.client(), base, f"{base}?why=counted&point=A4.1&page=2", "basis")
