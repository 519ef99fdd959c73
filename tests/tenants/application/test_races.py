"""Many at once for one thing: exactly as many get it as there is of it, the others a plain refusal."""

from collections import Counter
from collections.abc import Sequence

import pytest

from domain.cases.commands import VoidCase
from domain.jobs.commands import RecordOutcome
from domain.shared.message import Command
from domain.vouchers.commands import ClaimVoucher, IssueVoucher, OpenVoucherPolicy, RedeemVoucher
from tenants.context import Context
from tenants.outcome import Done, Outcome
from tests.support.asked import ask
from tests.support.controls import OPERATOR, OTHER_OPERATOR, PERSON
from tests.tenants.application.story import AT_OTHERS, Story, number

pytestmark = pytest.mark.faults
MANY = 8


def race(story: Story, asked: Sequence[tuple[Command, Context]]) -> Counter[str]:
    """How many were done, and how many refused by which code."""
    outcomes = story.at_once([lambda one=one: story.ask(*one) for one in asked])  # type: ignore[misc]
    return Counter(map(_word, outcomes))


def _word(outcome: Outcome) -> str:
    if isinstance(outcome, Done):
        return "done" if outcome.events else "nothing"
    return outcome.refusal.code


def test_a_voucher_is_redeemed_once_whatever_races_for_it(story: Story) -> None:
    story.register()
    story.finish()
    story.issue()
    asked = [(ask(RedeemVoucher), story.clerk(actor=f"clerk-{n}")) for n in range(MANY)]
    assert race(story, asked) == {"done": 1, "vouchers.already-redeemed": MANY - 1}
    assert story.names().count("vouchers.redeemed.v1") == 1


def test_a_case_redeems_one_voucher_whatever_races_for_it(story: Story) -> None:
    story.register()
    story.finish()
    for n in range(MANY):
        story.do(ask(OpenVoucherPolicy, policy=f"policy-of-{n}"), story.bureau())
        told = {"voucher": f"voucher-of-{n}"}
        story.do(ask(IssueVoucher, policy=f"policy-of-{n}", terms=None, **told), story.bureau())
        story.do(ask(ClaimVoucher, operator=OPERATOR, **told), story.clerk())
    asked = [(ask(RedeemVoucher, voucher=f"voucher-of-{n}"), story.clerk()) for n in range(MANY)]
    assert race(story, asked) == {"done": 1, "vouchers.case-used": MANY - 1}


def test_a_person_gets_one_live_voucher_whatever_races_for_it(story: Story) -> None:
    story.register()
    story.do(ask(OpenVoucherPolicy, budget_fen=30_000 * MANY), story.bureau())
    asked = [(ask(IssueVoucher, voucher=f"voucher-of-{n}", terms=None), story.bureau()) for n in range(MANY)]
    assert race(story, asked) == {"done": 1, "vouchers.live-already": MANY - 1}
    assert story.log.cap("voucher-policy/policy-1") == (30_000, 30_000 * MANY)


def test_a_budget_is_never_passed_whatever_races_for_it(story: Story) -> None:
    story.do(ask(OpenVoucherPolicy, budget_fen=30_000 * 3), story.bureau())
    for n in range(MANY):
        story.register(f"person-of-{n}", number(n))
    asked = [
        (ask(IssueVoucher, voucher=f"voucher-of-{n}", person=f"person-of-{n}", terms=None), story.bureau())
        for n in range(MANY)
    ]
    assert race(story, asked) == {"done": 3, "policies.budget": MANY - 3}
    assert story.log.cap("voucher-policy/policy-1") == (90_000, 90_000)


def test_an_identity_number_is_one_person_whoever_registers_it_first(story: Story) -> None:
    here = [(story.registering(f"drawn-{n}"), story.clerk()) for n in range(MANY // 2)]
    there = [(story.registering(f"drawn-there-{n}", **AT_OTHERS), story.other_clerk()) for n in range(MANY // 2)]
    assert race(story, here + there) == {"done": 2, "nothing": MANY - 2}
    assert Counter(story.names())["people.registered.v1"] == Counter(story.names())["people.served.v1"] == 1


def test_no_more_are_hired_than_there_are_places_whatever_races_for_them(story: Story) -> None:
    story.publish(headcount=2)
    for n in range(MANY // 2):
        story.register(f"person-of-{n}", number(n))
        story.finish(case=f"seeking-{n}", subject=f"person-of-{n}")
        story.refer(f"referral-of-{n}", f"person-of-{n}", f"referring-{n}")
    asked = [(ask(RecordOutcome, referral=f"referral-of-{n}"), story.clerk()) for n in range(MANY // 2)]
    assert race(story, asked) == {"done": 2, "vacancies.filled": MANY // 2 - 2}
    assert story.names().count("people.status-ended.v1") == 2


def test_everybody_in_a_crowd_is_served_when_there_is_enough_for_all(story: Story) -> None:
    """Each conflicts with each at one stream: without turns most would give up."""
    story.publish(headcount=3 * MANY)
    for n in range(3 * MANY):
        story.register(f"person-of-{n}", number(n))
        story.finish(case=f"seeking-{n}", subject=f"person-of-{n}")
        story.refer(f"referral-of-{n}", f"person-of-{n}", f"referring-{n}")
    asked = [(ask(RecordOutcome, referral=f"referral-of-{n}"), story.clerk()) for n in range(3 * MANY)]
    assert race(story, asked) == {"done": 3 * MANY}


def test_a_case_is_either_voided_or_redeemed_and_never_both(story: Story) -> None:
    story.register()
    story.finish()
    story.issue()
    race(story, [(ask(VoidCase), story.clerk()), (ask(RedeemVoucher), story.clerk())] * 3)
    names = Counter(story.names())
    assert names["cases.voided.v1"] + names["vouchers.redeemed.v1"] == 1


def test_two_operators_serve_one_person_side_by_side(story: Story) -> None:
    story.register()
    asked = [(story.registering(**AT_OTHERS), story.other_clerk()), (story.registering(), story.clerk())]
    assert race(story, asked) == {"done": 1, "nothing": 1}
    served = [e.event.operator for e in story.log.load(f"person/{PERSON}")]
    assert served == [OPERATOR, OTHER_OPERATOR]
