"""The ranking of a period: narrowed, sorted, and for each reader of those they see."""

import pytest

from projections.appraisal_archive import league
from tests.support.htmx import assert_swap_equals_reload
from tests.support.offices import EARLIER, EVERYBODY, QUARTER, YEAR, Offices, rows, said


def shown(offices: Offices, query: str = "", login: str = "bureau") -> list[list[str]]:
    page = offices.page(f"/appraisals{query}", login)
    return [] if "没有符合条件的机构" in page else rows(page, "h-ranking")


@pytest.mark.parametrize("period", [QUARTER, EARLIER])
def test_it_ranks_by_total_and_equal_totals_share_a_rank(offices: Offices, period: str) -> None:
    ranked = league.ranking(EVERYBODY, offices.views, period).rows
    found = shown(offices, f"?period={period}")
    assert [(row[0], row[2]) for row in found] == [(str(one.rank), str(one.total)) for one in ranked]


def test_it_opens_with_the_latest_quarter(offices: Offices) -> None:
    assert shown(offices) == shown(offices, f"?period={QUARTER}") == shown(offices, "?period=1999Q1")


def test_a_rank_stays_what_it_is_however_the_list_is_narrowed(offices: Offices) -> None:
    everybody = {row[1]: row[0] for row in shown(offices)}
    for row in shown(offices, "?grade=不合格") + shown(offices, f"?q={offices.own.name[:4]}"):
        assert everybody[row[1]] == row[0]
    failing = {one.operator for one in league.failing(EVERYBODY, offices.views, QUARTER)}
    assert failing
    assert len(shown(offices, "?grade=不合格")) == len(failing)
    assert len(shown(offices, f"?q={offices.own.code}")) == 1
    assert shown(offices, "?q=没有这家") == []


def test_it_is_sorted_both_ways(offices: Offices) -> None:
    counted = [int(row[6].replace(",", "")) for row in shown(offices, "?sort=counted")]
    assert counted == sorted(counted)
    assert shown(offices, "?sort=-counted") == shown(offices, "?sort=counted")[::-1]


def test_an_opened_year_has_no_ranks_yet(offices: Offices) -> None:
    found = shown(offices, f"?period={YEAR}")
    assert len(found) == len(offices.plan.operators)
    assert {row[0] for row in found} == {"—"}
    assert {row[5] for row in found} == {"待评"}


def test_an_assessor_finds_what_awaits_scores_of_the_operators_assigned(offices: Offices) -> None:
    page = offices.page("/appraisals", "assessor")
    assigned = offices.plan.user("assessor").assigned
    names = {one.name for one in offices.plan.operators if one.code in assigned}
    waits = said(page)
    assert all(name in waits.partition("排名")[0] for name in names)
    assert waits.count("2025 年度考核第三方评估") == len(names)
    assert "名次在您看得到的机构之中" in said(page)
    everybodys = said(offices.page("/appraisals"))
    assert "年度考核第三方评估" not in everybodys
    assert "名次在您看得到的机构之中" not in everybodys


def test_a_manager_is_led_to_the_own_history(offices: Offices) -> None:
    answer = offices.client("manager").get("/appraisals")
    assert answer.headers["Location"] == "/my-operator/appraisals"
    assert len(rows(offices.page("/my-operator/appraisals", "manager"), "h-appraisals")) == 3


def test_a_part_fetched_by_htmx_equals_the_page(offices: Offices) -> None:
    asked = f"/appraisals?period={EARLIER}&grade=合格&sort=counted"
    assert_swap_equals_reload(offices.client(), "/appraisals", asked, "appraisals")
