"""Figures and sentences, before they are paper."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.web.documents import samples
from web.documents import conclusion, words


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        (Decimal(1126), "件", "1,126 件"),
        (Decimal("35400"), "元", "35,400.00 元"),
        (Decimal("0.125"), "元", "0.125 元"),
        (Decimal("12.50"), "人", "12.5 人"),
        (Decimal("1E+3"), "人", "1,000 人"),
        (Decimal(100), "", "100"),
        (Decimal(-5), "件", "−5 件"),
        (None, "件", "—"),
    ],
)
def test_a_number_is_printed_with_its_unit_and_never_rounded(value: Decimal | None, unit: str, printed: str) -> None:
    assert words.number(value, unit) == printed


@pytest.mark.parametrize(
    ("value", "printed"),
    [(Decimal("7.5"), "7.50"), (Decimal("7.505"), "7.505"), (Decimal(100), "100.00"), (Decimal("1E+1"), "10.00")],
)
def test_a_score_is_printed_as_it_is(value: Decimal, printed: str) -> None:
    assert words.score(value) == printed


@pytest.mark.parametrize(
    ("ratio", "printed"), [(Decimal("0.6255"), "62.6%"), (Decimal("0.49165"), "49.2%"), (Decimal("1.2"), "120.0%")]
)
def test_a_percentage_has_one_decimal_half_up(ratio: Decimal, printed: str) -> None:
    assert words.percent(ratio) == printed


@pytest.mark.parametrize(
    ("before", "now", "printed"),
    [
        (Decimal(84), Decimal(86), "+2.4%"),
        (Decimal(4), Decimal(4), "0.0%"),
        (Decimal(1204), Decimal(1126), "−6.5%"),
        (Decimal(0), Decimal(3), "—"),
        (None, Decimal(1), "—"),
    ],
)
def test_a_change_is_against_the_period_before(before: Decimal | None, now: Decimal, printed: str) -> None:
    assert words.change(before, now) == printed


def test_the_conclusion_says_what_the_figures_say() -> None:
    text = conclusion.conclusion(samples.quarterly())
    assert "考核要点 7 项，计分 6 项，未计分 1 项" in text
    assert "低于 60% 的 3 项：A4.2、A5.2、A6.1" in text
    assert "较 2026 年第二季度（59.2 分）下降 1.6 分，等次为不合格，在 24 家机构中列第 24 名" in text


def test_the_conclusion_of_a_better_quarter_says_so() -> None:
    better = replace(samples.quarterly(), total=Decimal("91.0"), grade="优秀", rank=None, pass_mark=Decimal(10))
    text = conclusion.conclusion(better)
    assert "各项完成率均达到 10%" in text
    assert "上升 31.8 分，等次为优秀。" in text


def test_the_conclusion_of_an_unchanged_total_says_level() -> None:
    assert "持平" in conclusion.conclusion(replace(samples.quarterly(), total=Decimal("59.2")))


def test_a_quarter_that_is_not_concluded_waits_for_its_answer_and_for_nobody_on_site() -> None:
    text = conclusion.conclusion(replace(samples.quarterly(), total=None, grade=None, rank=None))
    assert "还没有办结：等次在机构答复、裁定异议之后办结时形成。" in text
    assert "现场考核" not in text


def test_every_point_of_the_notice_has_a_short_name_that_fits_a_chart() -> None:
    assert len(words.SHORT_NAMES) == 27
    assert all(len(name) <= 6 for name in words.SHORT_NAMES.values())
