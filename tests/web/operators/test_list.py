"""The list: search, filters, sort, pages, totals, and nobody else's operators."""

import pytest

from projections.appraisal_archive import league
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from projections.page import LARGEST
from tests.support.html import problems
from tests.support.htmx import assert_swap_equals_reload, headers
from tests.support.offices import EVERYBODY, QUARTER, Offices, rows, said


def shown(offices: Offices, query: str = "", login: str = "bureau") -> list[str]:
    """The names in the list, without what stands under them."""
    page = offices.page(f"/operators{query}", login)
    if "h-operators" not in page or "没有符合条件" in page:
        return []
    return [row[0].split("（演示）")[0] for row in rows(page, "h-operators")]


def every(offices: Offices) -> tuple[Operator, ...]:
    """All there are, the one that was admitted in the place of another included."""
    return directory.operators(EVERYBODY, offices.views, size=LARGEST).rows


def names(offices: Offices) -> list[str]:
    return [one.name.removesuffix("（演示）") for one in every(offices)]


def test_it_holds_every_operator_of_the_area_with_its_totals(offices: Offices) -> None:
    assert sorted(shown(offices)) == sorted(names(offices))
    totals = directory.totals(EVERYBODY, offices.views)
    page = said(offices.page("/operators"))
    assert f"共 {totals.operators} 家{totals.outlets}{totals.staff}¥{totals.budget_fen / 100:,.2f}" in page


def test_it_is_searched_by_name_code_and_credit_code(offices: Offices) -> None:
    one = offices.own
    for asked in (one.name[2:4], one.code, one.credit_code[:12], one.code.upper()):
        assert one.name.removesuffix("（演示）") in shown(offices, f"?q={asked}"), asked
    assert shown(offices, "?q=没有这家") == []


def test_it_is_narrowed_by_status_grade_and_area_and_the_totals_follow(offices: Offices) -> None:
    flagged = [one.name.removesuffix("（演示）") for one in directory.flagged_operators(EVERYBODY, offices.views)]
    assert shown(offices, "?status=flagged") == flagged
    failing = league.operators_graded(EVERYBODY, offices.views, QUARTER, "不合格")
    assert len(shown(offices, "?grade=不合格")) == len(failing) > 0
    city = offices.own.county[:4]
    there = [one for one in every(offices) if one.area.startswith(city)]
    assert len(shown(offices, f"?area={city}")) == len(there)
    assert f"共 {len(there)} 家" in said(offices.page(f"/operators?area={city}"))
    assert shown(offices, "?status=nonsense&grade=nonsense&area=99") == shown(offices)


def test_it_is_sorted_both_ways(offices: Offices) -> None:
    budgets = {one.name.removesuffix("（演示）"): one.budget_fen or 0 for one in every(offices)}
    ascending = [budgets[name] for name in shown(offices, "?sort=budget")]
    assert ascending == sorted(ascending)
    assert [budgets[name] for name in shown(offices, "?sort=-budget")] == ascending[::-1]


def test_a_page_beyond_the_last_is_the_last(offices: Offices) -> None:
    assert shown(offices, "?page=99") == shown(offices)
    assert shown(offices, "?page=minus") == shown(offices)


def test_a_part_fetched_by_htmx_equals_the_page(offices: Offices) -> None:
    assert_swap_equals_reload(offices.client(), "/operators", "/operators?status=flagged&sort=-budget", "operators")
    part = offices.client().get("/operators?q=x", headers=headers("operators", "/operators")).text
    assert not problems(part, fragment=True)


@pytest.mark.parametrize("login", ["county", "elsewhere"])
def test_an_officer_of_a_county_finds_nobody_elses(offices: Offices, login: str) -> None:
    county = offices.own.county if login == "county" else offices.other.county
    there = [one.name.removesuffix("（演示）") for one in every(offices) if one.area == county]
    assert shown(offices, login=login) == there


def test_an_assessor_finds_those_assigned(offices: Offices) -> None:
    assigned = offices.plan.user("assessor").assigned
    there = {one.name.removesuffix("（演示）") for one in offices.plan.operators if one.code in assigned}
    assert set(shown(offices, login="assessor")) == there
