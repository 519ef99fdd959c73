"""The page of one appraisal says what was recorded, no more and no less."""

import pytest

from projections.appraisal_archive import league
from projections.appraisal_archive import queries as archive
from tests.support.html import text, tree
from tests.support.offices import EARLIER, EVERYBODY, QUARTER, YEAR, Offices, rows, said


def address(operator: str, period: str) -> str:
    return f"/operators/{operator}/appraisals/{period}"


@pytest.mark.parametrize("period", [QUARTER, EARLIER, YEAR])
def test_every_point_stands_there_with_its_score_or_why_it_has_none(offices: Offices, period: str) -> None:
    for plan in offices.plan.operators:
        found = archive.appraisal(EVERYBODY, offices.views, plan.code, period)
        assert found is not None
        page = offices.page(address(plan.code, period))
        lines = [row for row in rows(page, "h-points") if len(row) in (5, 7)]
        marks = [row for row in rows(page, "h-marks") if len(row) == 7] if period == YEAR else []
        assert len(lines) + len(marks) == len(found.points)
        system = [one for one in found.points if one.why_not != "awaiting"]
        for point, line in zip(system, lines, strict=True):
            if point.score is None:
                assert line[2] == str(point.full)
                assert "分摊" in line[1]
            else:
                assert (line[4], line[5]) == (str(point.full), str(point.score))
        awaited = [one for one in found.points if one.why_not == "awaiting"]
        for point, line in zip(awaited, marks, strict=True):
            assert line[1:6] == ["待评", "待评", "待评", str(point.full), "待评"]
        assert found.digest in page
        assert str(found.total) in said(page)


def test_the_rank_is_that_of_the_league(offices: Offices) -> None:
    worst = offices.worst
    place = league.standing(EVERYBODY, offices.views, worst.operator, QUARTER)
    assert place is not None
    assert f"全省名次{place.rank} {place.of} 家中" in said(offices.page(address(worst.operator, QUARTER)))


def test_a_county_reads_its_rank_among_its_own_as_well(offices: Offices) -> None:
    page = said(offices.page(address(offices.own.code, QUARTER), "county"))
    assert "全省名次" in page
    assert "本辖区名次1 1 家中" in page


def test_a_failed_quarter_says_so_and_leads_to_the_one_before(offices: Offices) -> None:
    page = offices.page(address(offices.worst.operator, QUARTER))
    assert "本期不合格" in said(page)
    assert address(offices.worst.operator, EARLIER) in page
    assert f"{address(offices.worst.operator, QUARTER)}/report.pdf" in page


def test_the_default_scheme_is_marked_as_such(offices: Offices) -> None:
    assert "默认方案" in said(offices.page(address(offices.own.code, QUARTER)))


def test_an_opened_year_awaits_its_scores_and_claims_no_total(offices: Offices) -> None:
    page = said(offices.page(address(offices.own.code, YEAR)))
    assert "等待评分" in page
    assert "系统数据已得分" in page
    assert "全省名次" not in page
    assert page.count("待现场考核或佐证材料评分") == 13


@pytest.mark.parametrize("period", ["2025Q2", "2025q4", "2025Q5", "nonsense", "2025Q04", "../2025Q4"])
def test_what_is_no_period_or_not_appraised_is_not_found(offices: Offices, period: str) -> None:
    offices.page(address(offices.own.code, period), status=404)


@pytest.mark.parametrize("part", ["", "/basis", "/report.pdf"])
@pytest.mark.parametrize("login", ["elsewhere", "manager", "assessor", "county"])
def test_a_foreign_operators_appraisal_is_not_found(offices: Offices, part: str, login: str) -> None:
    assigned = offices.plan.user("assessor").assigned
    foreign = next(
        one.code
        for one in offices.plan.operators
        if one.county not in (offices.own.county, offices.other.county) and one.code not in assigned
    )
    assert offices.client(login).get(f"{address(foreign, QUARTER)}{part}").status_code == 404


def test_a_clerk_may_not_read_appraisals(offices: Offices) -> None:
    assert offices.client("clerk").get(address(offices.own.code, QUARTER)).status_code == 403


def test_a_manager_reads_the_own_one_with_its_own_way_back(offices: Offices) -> None:
    page = offices.page(address(offices.own.code, QUARTER), "manager")
    crumbs = next(one for one in tree(page).iter("nav") if one.get("class") == "crumbs")
    assert text(crumbs).startswith("本机构")
    assert "/operators/" not in [one.get("href") for one in crumbs.iter("a")]


def test_it_speaks_english(offices: Offices) -> None:
    page = said(offices.page(address(offices.worst.operator, QUARTER), language="en"))
    assert "Cases handled" in page
    assert "Score by point" in page
