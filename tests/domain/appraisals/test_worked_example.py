"""The quarter worked on paper in README.md beside this file: the system finds the same."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from domain.appraisals.counting import sort_out
from domain.appraisals.derive import Result, derive, digest_of
from domain.appraisals.events import Counted
from domain.appraisals.facts import WorkFact
from domain.shared.period import Period
from tests.support.appraised import Promised, default_scheme

PAGE = Path(__file__).with_name("README.md").read_text("utf-8")
Q3 = Period(2026, 3)


def table(heading: str) -> list[dict[str, str]]:
    """The first table under a heading of the page, a dict a row."""
    under = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in under.splitlines() if line.startswith("|")
    ]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[2:]]


def fact(row: dict[str, str]) -> WorkFact:
    return WorkFact(
        position=int(row["n"]),
        kind=row["kind"],
        key=row["n"],
        item=row["item"],
        subject=row["subject"],
        on=date.fromisoformat(row["occurred"]),
        recorded_on=date.fromisoformat(row["recorded"]),
        amount_fen=int(row["fen"]),
        out=row["out"] or None,
    )


DONE = table("What was done")
FACTS = [fact(row) for row in DONE]
TARGETS = {row["promise"]: int(row["target"]) for row in table("What the contract promises for a quarter")}


def found(first: date = date(2026, 1, 1), facts: list[WorkFact] = FACTS) -> Result:
    result = derive(default_scheme(), [Promised(TARGETS, first=first)], Q3, facts)
    assert result is not None
    return result


@pytest.mark.parametrize("row", DONE, ids=lambda row: row["n"])
def test_each_record_counts_or_not_as_on_paper(row: dict[str, str]) -> None:
    sorted_facts = sort_out(FACTS, Q3, default_scheme())
    counting = {f.position: "yes" if f.on in Q3 else "late-in" for f in sorted_facts.counting}
    others = {f.position: reason for f, reason in sorted_facts.others}
    assert (counting | others)[int(row["n"])] == row["counts"]


def test_the_records_add_up_as_on_paper() -> None:
    assert found().counted == Counted(counted=12, duplicate=2, voided=1, withdrawn=1, late=1, late_in=1)


def test_the_full_marks_are_those_on_paper() -> None:
    on_paper = {row["point"]: Decimal(row["full"]) for row in table("Full marks")}
    assert {p.point: p.full for p in found().points if p.full} == on_paper
    assert sum(on_paper.values()) == 100


def test_the_scores_are_those_on_paper() -> None:
    on_paper = {row["point"]: Decimal(row["score"]) for row in table("Scores")}
    assert {p.point: p.score for p in found().points if p.score is not None} == on_paper


def test_what_was_reached_is_what_stands_on_paper() -> None:
    measures = {p.point: [(m.actual, m.target) for m in p.measures] for p in found().points if p.measures}
    assert measures == {"A4.1": [(6, 8)], "A4.2": [(3, 4), (85_000, 120_000)], "A5.3": [(2, 3)]}


def test_total_and_grade_are_those_on_paper() -> None:
    assert (str(found().total), found().grade) == ("72.2", "合格")
    assert found().cut_off == "2026-10-05T24:00+08:00"


def test_the_contract_begun_in_the_quarter_is_worked_as_on_paper() -> None:
    result = found(date(2026, 8, 1), [f for f in FACTS if f.position != 13])
    assert [m.target for p in result.points for m in p.measures] == [5, 3, 79_565, 2]
    assert (str(result.total), result.grade) == ("100.0", "优秀")


def test_deriving_again_gives_the_same_bytes() -> None:
    again = found(facts=list(reversed(FACTS)))
    assert again == found()
    assert again.digest == digest_of(again) == "8082f5199b63d302831d1dbdc4dd72d9774d76d2c8ddee3629243e4c59633632"
    assert found(facts=FACTS[1:]).digest != again.digest
