"""A concluded appraisal flags by the rules of the scheme that scored it, and by no others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from domain.appraisals.appraisal import scheme_decider
from domain.appraisals.defaults import default_document
from domain.appraisals.events import AppraisalConcluded, SchemeAdopted
from domain.appraisals.record import Appraisal
from domain.appraisals.scheme import Scheme
from domain.operators.commands import FlagOperator
from domain.policies.flagging import periods_beside, when_appraisal_concluded

OPERATOR, DAY = "op-350102-003", date(2026, 10, 6)
FLAG = list[tuple[str, tuple[str, ...]]]


def scheme(**changes: Any) -> tuple[Scheme, ...]:
    adopted = SchemeAdopted(
        scheme="default-2024",
        version=1,
        effective_from=date(2025, 1, 1),
        is_default=True,
        document=default_document() | changes,
    )
    found: tuple[Scheme, ...] = scheme_decider.fold([adopted])
    return found


def appraisal(period: str, grade: str | None) -> Appraisal:
    return Appraisal(
        operator=OPERATOR,
        period=period,
        digest="",
        scheme="default-2024",
        scheme_version=1,
        points=(),
        status="concluded" if grade else "draft",
        grade=grade,
    )


def concluded(
    period: str, grade: str = "不合格", by: tuple[Scheme, ...] | None = None, **neighbours: str | None
) -> FLAG:
    """What follows, when the quarters in `neighbours` (Q2="合格") ended so; "last_Q4" is of the year before."""
    year = int(period[:4])
    known: dict[str, str | None] = {}
    for name, found in neighbours.items():
        before = name.startswith("last_")
        known[f"{year - before}{name.removeprefix('last_')}"] = found
    known[period] = grade
    beside = tuple(appraisal(one, known[one]) if one in known else None for one in periods_beside(period))
    event = AppraisalConcluded(operator=OPERATOR, period=period, total=Decimal("12.0"), grade=grade)
    facts = {"beside": beside, "scheme": scheme() if by is None else by}
    commands = when_appraisal_concluded(event, facts, DAY)
    assert all(isinstance(command, FlagOperator) and command.operator == OPERATOR for command in commands)
    return [(command.rule, command.periods) for command in commands if isinstance(command, FlagOperator)]


def test_two_failed_quarters_in_a_row_flag() -> None:
    pair = [("two-failed-quarters", ("2026Q2", "2026Q3"))]
    assert concluded("2026Q3", Q2="不合格") == pair
    assert concluded("2026Q2", Q3="不合格") == pair  # caught up after the quarter that followed


def test_two_failed_quarters_across_the_turn_of_the_year_flag() -> None:
    assert concluded("2027Q1", last_Q4="不合格") == [("two-failed-quarters", ("2026Q4", "2027Q1"))]


def test_a_quarter_between_two_failed_ones_makes_two_findings() -> None:
    assert concluded("2026Q2", Q1="不合格", Q3="不合格") == [
        ("two-failed-quarters", ("2026Q1", "2026Q2")),
        ("two-failed-quarters", ("2026Q2", "2026Q3")),
    ]


def test_one_failed_quarter_does_not_flag() -> None:
    assert concluded("2026Q3") == []
    assert concluded("2026Q3", Q2="合格", Q4="良好") == []
    assert concluded("2026Q3", Q2=None) == []


def test_a_passed_quarter_does_not_flag() -> None:
    assert concluded("2026Q3", "合格", Q2="不合格") == []


def test_a_failed_year_flags() -> None:
    assert concluded("2026") == [("failed-year", ("2026",))]
    assert concluded("2026", "合格") == []


@pytest.mark.parametrize(
    ("in_a_row", "neighbours", "flags"),
    [
        (1, {}, [("failed-quarters", ("2026Q3",))]),
        (3, {"Q2": "不合格"}, []),
        (3, {"Q1": "不合格", "Q2": "不合格"}, [("failed-quarters", ("2026Q1", "2026Q2", "2026Q3"))]),
        (3, {"Q2": "不合格", "Q4": "不合格"}, [("failed-quarters", ("2026Q2", "2026Q3", "2026Q4"))]),
        (4, {"Q1": "不合格", "Q2": "不合格"}, []),
    ],
)
def test_a_scheme_may_ask_for_another_number_in_a_row(in_a_row: int, neighbours: dict[str, str], flags: FLAG) -> None:
    by = scheme(flag_rules=[{"rule": "failed-quarters", "in_a_row": in_a_row}])
    assert concluded("2026Q3", by=by, **neighbours) == flags


def test_a_rule_that_the_scheme_does_not_have_flags_nobody() -> None:
    assert concluded("2026", by=scheme(flag_rules=[{"rule": "failed-quarters", "in_a_row": 2}])) == []
    assert concluded("2026Q3", by=scheme(flag_rules=[{"rule": "failed-year"}]), Q2="不合格") == []


def test_what_fails_is_the_schemes_to_say() -> None:
    by = scheme(failing=["不合格", "合格"])
    assert concluded("2026", "合格", by=by) == [("failed-year", ("2026",))]


def test_where_the_scheme_is_not_to_be_found_the_default_rules_hold() -> None:
    assert concluded("2026", by=()) == [("failed-year", ("2026",))]
    other = msgspec.structs.replace(scheme(flag_rules=[])[0], version=2)
    assert concluded("2026", by=(other,)) == [("failed-year", ("2026",))]
