"""From facts to a grade: what is not assessed shares out its weight, and nothing is lost by rounding."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.appraisals.derive import Result, derive
from domain.appraisals.facts import WorkFact
from domain.appraisals.marks import half_up, share_out
from domain.appraisals.units import FIRST_PROMISES
from domain.shared.period import Period
from tests.support.appraised import Promised, default_scheme, document, point, scheme_of, work

Q3, YEAR = Period(2026, 3), Period(2026)
TARGETS = sorted(FIRST_PROMISES)


@st.composite
def parts_of_100(draw: st.DrawFn, most: int) -> list[Decimal]:
    """Weights of at least a hundredth that add up to 100."""
    cuts = sorted(draw(st.sets(st.integers(1, 9_999), max_size=most - 1)))
    edges = [0, *cuts, 10_000]
    return [Decimal(b - a) / 100 for a, b in pairwise(edges)]


@st.composite
def schemes(draw: st.DrawFn) -> dict[str, Any]:
    """Points of up to four categories, each on one target, each with its own weight."""
    weights = draw(parts_of_100(12))
    points = [
        point(
            f"A{n}",
            0,
            weight_quarter=float(weight),
            weight_year=float(weight),
            category=draw(st.sampled_from(["基础能力考核", "服务量考核", "专业性考核", "成效考核"])),
            target=f"contract.{draw(st.sampled_from(TARGETS))}",
        )
        for n, weight in enumerate(weights)
    ]
    return document(*points)


promises = st.dictionaries(st.sampled_from(TARGETS), st.integers(0, 40), max_size=len(TARGETS))
facts = st.lists(
    st.builds(
        lambda kind, item, subject, day, late, fen, out: work(
            day, max(day, late), kind=kind, key=f"{subject}-{day}", item=item, subject=subject, amount_fen=fen, out=out
        ),
        st.sampled_from(["case", "voucher", "placed"]),
        st.sampled_from(["3.1.2", "3.1.3", "8.1.1"]),
        st.sampled_from(["person-1", "person-2", "person-3"]),
        st.dates(Q3.previous.first, Q3.next.last),
        st.dates(Q3.previous.first, Q3.next.last),
        st.integers(0, 50_000),
        st.sampled_from([None, None, None, "voided", "withdrawn"]),
    ),
    max_size=20,
)


def full_marks(result: Result) -> dict[str, Decimal]:
    marks: dict[str, Decimal] = {}
    for p in result.points:
        marks[p.category] = marks.get(p.category, Decimal(0)) + p.full
    return marks


@given(schemes(), promises)
def test_full_marks_add_up_to_each_categorys_weight_and_to_100(wrote: dict[str, Any], promised: dict[str, int]) -> None:
    result = derive(scheme_of(wrote), [Promised(promised)], Q3, [])
    if result is None:
        assert not any(promised.get(p["target"].removeprefix("contract."), 0) for p in wrote["points"])
        return
    marks = full_marks(result)
    assert sum(marks.values()) == 100
    assessed = {p.category for p in result.points if p.score is not None}
    weights = {c: sum(p.weight for p in result.points if p.category == c) for c in marks}
    if assessed == weights.keys():
        assert marks == weights
    assert all((p.full > 0) == (p.score is not None) for p in result.points)
    assert all(p.full >= p.weight for p in result.points if p.score is not None)


@given(schemes(), promises, facts)
def test_scores_lie_between_nothing_and_full_marks(
    wrote: dict[str, Any], promised: dict[str, int], done: list[WorkFact]
) -> None:
    result = derive(scheme_of(wrote), [Promised(promised)], Q3, done)
    if result:
        assert all(0 <= p.score <= p.full for p in result.points if p.score is not None)
        assert 0 <= result.total <= 100


@given(schemes(), promises, facts, st.randoms(use_true_random=False))
def test_facts_in_any_order_give_the_same_result(
    wrote: dict[str, Any], promised: dict[str, int], done: list[WorkFact], chance: Any
) -> None:
    scheme, contract = scheme_of(wrote), Promised(promised)
    other_order = list(done)
    chance.shuffle(other_order)
    assert derive(scheme, [contract], Q3, done) == derive(scheme, [contract], Q3, other_order)


@given(schemes(), promises, facts)
def test_more_work_never_lowers_a_score(wrote: dict[str, Any], promised: dict[str, int], done: list[WorkFact]) -> None:
    scheme, contract = scheme_of(wrote), Promised(promised)
    less, more = (derive(scheme, [contract], Q3, some) for some in (done[:-1], done))
    if less and more:
        assert all(
            before.score <= after.score
            for before, after in zip(less.points, more.points, strict=True)
            if before.score is not None and after.score is not None
        )


@given(
    st.integers(0, 10_000),
    st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(1, 99), min_size=1, max_size=9),
)
def test_what_is_shared_out_is_shared_out_whole_and_fairly(hundredths: int, weights: dict[str, int]) -> None:
    whole, shares = Fraction(hundredths, 100), {name: Fraction(weight) for name, weight in weights.items()}
    given_out = share_out(whole, shares)
    assert sum(given_out.values()) == whole
    base = sum(weights.values())
    assert all(abs(given_out[name] - whole * weight / base) < Fraction(1, 100) for name, weight in weights.items())


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [("34.095", 2, "34.10"), ("34.0949", 2, "34.09"), ("0", 2, "0.00"), ("59.95", 1, "60.0"), ("59.949", 1, "59.9")],
)
def test_rounding_is_half_up(value: str, places: int, rounded: str) -> None:
    assert str(half_up(Fraction(value), places)) == rounded


def test_a_contract_without_any_target_due_is_not_appraised() -> None:
    assert derive(default_scheme(), [Promised({})], Q3, [work()]) is None
    assert derive(default_scheme(), [], Q3, [work()]) is None


def test_a_category_without_any_target_gives_its_weight_to_the_others_in_proportion() -> None:
    points = [point("A", 20), point("B", 60, target="contract.referrals", category="成效考核")]
    orphan = point("C", 20, target="contract.events", category="专业性考核")
    promised = Promised({"handled_cases": 1, "referrals": 1})
    result = derive(scheme_of(document(*points, orphan)), [promised], Q3, [])
    assert result is not None
    assert [p.full for p in result.points] == [Decimal(25), Decimal(75), Decimal(0)]
    assert [p.why_not for p in result.points] == [None, None, "no-target"]


def test_a_point_with_two_targets_is_their_mean_or_the_one_that_is_promised() -> None:
    both = point("A", 100, target=["contract.vouchers_redeemed", "contract.voucher_amount_fen"])
    done = [work(kind="voucher", key="v", amount_fen=100)]
    scheme = scheme_of(document(both))
    mean = derive(scheme, [Promised({"vouchers_redeemed": 2, "voucher_amount_fen": 1_000})], Q3, done)
    alone = derive(scheme, [Promised({"vouchers_redeemed": 2})], Q3, done)
    assert mean is not None
    assert alone is not None
    assert (mean.total, alone.total) == (Decimal("30.0"), Decimal("50.0"))


def test_a_year_scores_system_points_and_waits_for_people() -> None:
    result = derive(default_scheme(), [Promised({"handled_cases": 10, "placed_persons": 1})], YEAR, [])
    assert result is not None
    assert result.grade is None
    waiting = [p for p in result.points if p.why_not == "awaiting"]
    assert sum(p.full for p in waiting) == 35
    assert all(p.full == p.weight and p.score is None for p in waiting)
    assert full_marks(result) == {"基础能力考核": 20, "服务量考核": 30, "专业性考核": 15, "成效考核": 35}
    assert result.cut_off == "2027-01-15T24:00+08:00"


def test_a_years_total_is_of_its_system_points() -> None:
    everything = Promised({"handled_cases": 1, "placed_persons": 1})
    done = [work(day) for day in (q.first for q in YEAR.quarters)] + [
        work(kind="placed", key=str(n), subject=f"p{n}") for n in range(4)
    ]
    result = derive(default_scheme(), [everything], YEAR, done)
    assert result is not None
    assert result.total == Decimal("65.0")


def test_tasks_that_were_never_assigned_are_not_due() -> None:
    result = derive(default_scheme(), [Promised({"handled_cases": 10})], Q3, [])
    assert result is not None
    assert {p.point: p.why_not for p in result.points}["A4.3"] == "none-due"
    assert result.grade == "不合格"
