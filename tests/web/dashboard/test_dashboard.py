"""The dashboard: one quarter at a time, of the reader's own area."""

import pytest

from domain.shared.period import Period
from projections.appraisal_archive import league
from projections.operator_directory import queries as directory
from projections.workload import queries as workload
from projections.workload.sums import done_in
from tests.support.html import by_id, text, tree
from tests.support.offices import EARLIER, EVERYBODY, QUARTER, Offices, rows, said
from web.terms.appraisals import period_words
from web.terms.operators import flag_rule


def test_it_opens_with_the_latest_quarter_and_leads_to_the_one_before(offices: Offices) -> None:
    latest = offices.page("/dashboard")
    assert "2025 年第四季度" in text(next(tree(latest).iter("h1")))
    assert f"/dashboard?period={EARLIER}" in latest
    earlier = offices.page(f"/dashboard?period={EARLIER}")
    assert "2025 年第三季度" in text(next(tree(earlier).iter("h1")))
    assert offices.page("/dashboard?period=1999Q1") == offices.page("/dashboard")


def test_grades_ranking_and_trend_say_what_the_appraisals_say(offices: Offices) -> None:
    page = offices.page("/dashboard")
    figures = league.trend(EVERYBODY, offices.views)[-1]
    before = league.trend(EVERYBODY, offices.views)[-2]
    assert figures.failing == len(league.failing(EVERYBODY, offices.views, QUARTER)) > 0
    grades = next(one for one in tree(page).iter("section") if one.get("aria-labelledby") == "h-grades")
    cells = [[text(cell) for cell in row] for row in grades.iter("tr")]
    assert ["不合格", "60 以下", str(figures.failing), str(before.failing)] in cells
    ranked = league.ranking(EVERYBODY, offices.views, QUARTER)
    names = directory.names(EVERYBODY, offices.views, [one.operator for one in ranked.rows])
    shown = rows(page, "h-ranking")
    assert len(shown) == ranked.total
    for one, row in zip(ranked.rows, shown, strict=True):
        assert row[:3] == [str(one.rank), names[one.operator], str(one.total)]
    latest = rows(page, "h-course")[0]
    assert latest[1:] == [str(figures.operators), str(figures.median), str(figures.mean), str(figures.failing)]


def test_whoever_is_flagged_stands_there_with_the_results_that_flagged_it(offices: Offices) -> None:
    flagged = directory.flagged_operators(EVERYBODY, offices.views)
    shown = rows(offices.page("/dashboard"), "h-flagged")
    assert len(flagged) == len(shown) > 0
    for operator, (who, why, *_) in zip(flagged, shown, strict=True):
        results = league.results_of(EVERYBODY, offices.views, operator.operator, operator.flag_periods or ())
        assert who.startswith(operator.name)
        assert why.startswith(flag_rule(operator.flag_rule))
        assert all(str(one.total) in why for one in results)
        assert all(period_words(period) in why for period in operator.flag_periods or ())


def test_the_sums_of_a_quarter_are_those_of_its_facts(offices: Offices) -> None:
    period = Period.parse(QUARTER)
    facts = [
        fact
        for one in offices.plan.operators
        for fact in workload.facts_touching(EVERYBODY, offices.views, one.code, period)
        if fact.on in period and not fact.out
    ]
    done = done_in(EVERYBODY, offices.views, [QUARTER])[QUARTER]
    kinds = [fact.kind for fact in facts]
    assert (done.finished, done.placed, done.redeemed) == tuple(map(kinds.count, ("case", "placed", "voucher")))
    assert done.redeemed_fen == sum(fact.amount_fen for fact in facts)
    assert done.finished
    tiles = text(next(one for one in tree(offices.page("/dashboard")).iter("dl") if one.get("class") == "tiles"))
    assert f"办结件数{done.finished}件" in tiles


def test_a_voided_case_is_taken_off_the_sums(offices: Offices) -> None:
    voided = [
        fact
        for one in offices.plan.operators
        for quarter in (EARLIER, QUARTER)
        for fact in workload.facts_touching(EVERYBODY, offices.views, one.code, Period.parse(quarter))
        if fact.out == "voided"
    ]
    assert voided, "the told history has no voided case, and the test above proves less than it says"


def test_a_county_sees_its_own_operators_alone(offices: Offices) -> None:
    page = offices.page("/dashboard", "county")
    assert offices.own.name in page
    assert not [one.name for one in offices.plan.operators if one.county != offices.own.county and one.name in page]
    assert "本辖区没有自己的就业券政策" in page


@pytest.mark.parametrize("login", ["finance", "auditor"])
def test_finance_and_auditors_have_it_too(offices: Offices, login: str) -> None:
    assert "2025 年第四季度" in offices.page("/dashboard", login)


def test_the_money_of_the_policies_is_summed_up_and_balances(offices: Offices) -> None:
    page = offices.page("/dashboard")
    panel = next(one for one in tree(page).iter("section") if one.get("aria-labelledby") == "h-money")
    assert "账平" in text(panel)
    assert by_id(tree(page), "h-money") is not None


def test_it_speaks_english(offices: Offices) -> None:
    page = said(offices.page("/dashboard", language="en"))
    assert "Q4 2025" in page
    assert "Flagged for exit" in page
    assert "failed two quarters in a row" in page
