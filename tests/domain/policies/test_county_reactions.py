"""What the county's answer leaves at the window: something to correct, until it is sent up again, or nothing."""

from __future__ import annotations

import pytest

from domain.cases.case import decider as cases
from domain.cases.events import CaseFinished, CaseOpened
from domain.catalogue.edition import decider as editions
from domain.duties.commands import DoDuty, DropDuty, RaiseDuty
from domain.duties.duty import decider as duties
from domain.duties.events import DutyDone, DutyRaised
from domain.policies.county_reactions import (
    correction_id,
    looked_for,
    when_confirmed,
    when_returned,
    when_sent_up,
    when_taken_back,
)
from domain.policies.duty_reactions import when_case_finished
from domain.posts import events as posts
from domain.posts.post import decider as post_decider
from domain.subsidies import events as claims
from domain.subsidies.claim import decider as claim_decider
from tests.support.controls import DAY, OPERATOR, example
from tests.support.going_up import CLAIM, POST

POST_CASE = cases.fold([example(CaseOpened, case=POST, item="2.1.6", subject_kind="employer")])
SENT = post_decider.fold([example(posts.PostApplied), example(posts.PostSentUp, time=2)])
CLAIMED = claim_decider.fold([example(claims.ClaimDrafted), example(claims.ClaimSentUp, time=1)])
CLAIM_CASE = cases.fold([example(CaseOpened, case=CLAIM, item="2.1.8")])
CONFIRMED = claim_decider.fold(
    [example(claims.ClaimDrafted), example(claims.ClaimSentUp, time=1), example(claims.ClaimConfirmed)]
)
OPEN = duties.fold([example(DutyRaised)])
DONE = duties.fold([example(DutyRaised), example(DutyDone, next_on=None)])


def test_what_is_returned_is_a_duty_of_the_outlet_for_that_time_alone() -> None:
    [duty] = when_returned(example(posts.PostReturned, post=POST), {"case": POST_CASE, "sent": SENT}, DAY)
    assert isinstance(duty, RaiseDuty)
    assert (duty.duty, duty.outlet, duty.case) == (correction_id(POST, 2), POST_CASE.outlet, POST)
    assert duty.due_on > DAY


def test_a_claim_is_answered_like_a_post() -> None:
    [duty] = when_returned(example(claims.ClaimReturned, claim=CLAIM), {"case": CLAIM_CASE, "sent": CLAIMED}, DAY)
    assert isinstance(duty, RaiseDuty)
    assert (duty.duty, duty.item) == (correction_id(CLAIM, 1), "2.1.8")


@pytest.mark.parametrize(("known", "done"), [(OPEN, True), (DONE, False), (None, False)])
def test_sending_up_again_and_an_answer_end_what_was_waited_for(known: object, done: bool) -> None:
    again = when_sent_up(example(posts.PostSentUp, time=3), {"correction": known}, DAY)
    confirmed = when_confirmed(example(claims.ClaimConfirmed), {"answer": known}, DAY)
    assert [type(one) for one in (*again, *confirmed)] == [DoDuty, DoDuty] * done


def test_what_its_case_took_back_is_not_to_be_corrected_any_more() -> None:
    [dropped] = when_taken_back(example(claims.ClaimTakenBack, cause="voided"), {"correction": OPEN}, DAY)
    assert isinstance(dropped, DropDuty)
    assert dropped.cause == "case-voided"
    for known in (DONE, None):
        assert when_taken_back(example(posts.PostTakenBack), {"correction": known}, DAY) == []


@pytest.mark.parametrize(("item", "looks"), [("2.1.6", True), ("2.1.8", True), ("7.3.1", True), ("4.2.1", False)])
def test_only_what_goes_up_is_looked_for(item: str, looks: bool) -> None:
    case = cases.fold([example(CaseOpened, case=CLAIM, item=item, operator=OPERATOR)])
    assert (looked_for(case, editions.initial) is not None) == looks


@pytest.mark.parametrize(("sent", "asked"), [(CLAIMED, ["report"]), (CONFIRMED, []), (None, ["report"])])
def test_an_answer_that_came_before_the_last_step_is_not_looked_for_afterwards(sent: object, asked: list[str]) -> None:
    facts = {"case": CLAIM_CASE, "catalogue": editions.initial, "deadline": None, "sent": sent}
    raised = when_case_finished(example(CaseFinished, case=CLAIM, item="2.1.8"), facts, DAY)
    assert [one.kind for one in raised if isinstance(one, RaiseDuty)] == asked
