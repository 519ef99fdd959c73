"""Everything that is wrong with a document is found at once, each with where it is and in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.appraisals.appraisal import decide_scheme, evolve_scheme
from domain.appraisals.commands import AdoptScheme
from domain.appraisals.events import SchemeAdopted
from domain.appraisals.problem import SENTENCES
from domain.appraisals.problems import problems_of
from domain.appraisals.scheme import Scheme
from tests.support.appraised import default_document, document, point
from tests.support.given import then_refused

LINEAR = {"kind": "linear"}


def part(**changes: Any) -> dict[str, Any]:
    return {"measure": "handled_cases", "against": {"contract": "handled_cases"}, "curve": LINEAR} | changes


def with_parts(*parts: Any) -> dict[str, Any]:
    return document(point("A", 100, parts=list(parts)))


def on_site(**changes: Any) -> dict[str, Any]:
    asked = {"source": "on-site", "weight_quarter": 0, "curve": {"kind": "checklist"}} | changes
    return document(point("A", 100), point("B", 0, **asked))


WHOLE = point("A", 100)
PEERS = {"against": {"peers": "mean"}, "curve": {"kind": "relative", "steps": [[0, 1]]}}


@pytest.mark.parametrize(
    ("wrong", "path", "code"),
    [
        ([], "", "kind"),
        (document({"point": "A"}), "points/0/category", "missing"),
        (document(point("A", 50), point("A", 50)), "points/1/point", "point-twice"),
        (document(point("A", "33.333"), point("B", "66.667")), "points/0/weight_year", "weight"),
        (document(point("A", 60)), "weight_year", "weights-sum"),
        (document(point("A", 100, source="hearsay")), "points/0/source", "source"),
        (document(point("A", 100, source="on-site")), "points/0/weight_quarter", "quarter-by-people"),
        (document(point("A", 100, curve={"kind": "thresholds"})), "points/0/curve", "curve-of-system"),
        (document(point("A", 100, target=[])), "points/0/target", "target-missing"),
        (document(point("A", 100, evidence="perhaps")), "points/0/evidence", "evidence"),
        (with_parts(), "points/0/parts", "target-missing"),
        (with_parts(part(against={})), "points/0/parts/0/against", "target-missing"),
        (with_parts(part(measure="smiles")), "points/0/parts/0/measure", "measure"),
        (with_parts(part(against={"measure": "smiles"})), "points/0/parts/0/against", "measure"),
        (with_parts(part(against={"contract": "smiles"})), "points/0/parts/0/against", "promise"),
        (with_parts(part(against={"value": 0})), "points/0/parts/0/against", "value"),
        (with_parts(part(against={"luck": 1})), "points/0/parts/0/against", "against"),
        (with_parts(part(**PEERS | {"against": {"peers": "best"}})), "points/0/parts/0/against", "statistic"),
        (with_parts(part(against={"peers": "mean"})), "points/0/parts/0/curve", "relative"),
        (with_parts(part(curve={"kind": "checklist"})), "points/0/parts/0/curve", "curve"),
        (with_parts(part(curve=LINEAR | {"cap": 1.2})), "points/0/parts/0/curve/cap", "cap"),
        (with_parts(part(curve={"kind": "capped", "from": 1, "to": 1})), "points/0/parts/0/curve", "capped"),
        (
            with_parts(part(curve={"kind": "thresholds", "steps": [[0.5, 1], [0.9, 0.5]]})),
            "points/0/parts/0/curve/steps",
            "steps",
        ),
        (with_parts(part(share=0.5), part(share=0.4)), "points/0/parts", "parts-share"),
        (with_parts("handled_cases"), "points/0", "kind"),
        (on_site(parts=[part()]), "points/1/parts", "parts-of-people"),
        (on_site(questions=["有窗口", "有窗口"]), "points/1/questions", "questions"),
        (on_site(curve={"kind": "best_of", "values": {"province": 2}}), "points/1/curve/values", "values"),
        (document(WHOLE, bands=[{"grade": "不合格", "at_least": 1}]), "bands", "bands-fall"),
        (document(WHOLE, bands=[{"grade": "优秀", "at_least": 60}] * 2), "bands", "bands-fall"),
        (
            document(WHOLE, bands=[{"grade": "优秀", "at_least": 100.01}, {"grade": "不合格", "at_least": 0}]),
            "bands",
            "bands-high",
        ),
        (document(WHOLE, bands=[{"grade": "不合格", "at_least": n} for n in (60, 0)]), "bands", "grades-differ"),
        (document(WHOLE, failing=["优秀"]), "failing", "lowest-failing"),
        (document(WHOLE, performance_coefficient={"优秀": 1}), "performance_coefficient", "coefficient-missing"),
        (document(WHOLE, grace_days={"quarter": -1, "year": 15}), "grace_days/quarter", "grace"),
        (
            document(
                WHOLE, shares_year={"on-site and evidence points": {"self": 0.3, "superior": 0.3, "third_party": 0.3}}
            ),
            "shares_year",
            "shares-sum",
        ),
        (document(WHOLE, deadlines_working_days={"appeal": 0}), "deadlines_working_days/appeal", "deadline"),
        (
            document(WHOLE, sample={"share": 0, "at_least": 1, "at_most": 2, "extrapolate": False}),
            "sample",
            "sample",
        ),
        (document(WHOLE, flag_rules=[{"rule": "bad mood"}]), "flag_rules/0", "flag-rule"),
        (
            document(WHOLE, prerequisites=[{"code": "licence", "question": "", "grade_if_missing": "不合格"}]),
            "prerequisites/0",
            "prerequisite",
        ),
        (
            document(WHOLE, prerequisites=[{"code": "licence", "question": "有证", "grade_if_missing": "差"}]),
            "prerequisites/0/grade_if_missing",
            "grade-unknown",
        ),
        (document(WHOLE, peers_area="planet"), "peers_area", "choice"),
        (document(WHOLE, appraises_outlets="yes"), "appraises_outlets", "choice"),
    ],
)
def test_what_is_wrong_is_found_where_it_is_and_said_in_words(wrong: Any, path: str, code: str) -> None:
    found = problems_of(wrong)
    assert (path, code) in [(one.path, one.code) for one in found]
    assert all(one.sentence for one in found)


def test_a_scheme_adopted_before_it_was_asked_is_read_as_it_is() -> None:
    high = document(WHOLE, bands=[{"grade": "优秀", "at_least": 101}, {"grade": "不合格", "at_least": 0}])
    high["performance_coefficient"] = {"优秀": 1, "不合格": 1}
    told: dict[str, Any] = {"scheme": "old", "version": 1, "effective_from": date(2026, 1, 1), "is_default": False}
    adopted = SchemeAdopted(document=high, **told)
    assert evolve_scheme((), adopted) == (Scheme.read(adopted),)
    again = AdoptScheme(document=high, on=date(2026, 1, 1), **told)
    then_refused(decide_scheme(again, ()), "schemes.invalid", field="document")


def test_every_problem_is_found_at_once() -> None:
    wrong = document(
        point("A", 60, parts=[part(measure="smiles")]),
        point("B", 30, source="hearsay"),
        bands=[],
        grace_days={"quarter": -1, "year": -1},
    )
    codes = [one.code for one in problems_of(wrong)]
    assert sorted(codes) == sorted(["measure", "source", "weights-sum", "weights-sum", "bands-fall", "grace", "grace"])


def test_the_default_scheme_has_no_problem_and_neither_has_one_without_the_newer_parts() -> None:
    assert problems_of(default_document()) == []
    assert problems_of(document(WHOLE)) == []


def test_there_are_no_words_for_what_cannot_be_found() -> None:
    assert all(sentence.strip() for sentence in SENTENCES.values())
    assert problems_of({"points": None})[0].code == "missing"
