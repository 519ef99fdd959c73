"""What a report says of the exit: by the flag rules and the failing grades of the scheme that scored it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from projections.appraisal_archive.answers import Result
from tests.support.appraised import document, point, scheme_of
from web.appraisals.report_words import flagged

BANDS = [{"grade": "高", "at_least": 80}, {"grade": "中", "at_least": 60}, {"grade": "低", "at_least": 0}]
OWN: dict[str, Any] = {"bands": BANDS, "failing": ["低"], "performance_coefficient": {"高": 1, "中": 1, "低": 0}}


def result(period: str, grade: str) -> Result:
    kind = "quarter" if "Q" in period else "year"
    return Result("op-350102-001", period, kind, Decimal(50), grade, date(2026, 1, 20))


@pytest.mark.parametrize(
    ("rules", "period", "others", "said"),
    [
        ([{"rule": "failed-quarters", "in_a_row": 3}], "2025Q3", {"2025Q1": "低", "2025Q2": "低"}, "2025 年第一季度、"),
        ([{"rule": "failed-quarters", "in_a_row": 3}], "2025Q2", {"2025Q1": "低", "2025Q3": "低"}, "连续不合格"),
        ([{"rule": "failed-quarters", "in_a_row": 3}], "2025Q3", {"2025Q1": "中", "2025Q2": "低"}, ""),
        ([{"rule": "failed-quarters", "in_a_row": 1}], "2025Q3", {}, "2025 年第三季度不合格"),
        ([{"rule": "failed-year"}], "2025Q3", {"2025Q2": "低"}, ""),
        ([{"rule": "failed-year"}], "2025", {}, "2025 年度考核不合格"),
        ([], "2025", {}, ""),
    ],
)
def test_it_is_flagged_by_its_own_rules(
    rules: list[dict[str, Any]], period: str, others: dict[str, str], said: str
) -> None:
    scheme = scheme_of(document(point("A4.1", 100), **OWN, flag_rules=rules))
    found: Any = result(period, "低")
    told = flagged(scheme, found, [result(name, grade) for name, grade in others.items()])
    assert told.startswith("按考核方案，") == bool(said)
    assert said in told
    assert flagged(scheme, result(period, "中"), []) == ""  # type: ignore[arg-type]
