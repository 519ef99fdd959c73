"""What an answer earns: question by question, by the level reached, or by a percentage on the point's curve."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from domain.appraisals.finding import as_text, earned, earned_by_list
from domain.appraisals.language import Point
from domain.shared.refusal import Refusal
from tests.support.appraised import document, point, scheme_of

THRESHOLDS = {"kind": "thresholds", "steps": [[0.9, 1.0], [0.8, 0.7], [0.7, 0.4], [0, 0]]}
BEST_OF = {"kind": "best_of", "values": {"province": 1.0, "city": 0.7, "none": 0}}


def scored_by(curve: Mapping[str, Any], **more: Any) -> Point:
    """A point that people score, by that curve, beside a system point that makes up the rest."""
    people = point("A1.1", 40, source="on-site", weight_quarter=0, curve=curve, items=[], **more)
    people.pop("target")
    system = point("A4.1", 60, weight_quarter=100)
    return scheme_of(document(people, system)).points[0]


def share(answered: Fraction | Refusal) -> str:
    assert isinstance(answered, Fraction), answered
    return as_text(answered)


def refused(answered: Fraction | Refusal) -> tuple[str, str | None]:
    assert isinstance(answered, Refusal), answered
    return answered.code, answered.field


def test_a_list_earns_the_share_of_its_questions_answered_with_yes() -> None:
    listed = scored_by({"kind": "checklist"}, questions=["有固定场所", "有电脑", "有打印机"])
    assert share(earned(listed, {"1": "yes", "2": "no", "3": "yes"})) == "2/3"
    assert share(earned(listed, {"1": "no", "2": "no", "3": "no"})) == "0/1"


@pytest.mark.parametrize("third", [{}, {"3": ""}, {"3": "perhaps"}])
def test_every_question_of_a_list_is_to_be_answered(third: dict[str, str]) -> None:
    listed = scored_by({"kind": "checklist"}, questions=["有固定场所", "有电脑", "有打印机"])
    assert refused(earned(listed, {"1": "yes", "2": "yes", **third})) == ("appraisals.unanswered", "q3")


def test_a_list_without_questions_is_one_question() -> None:
    assert share(earned(scored_by({"kind": "checklist"}), {"1": "yes"})) == "1/1"
    assert share(earned_by_list({"1": "no"})) == "0/1"


@pytest.mark.parametrize(("level", "earns"), [("province", "1/1"), ("city", "7/10"), ("none", "0/1")])
def test_a_level_earns_what_the_scheme_says(level: str, earns: str) -> None:
    assert share(earned(scored_by(BEST_OF), {"value": level})) == earns


def test_a_level_the_scheme_does_not_have_is_refused() -> None:
    assert refused(earned(scored_by(BEST_OF), {"value": "world"})) == ("appraisals.choice", "value")
    assert refused(earned(scored_by(BEST_OF), {})) == ("appraisals.choice", "value")


@pytest.mark.parametrize(("percent", "earns"), [("90", "1/1"), ("89.99", "7/10"), ("70", "2/5"), ("0", "0/1")])
def test_a_percentage_earns_by_the_steps_of_the_curve(percent: str, earns: str) -> None:
    assert share(earned(scored_by(THRESHOLDS), {"value": percent})) == earns


def test_a_ratio_earns_itself() -> None:
    ratio = scored_by({"kind": "ratio", "cap": 1.0})
    assert share(earned(ratio, {"value": "62.5"})) == "5/8"
    assert share(earned(ratio, {"value": "100.00"})) == "1/1"


@pytest.mark.parametrize("typed", ["", "101", "-1", "12.345", "1e2", "一半", "９０"])
def test_what_is_no_percentage_is_refused(typed: str) -> None:
    assert refused(earned(scored_by(THRESHOLDS), {"value": typed})) == ("appraisals.percent", "value")
