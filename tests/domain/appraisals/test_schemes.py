"""Schemes: what is read, what is refused in words, and which version is in force."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.appraisals.appraisal import scheme_decider
from domain.appraisals.commands import AdoptScheme
from domain.appraisals.scheme import Scheme, SchemeError, in_force
from domain.catalogue.catalogue import items, point_names
from domain.operators.commands import FlagOperator
from domain.shared.period import Period
from tests.support.appraised import adopt, adopted, default_document, default_scheme, document, point, scheme_of
from tests.support.asked import ask
from tests.support.given import given

QUARTER, YEAR = Period(2026, 3), Period(2026)


def test_the_default_scheme_is_read_as_version_1_with_weights_of_100() -> None:
    scheme = default_scheme()
    assert (scheme.version, scheme.is_default) == (1, True)
    for period, points in ((QUARTER, 7), (YEAR, 27)):
        assert sum(p.weight(period) for p in scheme.points_in(period)) == 100
        assert len(scheme.points_in(period)) == points


def test_the_default_scheme_speaks_of_the_notices_points_and_items() -> None:
    scheme = default_scheme()
    assert {p.point for p in scheme.points} == point_names().keys()
    assert {item for p in scheme.points for item in p.items} <= items().keys()
    assert {p.category for p in scheme.points} == {"基础能力考核", "服务量考核", "专业性考核", "成效考核"}


def test_the_default_scheme_weighs_the_categories_of_a_year() -> None:
    weights: dict[str, Decimal] = {}
    for p in default_scheme().points_in(YEAR):
        weights[p.category] = weights.get(p.category, Decimal(0)) + p.weight(YEAR)
    assert weights == {"基础能力考核": 20, "服务量考核": 30, "专业性考核": 15, "成效考核": 35}


def test_a_quarter_of_the_default_scheme_is_workload_from_system_data() -> None:
    points = default_scheme().points_in(QUARTER)
    assert {(p.category, p.source) for p in points} == {("服务量考核", "system")}


@pytest.mark.parametrize(
    ("total", "grade"),
    [
        *(("100.0", "优秀"), ("90.0", "优秀"), ("89.9", "良好"), ("80.0", "良好")),
        *(("79.9", "合格"), ("60.0", "合格"), ("59.9", "不合格"), ("0.0", "不合格")),
    ],
)
def test_a_total_reaches_the_grade_of_its_band(total: str, grade: str) -> None:
    assert default_scheme().grade(Decimal(total)) == grade


WHOLE = point("A", 100)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (document(point("A", 60), point("B", 30)), "weight_year sums to 90"),
        (document(WHOLE | {"weight_quarter": 99}), "weight_quarter sums to 99"),
        (document(point("A", 50), point("A", 50)), "a point is named twice"),
        (document(point("A", 120), point("B", -20)), "B: a weight is a number from 0"),
        (document(point("A", "33.333"), point("B", "66.667")), "A: a weight is .* at most two decimals"),
        (document(WHOLE | {"weight_year": "NaN"}), "A: a weight is a number"),
        (document(point("A", 100, source="hearsay")), "A: source is one of system, on-site, evidence"),
        (document(point("A", 100, source="on-site")), "A: quarters are appraised by system data alone"),
        (document(point("A", 100, curve={"kind": "thresholds"})), "A: system data is scored by linear"),
        (document(WHOLE, bands=[]), "grade bands must fall"),
        (document(WHOLE, bands=[{"grade": "不合格", "at_least": 1}]), "grade bands must fall"),
        (
            document(
                WHOLE, bands=[{"grade": g, "at_least": n} for g, n in (("合格", 60), ("优秀", 90), ("不合格", 0))]
            ),
            "fall",
        ),
        (
            document(WHOLE, bands=[{"grade": g, "at_least": n} for g, n in (("合格", 60), ("差", 0))]),
            "lowest must be 不合格",
        ),
        (document(WHOLE, bands=[{"grade": "不合格", "at_least": n} for n in (60, 0)]), "grades must differ"),
        (document(WHOLE, performance_coefficient={"优秀": 1}), "performance_coefficient does not name 良好"),
        (document(WHOLE, performance_coefficient=[]), "not of the kind"),
        (document(WHOLE, grace_days={"quarter": -1, "year": 15}), "grace days"),
        (document(WHOLE, grace_days={"quarter": 5, "year": -1}), "grace days"),
        (document(WHOLE, grace_days={"quarter": "soon", "year": 15}), "not of the kind"),
        (document(WHOLE | {"weight_year": "much"}), "not of the kind"),
        (document(WHOLE, points="none"), "not of the kind"),
        ({}, "'points' is missing"),
    ],
)
def test_a_scheme_that_does_not_add_up_is_refused_in_words(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(SchemeError, match=words):
        scheme_of(wrong)
    decision = given(scheme_decider).when(adopt(document=wrong))
    decision.then_refused("schemes.invalid", field="document")


def test_a_point_that_nothing_can_measure_yet_may_have_any_curve() -> None:
    ratings = point("B", 50, target="contract.ratings", curve={"kind": "composite"})
    assert scheme_of(document(point("A", 50), ratings)).points[1].curve == "composite"


def test_a_scheme_is_adopted() -> None:
    given(scheme_decider).when(adopt()).then(adopted())


def test_a_version_is_not_adopted_twice() -> None:
    given(scheme_decider, adopted()).when(adopt()).then_nothing()


def test_a_version_does_not_come_to_mean_something_else() -> None:
    other = adopt(document=document(WHOLE))
    given(scheme_decider, adopted()).when(other).then_refused("schemes.order", field="version", expected=2)


def test_versions_follow_each_other() -> None:
    second = {"version": 2, "effective_from": date(2026, 1, 1), "document": document(WHOLE)}
    given(scheme_decider, adopted()).when(adopt(**second)).then(adopted(**second))
    corrected = second | {"effective_from": date(2025, 1, 1)}
    given(scheme_decider, adopted()).when(adopt(**corrected)).then(adopted(**corrected))
    given(scheme_decider).when(adopt(version=2)).then_refused("schemes.order", field="version", expected=1)
    given(scheme_decider, adopted()).when(adopt(version=3)).then_refused("schemes.order", field="version")
    earlier = adopt(version=2, effective_from=date(2024, 12, 31))
    given(scheme_decider, adopted()).when(earlier).then_refused("schemes.order", field="version")


def test_the_version_in_force_is_the_last_that_has_begun() -> None:
    first, second = default_scheme(), Scheme.read(adopted(version=2, effective_from=date(2026, 1, 1)))
    versions = {day: in_force((first, second), day) for day in (date(2024, 12, 31), date(2025, 1, 1), date(2026, 1, 1))}
    assert list(versions.values()) == [None, first, second]


def test_a_scheme_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="FlagOperator"):
        given(scheme_decider).when(ask(FlagOperator))


def test_the_example_documents_of_these_tests_are_fresh_copies() -> None:
    default_document()["points"].clear()
    assert isinstance(adopt(), AdoptScheme)
    assert default_document()["points"]
