"""From a case back to the appraisals in which it counts, and why it does not."""

from __future__ import annotations

from domain.appraisals.facts import WorkFact
from domain.shared.period import Period
from projections.workload import queries as workload
from tests.support.offices import EVERYBODY, QUARTER, Offices, said

HANDLED = ("2.1.1", "3.1.1", "3.1.2")
OUT = {"voided": "作废", "withdrawn": "撤回", "failed-check": "抽查不实"}


def cases(offices: Offices) -> list[WorkFact]:
    facts = workload.facts_touching(EVERYBODY, offices.views, offices.own.code, Period.parse(QUARTER))
    return [one for one in facts if one.kind == "case" and one.item in HANDLED]


def test_a_case_says_in_which_quarter_and_year_and_for_which_point_it_counts(offices: Offices) -> None:
    counted = next(one for one in cases(offices) if one.out is None and one.on in Period.parse(QUARTER))
    page = offices.page(f"/cases/{counted.key}", "manager")
    assert f"/operators/{offices.own.code}/appraisals/{QUARTER}/basis?point=A4.1" in page
    words = said(page)
    assert "计入考核" in words
    assert "A4.1 承接办理" in words


def test_a_case_that_does_not_count_says_why(offices: Offices) -> None:
    other = next(one for one in cases(offices) if one.out in OUT)
    words = said(offices.page(f"/cases/{other.key}", "manager"))
    assert OUT[other.out or ""] in words.split("计入考核", 1)[1]
