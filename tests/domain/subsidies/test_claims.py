"""A claim for subsidies: lines, verification, sent up, returned, confirmed, taken back."""

import pytest

from domain.subsidies import commands
from domain.subsidies import events as told
from domain.subsidies.claim import decider
from domain.subsidies.kinds import kinds
from domain.subsidies.months import months_between
from tests.support.asked import ask
from tests.support.controls import OTHER_PERSON, example
from tests.support.given import given

DRAFTED, LINE = example(told.ClaimDrafted), example(told.ClaimLineAdded)
VERIFIED, SENT = example(told.ClaimVerified), example(told.ClaimSentUp)
READY = (DRAFTED, LINE, VERIFIED)


def test_a_claim_goes_from_intake_to_confirmation() -> None:
    given(decider).when(ask(commands.DraftClaim)).then(DRAFTED)
    given(decider, DRAFTED).when(ask(commands.AddClaimLine)).then(LINE)
    given(decider, DRAFTED, LINE).when(ask(commands.VerifyClaim)).then(VERIFIED)
    given(decider, *READY).when(ask(commands.SendClaimUp)).then(SENT)
    given(decider, *READY, SENT).when(ask(commands.ConfirmClaim)).then(example(told.ClaimConfirmed))


def test_what_is_done_already_is_not_done_again() -> None:
    given(decider, DRAFTED).when(ask(commands.DraftClaim)).then_nothing()
    given(decider, *READY, SENT).when(ask(commands.SendClaimUp)).then_nothing()
    done = (*READY, SENT, example(told.ClaimConfirmed))
    given(decider, *done).when(ask(commands.ConfirmClaim)).then_nothing()


def test_a_claim_is_returned_with_a_reason_and_sent_up_again() -> None:
    sent = (*READY, SENT)
    given(decider, *sent).when(ask(commands.ReturnClaim, reason="")).then_refused("subsidies.reason", field="reason")
    given(decider, *sent).when(ask(commands.ReturnClaim)).then(example(told.ClaimReturned))
    returned = (*sent, example(told.ClaimReturned))
    given(decider, *returned).when(ask(commands.RemoveClaimLine)).then(example(told.ClaimLineRemoved))
    given(decider, *returned).when(ask(commands.SendClaimUp)).then(example(told.ClaimSentUp, time=2))


@pytest.mark.parametrize("missing", kinds()["2.1.8"].checks)
def test_a_claim_is_not_sent_up_before_each_point_of_the_notice_is_verified(missing: str) -> None:
    rest = tuple(check for check in kinds()["2.1.8"].checks if check != missing)
    verified = example(told.ClaimVerified, checks=rest)
    given(decider, DRAFTED, LINE, verified).when(ask(commands.SendClaimUp)).then_refused(
        "subsidies.not-verified", check=missing
    )


def test_what_was_verified_was_verified_of_the_lines_there_were() -> None:
    another = example(told.ClaimLineAdded, months=("2026-07",))
    for before in (READY, (*READY, SENT, example(told.ClaimReturned))):
        given(decider, *before, another).when(ask(commands.SendClaimUp)).then_refused(
            "subsidies.not-verified", check=kinds()["2.1.8"].checks[0]
        )
    given(decider, *READY, another, VERIFIED).then_state(checks=VERIFIED.checks)


def test_a_claim_without_lines_or_opinion_is_not_sent_up() -> None:
    given(decider, DRAFTED, VERIFIED).when(ask(commands.SendClaimUp)).then_refused("subsidies.no-lines")
    silent = ask(commands.SendClaimUp, opinion=" ")
    given(decider, *READY).when(silent).then_refused("subsidies.opinion", field="opinion")


def test_nobody_has_a_month_of_a_subsidy_twice_in_one_claim() -> None:
    again = ask(commands.AddClaimLine, first_month="2026-06", last_month="2026-07")
    given(decider, DRAFTED, LINE).when(again).then_refused("subsidies.month-taken", field="first_month")
    next_one = ask(commands.AddClaimLine, first_month="2026-07", last_month="2026-07")
    given(decider, DRAFTED, LINE).when(next_one).then(example(told.ClaimLineAdded, months=("2026-07",)))


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"subsidy": "post"}, "subsidies.kind", "subsidy"),
        ({"first_month": "2026-06", "last_month": "2026-05"}, "subsidies.months", "last_month"),
        ({"last_month": "2026-08"}, "subsidies.months", "last_month"),
        ({"last_month": "Juli"}, "subsidies.months", "last_month"),
        ({"amount_fen": 0}, "subsidies.amount", "amount_fen"),
        ({"person": OTHER_PERSON}, "subsidies.other-person", "person"),
    ],
)
def test_a_line_must_make_sense(changes: dict[str, object], code: str, field: str) -> None:
    given(decider, DRAFTED).when(ask(commands.AddClaimLine, **changes)).then_refused(code, field=field)


def test_what_was_sent_up_is_not_changed_and_what_was_not_is_not_answered() -> None:
    given(decider, *READY, SENT).when(ask(commands.VerifyClaim)).then_refused(
        "subsidies.not-open", claim_status="sent-up"
    )
    given(decider, *READY).when(ask(commands.ConfirmClaim)).then_refused(
        "subsidies.not-sent-up", claim_status="drafted"
    )
    given(decider).when(ask(commands.VerifyClaim)).then_refused("subsidies.unknown")
    given(decider).when(ask(commands.DraftClaim, item="3.1.2")).then_refused("subsidies.item", field="item")
    wrong = ask(commands.VerifyClaim, checks=("合同签订",))
    given(decider, DRAFTED).when(wrong).then_refused("subsidies.checks", field="checks")


def test_a_claim_taken_back_lets_go_of_every_month_it_held() -> None:
    given(decider, *READY).when(ask(commands.TakeClaimBack)).then(example(told.ClaimTakenBack))
    given(decider, DRAFTED, example(told.ClaimTakenBack)).when(ask(commands.TakeClaimBack)).then_nothing()


def test_months_are_counted_over_the_turn_of_a_year_and_at_most_36() -> None:
    assert months_between("2025-11", "2026-02") == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert len(months_between("2023-08", "2026-07") or ()) == 36
    assert months_between("2023-07", "2026-07") is None
    assert months_between("2026-13", "2026-13") is None


def test_the_third_class_of_218_and_731_are_one_subsidy() -> None:
    assert kinds()["2.1.8"].subsidies == kinds()["7.3.1"].subsidies == ("flexible-insurance",)


def test_a_class_is_claimed_for_once_a_person_and_given_back_with_its_line_and_its_claim() -> None:
    drafted = example(told.ClaimDrafted, item="4.2.1", subsidies=("training",), claimant_kind="employer")
    line = {"subsidy": "training", "course": "COURSE-1"}
    added = example(told.ClaimLineAdded, **line)
    given(decider, drafted).when(ask(commands.AddClaimLine, **line)).then(added)
    months = {"first_month": "2026-03", "last_month": "2026-03"}
    once = given(decider, drafted, added)
    once.when(ask(commands.AddClaimLine, **line, **months)).then_refused("subsidies.class-taken", field="course")
    other = ask(commands.AddClaimLine, **line, person=OTHER_PERSON)
    once.when(other).then(example(told.ClaimLineAdded, **line, person=OTHER_PERSON))
    once.when(ask(commands.RemoveClaimLine, subsidy="training")).then(example(told.ClaimLineRemoved, **line))
    held = tuple(("training", added.person, month) for month in added.months)
    back = example(told.ClaimTakenBack, held=held, classes=(("COURSE-1", added.person),))
    once.when(ask(commands.TakeClaimBack)).then(back)


def test_only_the_subsidy_of_a_training_names_a_class() -> None:
    named = ask(commands.AddClaimLine, course="COURSE-1")
    given(decider, DRAFTED).when(named).then_refused("subsidies.no-class", field="course")
