"""One operator's pages: tabs that are links, facts from the records, staff masked, and nobody else's to see."""

import re

import pytest

from projections.operator_directory import queries as directory
from tests.support.html import tree
from tests.support.offices import EVERYBODY, Offices, rows, said
from web.shown.areas import villages_of

TABS = ("", "/contracts", "/outlets", "/appraisals")


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("login", ["bureau", "finance", "auditor", "assessor", "county"])
def test_every_tab_is_there_for_those_who_may_read_it(offices: Offices, tab: str, login: str) -> None:
    assert offices.own.name in said(offices.page(f"/operators/{offices.own.code}{tab}", login))


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("login", ["elsewhere", "bureau"])
def test_a_foreign_operator_answers_like_a_missing_one(offices: Offices, tab: str, login: str) -> None:
    missing = offices.page(f"/operators/op-350999-999{tab}", login, status=404)
    if login == "elsewhere":
        foreign = offices.page(f"/operators/{offices.own.code}{tab}", login, status=404)
        assert without_number(foreign) == without_number(missing)


def without_number(page: str) -> str:
    """The page but for the number of its request."""
    return re.sub(r"请求号 \w+", "", said(page))


def test_the_contract_is_told_in_words(offices: Offices) -> None:
    plan = offices.own
    page = offices.page(f"/operators/{plan.code}/contracts")
    assert plan.contract in page
    catalogue = {row[0]: row[2] for row in rows(page, "h-contract-1-items")}
    assert set(catalogue) == set(plan.items)
    assert all(catalogue[code] == f"¥{fen / 100:,.2f}" for code, fen in plan.prices_fen.items())
    targets = [row[1] for row in rows(page, "h-contract-1-targets")]
    assert f"{plan.targets['handled_cases']:,} 件" in targets
    assert f"¥{plan.targets['voucher_amount_fen'] / 100:,.2f}" in targets
    assert f"{len(villages_of(plan.areas))} 个村（社区）" in said(page)


def test_staff_are_masked_and_their_phones_too(offices: Offices) -> None:
    page = offices.page(f"/operators/{offices.own.code}/outlets")
    staff = [person for outlet in offices.own.outlets for person in outlet.staff]
    assert len(rows(page, "h-staff")) == len(staff)
    assert not [person for person in staff if person.phone in page or (len(person.name) > 2 and person.name in page)]


def test_coverage_is_computed_from_outlets_and_contract(offices: Offices) -> None:
    for plan in offices.plan.operators:
        promised = villages_of(plan.areas)
        covered = {village for outlet in plan.outlets for village in (outlet.village, *outlet.villages)} & promised
        page = said(offices.page(f"/operators/{plan.code}/outlets"))
        assert f"{len(covered):,} / {len(promised):,} {len(covered) / len(promised):.1%}" in page


def test_a_flagged_operator_says_why_on_every_tab(offices: Offices) -> None:
    flagged = directory.flagged_operators(EVERYBODY, offices.views)[0]
    for tab in TABS:
        assert "拟退出：连续两个季度不合格" in said(offices.page(f"/operators/{flagged.operator}{tab}"))


def test_only_auditors_are_led_to_the_stream(offices: Offices) -> None:
    stream = f"/streams/{offices.own.code}/operator"
    assert stream in offices.page(f"/operators/{offices.own.code}", "auditor")
    assert stream not in offices.page(f"/operators/{offices.own.code}")


def test_a_manager_begins_with_the_own_operator_and_its_latest_appraisal(offices: Offices) -> None:
    start = offices.client("manager").get("/")
    assert start.headers["Location"] == "/my-operator"
    page = offices.page("/my-operator", "manager")
    assert offices.own.name in page
    assert f"/operators/{offices.own.code}/appraisals/2025Q4/report.pdf" in page
    for tab in TABS:
        offices.page(f"/my-operator{tab}", "manager")


def test_a_clerk_sees_the_operator_without_its_appraisals(offices: Offices) -> None:
    page = offices.page("/my-operator", "clerk")
    assert offices.own.name in page
    assert "appraisals" not in {part for one in tree(page).iter("a") for part in one.get("href", "").split("/")}
    assert offices.client("clerk").get("/my-operator/appraisals").status_code == 403


def test_a_manager_does_not_reach_the_bureaus_pages_of_any_operator(offices: Offices) -> None:
    for code in (offices.own.code, offices.other.code):
        assert offices.client("manager").get(f"/operators/{code}").status_code == 403
