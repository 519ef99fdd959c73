"""The year worked on paper in README.md beside this file: found again, for the operator and for each outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from domain.appraisals.answer_events import Ruling
from domain.appraisals.derive import Result, derive
from domain.appraisals.events import SampleUse
from domain.appraisals.facts import WorkFact
from domain.appraisals.marks import half_up
from domain.appraisals.scheme import Scheme
from domain.appraisals.scoring import Assessed
from domain.shared.period import Period
from tests.domain.appraisals.test_worked_example import table
from tests.support.appraised import Promised, default_document, default_scheme, scheme_of

YEAR = Period(2026)
SAMPLE = SampleUse(checked=4, failed=1, extrapolated=False)
ASKED, FOUND = table("What the year asks for"), table("What people found")
PARTIES = {"self": "self", "superior": "superior", "third_party": "third party"}


@dataclass(frozen=True)
class Outlet:
    outlet: str
    villages: tuple[str, ...]


OUTLETS = (Outlet("甲", ("v1", "v2")), Outlet("乙", ("v3",)))


def facts() -> list[WorkFact]:
    made: list[WorkFact] = []
    for row in table("What was done in the year"):
        for n in range(int(row["records"])):
            day = YEAR.first + timedelta(days=n)
            key, each = f"{len(made) + 1}", int(row["each"])
            fact = WorkFact(
                position=len(made) + 1,
                kind=row["kind"],
                key=key,
                item=row["item"],
                subject=f"person-{key}",
                on=day,
                recorded_on=day,
                amount_fen=each if row["kind"] == "voucher" else 0,
                value=each if row["kind"] != "voucher" else 0,
                out=row["out"] or None,
                outlet=row["outlet"],
            )
            made.append(fact)
    return made


def found(
    parties: tuple[str, ...] = tuple(PARTIES), sample: SampleUse = SAMPLE, scheme: Scheme | None = None
) -> Result:
    said = {by: {row["point"]: Assessed(row[PARTIES[by]]) for row in FOUND} for by in parties}
    contract = Promised({row["promise"]: int(row["a quarter"]) for row in ASKED})
    rules = scheme or default_scheme()
    result = derive(rules, [contract], YEAR, facts(), outlets=OUTLETS, sample=sample, assessments=said)
    assert result is not None
    return result


def figures(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def test_the_records_add_up_as_on_paper() -> None:
    counted = found().counted
    assert (counted.counted, counted.failed_check, counted.reversed, counted.duplicate) == (56, 1, 1, 0)


@pytest.mark.parametrize("row", table("The year by system data"), ids=lambda row: row["point"])
def test_a_system_point_is_scored_as_on_paper(row: dict[str, str]) -> None:
    (score,) = (one for one in found().points if one.point == row["point"])
    assert (score.full, score.score) == (Decimal(row["full"]), Decimal(row["score"]))
    assert [one.actual for one in score.measures] == figures(row["reached"])
    assert [one.target for one in score.measures] == figures(row["target"])


def test_no_other_system_point_is_assessed() -> None:
    scored = {one.point for one in found().points if one.measures}
    assert scored == {row["point"] for row in table("The year by system data")}
    assert sum(one.full for one in found().points) == 100


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row["point"])
def test_what_people_found_combines_as_on_paper(row: dict[str, str]) -> None:
    (score,) = (one for one in found().points if one.point == row["point"])
    assert (score.full, score.score) == (Decimal(row["full"]), Decimal(row["score"]))
    assert score.own is not None
    assert score.own == half_up(Fraction(row["full"]) * Fraction(row["self"]), 2)


def test_total_and_grade_are_those_on_paper() -> None:
    result = found()
    assert (str(result.total), result.grade) == ("73.9", "合格")


def test_a_waived_partys_share_is_shared_out() -> None:
    (score,) = (one for one in found(("superior", "third_party")).points if one.point == "A2.2")
    assert (score.score, score.own) == (Decimal("2.33"), None)


def test_while_one_party_has_not_said_all_the_year_waits() -> None:
    waiting = derive(default_scheme(), [Promised({"handled_cases": 8})], YEAR, facts(), assessments={"superior": {}})
    assert waiting is not None
    assert waiting.grade is None


def test_the_sample_is_extrapolated_as_on_paper() -> None:
    result = found(sample=SampleUse(checked=4, failed=1, extrapolated=True))
    handled, referred = (next(one for one in result.points if one.point == name) for name in ("A4.1", "A5.3"))
    assert [(one.actual, one.found) for one in (*handled.measures, *referred.measures)] == [(18, 24), (6, 9)]
    assert (handled.score, referred.score) == (Decimal("6.43"), Decimal("2.86"))
    others = [one for one in result.points if one.point not in ("A4.1", "A5.3")]
    assert others == [one for one in found().points if one.point not in ("A4.1", "A5.3")]


def test_each_outlet_is_scored_as_on_paper() -> None:
    on_paper = [
        (row["outlet"], row["point"], figures(row["reached"]), figures(row["target"]), row["full"], row["score"])
        for row in table("Each outlet by itself")
    ]
    by_system = [
        (of.outlet, p.point, [m.actual for m in p.measures], [m.target for m in p.measures], str(p.full), str(p.score))
        for of in found().outlets
        for p in of.points
        if p.score is not None
    ]
    assert sorted(by_system) == sorted(on_paper)
    assert {of.outlet: str(of.total) for of in found().outlets} == {"甲": "56.6", "乙": "29.7"}


def test_the_outlets_owe_together_what_the_operator_owes() -> None:
    for row in ASKED:
        assert int(row["甲"]) + int(row["乙"]) == int(row["the year"]) == 4 * int(row["a quarter"])


def test_a_scheme_that_does_not_appraise_outlets_leaves_them_out() -> None:
    without = scheme_of({name: part for name, part in default_document().items() if name != "appraises_outlets"})
    assert found(scheme=without).outlets == ()


def test_a_ruling_that_was_upheld_corrects_what_it_names_and_no_other() -> None:
    rulings = (
        Ruling(point="A4.1", upheld=True, reason="补正", corrected={"handled_cases": 32}),
        Ruling(point="A8.1", upheld=True, reason="获奖证书属实", earned="2/5"),
        Ruling(point="A5.3", upheld=False, reason="不成立", corrected={"referrals": 12}),
    )
    contract = Promised({row["promise"]: int(row["a quarter"]) for row in ASKED})
    said = {by: {row["point"]: Assessed(row[PARTIES[by]]) for row in FOUND} for by in PARTIES}
    result = derive(default_scheme(), [contract], YEAR, facts(), assessments=said, rulings=rulings)
    assert result is not None
    scores = {one.point: (one.score, one.ruled) for one in result.points}
    assert (scores["A4.1"], scores["A8.1"]) == ((Decimal("11.43"), True), (Decimal("1.20"), True))
    assert scores["A5.3"] == (Decimal("4.28"), False)
