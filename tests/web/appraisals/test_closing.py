"""If a period closed today: what the schedule would derive at this moment, shown and not recorded."""

from fractions import Fraction
from math import ceil

import pytest

from domain.appraisals.facts import WorkFact
from domain.shared.period import Period
from projections.operator_directory import queries as directory
from schedulers.deriving import result_of
from schedulers.sources import Sources
from tests.support.html import text, tree
from tests.support.offices import EVERYBODY, Offices, rows, said
from web.formats import number

NOW_QUARTER, NOW_YEAR = Period.parse("2026Q1"), Period.parse("2026")


def address(operator: str, kind: str = "") -> str:
    return f"/operators/{operator}/today{kind}"


class UpToToday(Sources):
    """What is dated ahead, a task that is not due yet, does not count before its day."""

    def facts(self, operator: str, period: Period) -> tuple[int, tuple[WorkFact, ...]]:
        position, facts = Sources.facts(self, operator, period)
        return position, tuple(fact for fact in facts if fact.on <= self.today)


def sources(offices: Offices) -> Sources:
    house = offices.house
    days, catch_up = house.settings.access_log_days, house.runner.catch_up
    return UpToToday(house.application, house.views, house.accounts, house.clock, catch_up, days, EVERYBODY)


@pytest.mark.parametrize(("kind", "period"), [("", NOW_QUARTER), ("?of=year", NOW_YEAR)])
def test_it_says_what_the_schedule_would_derive_now(offices: Offices, kind: str, period: Period) -> None:
    given = sources(offices)
    scheme = given.schemes()[0]
    shown = 0
    for plan in offices.plan.operators:
        derived = result_of(given, plan.code, period, scheme)
        page = said(offices.page(address(plan.code, kind)))
        if derived is None:
            assert "没有可以考核的目标" in page
            continue
        shown += 1
        assert f"{'试算总分' if derived.result.grade else '系统数据已得分'}{derived.result.total}" in page
        assert (derived.result.grade or "其余要点待人评分") in page
        assert f"计入{number(derived.result.counted.counted)}" in page
    assert shown


def test_every_point_says_what_it_lacks_to_pass_and_to_its_target(offices: Offices) -> None:
    given, code = sources(offices), offices.own.code
    derived = result_of(given, code, NOW_QUARTER, given.schemes()[0])
    assert derived is not None
    lines = [row for row in rows(offices.page(address(code)), "h-closing") if len(row) == 7]
    scored = [one for one in derived.result.points if one.score is not None]
    assert len(lines) == len(scored)
    for point, line in zip(scored, lines, strict=True):
        one = point.measures[0]
        passing = ceil(Fraction(one.target) * Fraction(60, 100)) - one.actual
        assert line[4].startswith(f"差 {number(passing)} " if passing > 0 else "已达到")
        assert line[5].startswith(f"差 {number(one.target - one.actual)} " if one.target > one.actual else "已达到")
        assert line[6] == f"{point.score} / {point.full}"


def test_people_are_awaited_in_a_year(offices: Offices) -> None:
    page = offices.page(address(offices.own.code, "?of=year"))
    assert page.count("待现场考核或佐证材料评分") == 13


def test_it_is_marked_as_a_trial_and_nothing_is_recorded(offices: Offices) -> None:
    before = offices.house.log.head()
    page = said(offices.page(address(offices.own.code)))
    assert "这是试算，不是考核" in page
    assert "默认方案" in page
    assert "试算" in said(offices.page("/appraisals/today"))
    assert "trial figure, not an appraisal" in said(offices.page(address(offices.own.code), language="en"))
    assert offices.house.log.head() == before


@pytest.mark.parametrize("login", ["elsewhere", "manager", "county"])
def test_a_foreign_operator_is_not_found(offices: Offices, login: str) -> None:
    near = (offices.own.county, offices.other.county)
    foreign = next(one.code for one in offices.plan.operators if one.county not in near)
    assert offices.client(login).get(address(foreign)).status_code == 404
    assert offices.client(login).get(address("op-000000-000")).status_code == 404


def test_a_manager_finds_its_own_from_its_start_page(offices: Offices) -> None:
    own = address(offices.own.code)
    assert own in offices.page("/my-operator", "manager")
    assert offices.client("manager").get("/appraisals/today").status_code == 403
    assert "试算总分" in said(offices.page(own, "manager"))


def test_a_bureau_has_a_list_of_its_area_by_name_or_number(offices: Offices) -> None:
    house = offices.house
    every = directory.contracted_between(EVERYBODY, house.views, NOW_QUARTER.first, NOW_QUARTER.last)
    found = rows(offices.page("/appraisals/today?sort=operator"), "h-closings")
    assert [row[1] for row in found] == sorted(every)
    assert [row[1] for row in rows(offices.page("/appraisals/today?sort=-operator"), "h-closings")] == sorted(every)[
        ::-1
    ]
    assert [row[1] for row in rows(offices.page("/appraisals/today", "county"), "h-closings")] == [offices.own.code]
    one = rows(offices.page(f"/appraisals/today?of=year&q={offices.other.code}"), "h-closings")
    assert [row[1] for row in one] == [offices.other.code]


@pytest.mark.parametrize("page", ["/dashboard", "/appraisals"])
def test_the_list_is_found_from_where_a_bureau_starts(offices: Offices, page: str) -> None:
    assert "/appraisals/today" in offices.page(page)
    assert address(offices.own.code) in offices.page(f"/operators/{offices.own.code}")


def test_an_outlets_figures_open_to_its_own_records(offices: Offices) -> None:
    page = offices.page(f"/operators/{offices.own.code}/appraisals/2025Q4")
    links = [one.get("href", "") for one in tree(page).iter("a") if "outlet=" in one.get("href", "")]
    assert links
    opened = offices.page(links[0].replace("&amp;", "&"))
    assert "看全部网点" in text(tree(opened))


@pytest.mark.parametrize("kind", ["", "?of=year"])
def test_every_figure_of_today_opens_to_the_records_behind_it(offices: Offices, kind: str) -> None:
    page = offices.page(address(offices.own.code, kind))
    links = [href for one in tree(page).iter("a") if "/today/basis?" in (href := one.get("href", ""))]
    assert any("outlet=" in one for one in links)
    first = next(one for one in links if "outlet=" not in one)
    counted = rows(offices.page(f"{first}&why=counted"), "h-basis")
    shown = next(row for row in rows(page, "h-closing") if len(row) == 7)
    assert counted
    assert len(counted) == min(20, int(shown[1].split()[0].replace(",", "")))
