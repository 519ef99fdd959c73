"""Bad input, each answered in words and with nothing written: `Story.refused` looks at the log before and after."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.cases.commands import CompleteStep, OpenCase, VoidCase, WithdrawCase
from domain.jobs.commands import MakeReferral, RecordOutcome, RegisterEmployer
from domain.operators.commands import SignContract
from domain.shared.refusal import refuse
from domain.vouchers.commands import ClaimVoucher, IssueVoucher, OpenVoucherPolicy, RedeemVoucher
from tests.support.asked import ask
from tests.support.controls import DAY, OPERATOR, OTHER_PERSON, OTHER_VILLAGE, PERSON
from tests.tenants.application.story import Story, number

AFTER_CONTRACT = date(2027, 1, 1)


@pytest.fixture
def story(sqlite_story: Story) -> Story:
    return sqlite_story


def test_a_wrong_check_character_is_refused(story: Story) -> None:
    wrong = story.registering(OTHER_PERSON, "350102199003070021")
    assert story.refused(wrong, story.clerk()) == refuse("people.identity", field="identity")


def test_whoever_is_under_16_is_refused_in_the_notices_words(story: Story) -> None:
    story.register(OTHER_PERSON, number(1, born="20100702"))
    refusal = story.refused(ask(OpenCase, subject=OTHER_PERSON), story.clerk())
    assert refusal == refuse("cases.not-eligible", field="subject", clause="年满十六周岁", rule="3.1.2-E1")
    story.pass_to(date(2026, 7, 2))
    story.do(ask(OpenCase, subject=OTHER_PERSON, on=date(2026, 7, 2)), story.clerk())


def test_an_item_outside_the_contract_is_refused(story: Story) -> None:
    narrow = [
        *story.admission_of("op-350102-009")[:1],
        ask(SignContract, operator="op-350102-009", contract="窄", items=("2.1.1",), prices_fen={}),
    ]
    story.do(narrow, story.bureau())
    clerk = story.clerk(actor="user-narrow", tenant="op-350102-009")
    asked = ask(OpenCase, operator="op-350102-009")
    assert story.refused(asked, clerk) == refuse("contract.item", field="item", item="3.1.2")


def test_a_village_outside_the_contract_is_refused(story: Story) -> None:
    refusal = story.refused(ask(OpenCase, village=OTHER_VILLAGE), story.clerk())
    assert refusal == refuse("contract.area", field="village", village=OTHER_VILLAGE)


def test_an_expired_contract_is_refused_whatever_is_to_be_recorded(story: Story) -> None:
    story.do(ask(OpenCase), story.clerk())
    story.pass_to(AFTER_CONTRACT)
    for asked in (
        ask(OpenCase, case="another", on=AFTER_CONTRACT),
        ask(CompleteStep, on=AFTER_CONTRACT),
        story.registering(OTHER_PERSON, number(1), on=AFTER_CONTRACT),
        ask(RegisterEmployer, on=AFTER_CONTRACT),
        ask(RecordOutcome, on=AFTER_CONTRACT),
    ):
        assert story.refused(asked, story.clerk()) == refuse("contract.expired", field="on", last="2026-12-31")


def test_what_was_done_in_the_contract_may_still_be_taken_back_after_it(story: Story) -> None:
    story.do(ask(OpenCase), story.clerk())
    story.do(ask(OpenCase, case="another"), story.clerk())
    story.pass_to(AFTER_CONTRACT)
    story.do(ask(WithdrawCase, on=AFTER_CONTRACT), story.clerk())
    story.do(ask(VoidCase, case="another", on=AFTER_CONTRACT), story.clerk())


def test_a_voucher_of_another_person_is_refused(story: Story) -> None:
    story.register(OTHER_PERSON, number(1))
    story.finish(subject=OTHER_PERSON)
    story.issue()
    assert story.refused(ask(RedeemVoucher), story.clerk()) == refuse("vouchers.other-person", field="voucher")


def test_an_expired_voucher_is_refused_though_nobody_has_expired_it_yet(story: Story) -> None:
    story.finish()
    story.issue()
    late = date(2026, 7, 31)
    story.pass_to(late)
    refusal = story.refused(ask(RedeemVoucher, on=late), story.clerk())
    assert refusal == refuse("vouchers.expired", field="voucher", until="2026-07-30")


def test_a_voucher_for_an_unfinished_case_or_before_its_claim_is_refused(story: Story) -> None:
    story.do(ask(OpenCase), story.clerk())
    story.issue(claim=False)
    unfinished = refuse("vouchers.case-not-finished", field="case", status="open")
    assert story.refused(ask(RedeemVoucher), story.clerk()) == unfinished
    for step in range(1, 7):
        story.do(ask(CompleteStep, step=step), story.clerk())
    assert story.refused(ask(RedeemVoucher), story.clerk()) == refuse("vouchers.not-claimed", field="voucher")


def test_an_exhausted_budget_is_refused_with_its_amounts(story: Story) -> None:
    story.issue(budget_fen=50_000)
    story.register(OTHER_PERSON, number(1))
    second = ask(IssueVoucher, voucher="voucher-2", person=OTHER_PERSON, terms=None)
    refusal = story.refused(second, story.bureau())
    assert refusal == refuse("policies.budget", field="policy", used_fen=30_000, budget_fen=50_000, left_fen=20_000)


def test_a_case_redeems_one_voucher(story: Story) -> None:
    story.finish()
    story.issue()
    story.do(ask(RedeemVoucher), story.clerk())
    story.do(ask(IssueVoucher, voucher="voucher-2", terms=None), story.bureau())
    story.do(ask(ClaimVoucher, voucher="voucher-2", operator=OPERATOR), story.clerk())
    refusal = story.refused(ask(RedeemVoucher, voucher="voucher-2"), story.clerk())
    assert refusal == refuse("vouchers.case-used")


def test_a_case_with_a_redeemed_voucher_is_not_voided(story: Story) -> None:
    story.finish()
    story.issue()
    story.do(ask(RedeemVoucher), story.clerk())
    assert story.refused(ask(VoidCase), story.clerk()) == refuse("cases.voucher-redeemed")


def test_a_person_has_one_live_voucher_of_a_policy(story: Story) -> None:
    story.issue()
    second = ask(IssueVoucher, voucher="voucher-2", terms=None)
    assert story.refused(second, story.bureau()) == refuse("vouchers.live-already")
    story.do(ask(OpenVoucherPolicy, policy="policy-2"), story.bureau())
    story.do(ask(IssueVoucher, voucher="voucher-2", policy="policy-2", terms=None), story.bureau())


def test_a_credit_code_is_registered_once(story: Story) -> None:
    story.do(ask(RegisterEmployer), story.clerk())
    assert story.refused(ask(RegisterEmployer, employer="again"), story.clerk()) == refuse("employers.known")
    story.do(story.admission_of("op-350102-009"), story.bureau())
    same = story.admission_of("op-350102-010")
    assert story.refused(same, story.bureau()) == refuse("operators.credit-code-taken")


def test_nothing_happens_tomorrow(story: Story) -> None:
    tomorrow = DAY + timedelta(days=1)
    refusal = story.refused(ask(OpenCase, on=tomorrow), story.clerk())
    assert refusal == refuse("access.in-future", field="on", on="2026-07-02")


def test_today_is_todays_date_in_shanghai(story: Story) -> None:
    """From four in the afternoon in UTC it is tomorrow in Fujian."""
    story.clock.advance(timedelta(hours=14))
    story.do(ask(OpenCase, on=DAY + timedelta(days=1)), story.clerk())


def test_a_case_is_not_finished_before_it_was_opened(story: Story) -> None:
    story.do(ask(OpenCase), story.clerk())
    yesterday = DAY - timedelta(days=1)
    refusal = story.refused(ask(CompleteStep, on=yesterday), story.clerk())
    assert refusal == refuse("history.backwards", field="on", last="2026-07-01")


def test_what_is_typed_in_late_may_be_dated_back(story: Story) -> None:
    early = date(2026, 6, 25)
    story.do([ask(OpenCase, on=early), ask(CompleteStep, on=early)], story.clerk())
    story.do(ask(CompleteStep, step=2), story.clerk())


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"subject": ""}, "text.missing"),
        ({"subject": "a b"}, "text.unreadable"),
        ({"about": "x" * 201}, "text.too-long"),
    ],
)
def test_what_no_field_may_hold_is_refused_before_anything_is_looked_at(
    story: Story, change: dict[str, Any], code: str
) -> None:
    refusal = story.refused(ask(OpenCase, **change), story.clerk())
    assert (refusal.code, refusal.field) == (code, next(iter(change)))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"request_id": "a\x00b"}, "text.unreadable"),
        ({"request_id": "x" * 201}, "text.too-long"),
        ({"reason": "\ud800"}, "text.unreadable"),
    ],
)
def test_what_no_database_takes_is_refused_and_no_fault(story: Story, change: dict[str, str], code: str) -> None:
    refusal = story.refused(ask(OpenCase), story.clerk(**change))
    assert (refusal.code, refusal.field) == (code, next(iter(change)))


def test_of_several_commands_none_is_carried_out_when_one_is_refused(story: Story) -> None:
    opens = ask(OpenCase)
    assert story.refused([opens, ask(MakeReferral)], story.clerk()).code == "vacancies.unknown"
    assert story.log.load(f"{OPERATOR}/case/{opens.case}") == []


def test_a_person_is_known_by_the_number_that_was_typed_not_by_the_id_that_was_drawn(story: Story) -> None:
    story.do(story.registering("a-fresh-id"), story.clerk())
    assert story.log.load("person/a-fresh-id") == []
    assert story.refused(ask(OpenCase, subject="a-fresh-id"), story.clerk()).code == "people.unknown"
    assert len(story.log.load(f"person/{PERSON}")) == 1
