"""A project under review goes on at the successor from the step it had reached, with what its expert said of it."""

from __future__ import annotations

from typing import Any

import pytest

from domain.cases.commands import CompleteStep, OpenCase, SendBack
from domain.catalogue.catalogue import items
from domain.shared.personal import Personal
from domain.ventures.commands import ReviewVenture
from domain.ventures.venture import CRITERIA
from projections.venture_board import queries as ventures
from schedulers.handover import handover
from tests.schedulers.test_handover import SUCCESSOR, SYSTEM, exited, open_cases, planned
from tests.support.controls import OPERATOR
from tests.support.working import Working

ITEM, CASE, VENTURE = "5.3.2", "k-1", "VENTURE-7"
FORM = {
    "name": "社区助餐点加盟",
    "category": "food",
    "developer": "暖心餐饮公司",
    "investment": "5000000",
    "summary": "统一配送",
    "review_result": "pass",
    "review_opinion": "同意入库",
}


@pytest.fixture
def reviewed(province: Working) -> Working:
    """Received and reviewed by one expert at an operator that is to leave."""
    for operator in (OPERATOR, SUCCESSOR):
        province.contract(operator, items=(ITEM,), prices_fen={})
    place: dict[str, Any] = {"operator": OPERATOR, "outlet": province.outlet(OPERATOR), "village": "350102001001"}
    subject: dict[str, Any] = {"subject_kind": "publication", "subject": VENTURE, "declared": items()[ITEM].asks()}
    opened = OpenCase(case=CASE, item=ITEM, fields=FORM, on=province.today, **subject, **place)
    review = ReviewVenture(
        venture=VENTURE,
        operator=OPERATOR,
        review="r-1",
        reviewer=Personal.of("吴建平"),
        organisation="福州大学",
        met=CRITERIA,
        recommends=True,
        opinion="投入小",
        on=province.today,
    )
    province.do([opened, *steps(province, 1, 2), review], province.staff(OPERATOR))
    return province


def steps(province: Working, first: int, last: int, case: str = CASE, operator: str = OPERATOR) -> list[CompleteStep]:
    return [CompleteStep(case=case, operator=operator, step=n, on=province.today) for n in range(first, last + 1)]


def taken_over(province: Working) -> str:
    exited(province)
    planned(province)
    handover(province.sources)
    [taken] = open_cases(province, SUCCESSOR)
    assert taken.subject == VENTURE
    return taken.case


def test_passed_and_listed_it_is_published_by_the_successor(reviewed: Working) -> None:
    reviewed.do(steps(reviewed, 3, 4), reviewed.staff(OPERATOR))
    case = taken_over(reviewed)
    assert open_cases(reviewed, SUCCESSOR)[0].done == 4
    found = ventures.venture(SYSTEM, reviewed.views, VENTURE)
    assert found is not None
    assert (found.operator, found.case, found.status, found.reviews) == (SUCCESSOR, case, "listed", 1)
    clerk = reviewed.staff(SUCCESSOR)
    [review] = ventures.reviews_of(clerk, reviewed.views, VENTURE)
    assert (review.review, review.recommends, review.opinion) == ("r-1", True, "投入小")
    assert reviewed.side.vault.open(review.reviewer) == "吴建平"
    reviewed.do(steps(reviewed, 5, 5, case, SUCCESSOR), clerk)
    reviewed.runner.catch_up()
    published = ventures.venture(clerk, reviewed.views, VENTURE)
    assert published is not None
    assert published.status == "published"


def test_under_review_it_passes_by_the_review_it_had(reviewed: Working) -> None:
    case = taken_over(reviewed)
    assert open_cases(reviewed, SUCCESSOR)[0].done == 2
    reviewed.do(steps(reviewed, 3, 4, case, SUCCESSOR), reviewed.staff(SUCCESSOR))
    reviewed.runner.catch_up()
    found = ventures.venture(SYSTEM, reviewed.views, VENTURE)
    assert found is not None
    assert found.status == "listed"


def test_what_is_sent_back_for_another_look_is_taken_over_so_far(reviewed: Working) -> None:
    clerk = reviewed.staff(OPERATOR)
    back = SendBack(case=CASE, operator=OPERATOR, step=3, reason="评审会再议", on=reviewed.today)
    reviewed.do([*steps(reviewed, 3, 4), back], clerk)
    taken_over(reviewed)
    assert open_cases(reviewed, SUCCESSOR)[0].done == 2
