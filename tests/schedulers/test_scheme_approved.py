"""A scheme that two officers adopt in the middle of a quarter scores the next one, and nothing before."""

from __future__ import annotations

from datetime import date

from domain.schemes.commands import ApproveScheme, DraftScheme, SubmitScheme
from schedulers.quarterly_appraisal import quarterly_appraisal
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.appraised import document, point
from tests.support.controls import OPERATOR
from tests.support.working import Working, at

MIDDLE = date(2026, 2, 16)
HALF = document(point("A4.1", 100, target=["contract.handled_cases"], items=["3.1.2", "9.9.9"]))


def officer(actor: str) -> Context:
    return Context(actor, Role.BUREAU, None, "35", None, "")


def test_it_scores_the_quarters_that_begin_after_it(province: Working) -> None:
    province.contract(OPERATOR, {"handled_cases": 4})
    today = province.today
    draft = DraftScheme(draft="d", scheme="default-2024", base=1, document=HALF, on=today)
    submitted = SubmitScheme(draft="d", edit=0, effective_from=MIDDLE, note="年中调整", on=today)
    province.do([draft, submitted], officer("one"))
    province.do(ApproveScheme(draft="d", edit=0, on=today), officer("two"))
    province.clock.set(at(2026, 7, 8))
    quarterly_appraisal(province.sources)
    assert [(one.period, one.scheme_version) for one in province.appraisals(OPERATOR)] == [
        ("2026Q1", 1),
        ("2026Q2", 2),
    ]
