"""Schemes of other kinds are data too: five stars beside the average, three bands with a licence, and their curves."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from domain.appraisals.curves import Curve
from domain.appraisals.derive import Result, derive
from domain.appraisals.facts import WorkFact
from domain.appraisals.peers import figures, middles, recorded
from domain.appraisals.scheme import Scheme
from domain.appraisals.scoring import Assessed
from domain.shared.period import Period
from tests.support.appraised import Promised, document, point, scheme_of, work

Q3, YEAR = Period(2026, 3), Period(2026)
STARS = ("五星", "四星", "三星", "二星", "一星")
FIVE_STARS: dict[str, Any] = document(
    point(
        "S1",
        100,
        parts=[
            {
                "measure": "handled_cases",
                "against": {"peers": "mean"},
                # of the difference from the average: 40 % above it earns five stars, 50 % below it one
                "curve": {
                    "kind": "relative",
                    "steps": [[0.4, 1.0], [0.15, 0.8], [-0.15, 0.6], ["-0.4999", 0.4], [-1, 0.2]],
                },
            }
        ],
    ),
    bands=[{"grade": grade, "at_least": least} for grade, least in zip(STARS, (100, 80, 60, 40, 0), strict=True)],
    failing=["一星"],
    performance_coefficient=dict.fromkeys(STARS, 1.0),
    peers_area="county",
)
THREE_BANDS: dict[str, Any] = document(
    point("T1", 60, weight_quarter=100),
    point(
        "T2", 40, weight_quarter=0, source="on-site", curve={"kind": "checklist"}, questions=["有固定窗口", "有公示"]
    ),
    bands=[{"grade": "高", "at_least": 85}, {"grade": "中", "at_least": 60}, {"grade": "低", "at_least": 0}],
    failing=["低"],
    performance_coefficient={"高": 1.0, "中": 0.9, "低": 0.5},
    prerequisites=[{"code": "licence", "question": "持有人力资源服务许可证", "grade_if_missing": "低"}],
    shares_year={"on-site and evidence points": {"self": 0, "superior": 1, "third_party": 0}},
)


def cases(count: int) -> list[WorkFact]:
    return [work(Q3.first, subject=f"person-{n}", key=f"case-{n}") for n in range(count)]


def stars(own: int, *others: int) -> Result:
    scheme = scheme_of(FIVE_STARS)
    everybody = [figures(scheme, Q3, cases(count)) for count in (own, *others)]
    result = derive(scheme, [Promised()], Q3, cases(own), peers=middles(scheme, Q3, everybody))
    assert result is not None
    return result


@pytest.mark.parametrize(
    ("own", "others", "grade"),
    [
        (14, (6,), "五星"),  # mean 10: 40 % above
        (13, (7,), "四星"),
        (10, (10, 10), "三星"),
        (6, (14,), "二星"),
        (5, (15,), "一星"),  # 50 % below
        (0, (20,), "一星"),
    ],
)
def test_five_stars_beside_the_average(own: int, others: tuple[int, ...], grade: str) -> None:
    assert stars(own, *others).grade == grade


def test_what_it_was_compared_with_is_recorded_so_that_it_can_be_derived_again() -> None:
    scheme, result = scheme_of(FIVE_STARS), stars(3, 4, 1)
    (measure,) = result.points[0].measures
    assert (measure.actual, measure.target, measure.peer) == (3, 3, "8/3")
    again = derive(scheme, [Promised()], Q3, cases(3), peers=recorded(result.points))
    assert again == result
    assert stars(3, 4, 2).digest != result.digest


def test_a_median_and_nobody_to_compare_with() -> None:
    wrote = dict(FIVE_STARS, points=[FIVE_STARS["points"][0] | {"parts": [_against("median")]}])
    scheme = scheme_of(wrote)
    everybody = [{"S1/handled_cases": n} for n in (1, 2, 30)]
    assert middles(scheme, Q3, everybody) == {"S1/handled_cases": Fraction(2)}
    assert middles(scheme, Q3, []) == {}
    assert derive(scheme, [Promised()], Q3, cases(3)) is None


def _against(statistic: str) -> dict[str, Any]:
    part: dict[str, Any] = FIVE_STARS["points"][0]["parts"][0]
    return part | {"against": {"peers": statistic}}


def banded(licence: str | None, done: int = 40, *, scheme: Scheme | None = None) -> Result:
    found = {"T2": Assessed("1/1")} | ({"licence": Assessed(licence)} if licence else {})
    facts = [work(YEAR.first, subject=f"p{n}", key=f"{n}") for n in range(done)]
    contract = Promised({"handled_cases": 10})
    result = derive(scheme or scheme_of(THREE_BANDS), [contract], YEAR, facts, assessments={"superior": found})
    assert result is not None
    return result


def test_three_bands_with_a_licence_as_prerequisite() -> None:
    assert (banded("1/1").total, banded("1/1").grade) == (Decimal("100.0"), "高")
    assert banded("1/1", 20).grade == "中"
    assert banded("1/1", 5).grade == "低"


def test_without_the_licence_the_grade_is_low_whatever_the_total() -> None:
    result = banded("0/1")
    assert (result.total, result.grade, result.missing) == (Decimal("100.0"), "低", ("licence",))


def test_a_missing_prerequisite_never_raises_a_grade() -> None:
    middling = dict(THREE_BANDS, prerequisites=[THREE_BANDS["prerequisites"][0] | {"grade_if_missing": "中"}])
    assert banded("0/1", scheme=scheme_of(middling)).grade == "中"
    assert banded("0/1", 5, scheme=scheme_of(middling)).grade == "低"


def test_until_the_prerequisite_is_answered_there_is_no_grade() -> None:
    assert banded(None).grade is None


def test_a_quarter_is_graded_without_asking_people() -> None:
    result = derive(scheme_of(THREE_BANDS), [Promised({"handled_cases": 2})], Q3, cases(2))
    assert result is not None
    assert (result.grade, result.missing) == ("高", ())


@pytest.mark.parametrize(
    ("curve", "ratio", "earned"),
    [
        (Curve(kind="linear"), "1/2", "1/2"),
        (Curve(kind="linear"), "3/2", "1"),
        (Curve(kind="ratio", cap=Fraction(4, 5)), "9/10", "4/5"),
        (Curve(kind="capped", low=Fraction(1, 2), high=Fraction(1)), "1/2", "0"),
        (Curve(kind="capped", low=Fraction(1, 2), high=Fraction(1)), "3/4", "1/2"),
        (Curve(kind="capped", low=Fraction(1, 2), high=Fraction(1)), "2", "1"),
        (Curve(kind="thresholds", steps=((Fraction(9, 10), Fraction(1)), (Fraction(0), Fraction(2, 5)))), "9/10", "1"),
        (Curve(kind="thresholds", steps=((Fraction(9, 10), Fraction(1)), (Fraction(0), Fraction(2, 5)))), "1/2", "2/5"),
        (Curve(kind="thresholds", steps=((Fraction(9, 10), Fraction(1)),)), "1/2", "0"),
        (Curve(kind="relative", steps=((Fraction(2, 5), Fraction(1)),)), "7/5", "1"),
        (Curve(kind="relative", steps=((Fraction(2, 5), Fraction(1)),)), "139/100", "0"),
    ],
)
def test_what_a_curve_earns(curve: Curve, ratio: str, earned: str) -> None:
    assert curve.earns(Fraction(ratio)) == Fraction(earned)


def test_an_answer_is_not_scored_as_a_figure() -> None:
    with pytest.raises(ValueError, match="checklist"):
        Curve(kind="checklist").earns(Fraction(1))
