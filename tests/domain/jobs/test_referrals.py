"""MakeReferral, RecordOutcome, RecordFollowUp: right events, right refusal, quiet when done already."""

from datetime import date

import pytest

from domain.jobs.commands import AnswerReferral, CloseVacancy, EndFollowUp, MakeReferral, RecordFollowUp, RecordOutcome
from domain.jobs.events import (
    FollowUpEnded,
    FollowUpRecorded,
    ReferralAnswered,
    ReferralMade,
    ReferralOutcomeRecorded,
    VacancyPublished,
)
from domain.jobs.referral import MOST_ANSWERS, decider
from domain.shared.message import Command
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

MADE, HIRED, FOLLOWED = example(ReferralMade), example(ReferralOutcomeRecorded), example(FollowUpRecorded)
STARTS = date(2026, 7, 6)


def outcome(word: str, starts_on: date | None = None) -> ReferralOutcomeRecorded:
    return example(ReferralOutcomeRecorded, outcome=word, starts_on=starts_on)


def test_a_referral_is_made() -> None:
    given(decider).when(ask(MakeReferral)).then(MADE)


def test_a_referral_is_not_made_twice() -> None:
    given(decider, MADE).when(ask(MakeReferral)).then_nothing()


@pytest.mark.parametrize("word", ["interviewed", "declined", "not-suitable"])
def test_an_outcome_is_recorded(word: str) -> None:
    given(decider, MADE).when(ask(RecordOutcome, outcome=word, starts_on=None)).then(outcome(word))


def test_a_hire_is_recorded_with_the_first_day_of_work() -> None:
    given(decider, MADE).when(ask(RecordOutcome)).then(HIRED)


def test_whoever_was_interviewed_may_be_hired() -> None:
    given(decider, MADE, outcome("interviewed")).when(ask(RecordOutcome)).then(HIRED)


def test_the_same_outcome_is_not_recorded_twice() -> None:
    given(decider, MADE, HIRED).when(ask(RecordOutcome)).then_nothing()


@pytest.mark.parametrize("known", [HIRED, outcome("declined"), outcome("not-suitable")])
def test_a_final_outcome_stands(known: ReferralOutcomeRecorded) -> None:
    again = ask(RecordOutcome, starts_on=date(2026, 7, 7))
    given(decider, MADE, known).when(again).then_refused("referrals.outcome-known", outcome=known.outcome)


@pytest.mark.parametrize("change", [{"starts_on": None}, {"outcome": "declined"}])
def test_a_first_day_of_work_goes_with_a_hire_and_nothing_else(change: dict[str, object]) -> None:
    given(decider, MADE).when(ask(RecordOutcome, **change)).then_refused("referrals.starts-on", field="starts_on")


def test_an_outcome_is_one_of_four() -> None:
    given(decider, MADE).when(ask(RecordOutcome, outcome="perhaps")).then_refused("referrals.outcome", field="outcome")


@pytest.mark.parametrize(("day", "due"), [(7, (7, 13)), (30, (8, 5)), (90, (10, 4))])
def test_a_follow_up_is_recorded_from_the_day_it_is_due(day: int, due: tuple[int, int]) -> None:
    then = date(2026, *due)
    asked = ask(RecordFollowUp, day=day, on=then)
    given(decider, MADE, HIRED).when(asked).then(example(FollowUpRecorded, day=day))
    early = ask(RecordFollowUp, day=day, on=date.fromordinal(then.toordinal() - 1))
    given(decider, MADE, HIRED).when(early).then_refused("referrals.follow-up-early", field="day", due=then.isoformat())


def test_who_left_is_followed_up_too() -> None:
    asked = ask(RecordFollowUp, employed=False, note="已离职", on=date(2026, 8, 5))
    given(decider, MADE, HIRED).when(asked).then(example(FollowUpRecorded, employed=False, note="已离职"))


def test_a_follow_up_is_not_recorded_twice() -> None:
    asked = ask(RecordFollowUp, on=date(2026, 8, 6))
    given(decider, MADE, HIRED, FOLLOWED).when(asked).then_nothing()


def test_a_follow_up_is_due_at_7_30_and_90_days() -> None:
    given(decider, MADE, HIRED).when(ask(RecordFollowUp, day=31)).then_refused("referrals.follow-up-day", field="day")


@pytest.mark.parametrize("past", [(MADE,), (MADE, outcome("declined")), (MADE, outcome("interviewed"))])
def test_only_who_was_hired_is_followed_up(past: tuple[ReferralMade, ...]) -> None:
    given(decider, *past).when(ask(RecordFollowUp, on=date(2026, 8, 5))).then_refused("referrals.not-hired")


def test_what_is_handed_over_is_asked_by_nobody_here_any_more() -> None:
    end, ended = ask(EndFollowUp), example(FollowUpEnded)
    given(decider, MADE, HIRED).when(end).then(ended)
    given(decider, MADE, HIRED, ended).when(end).then_nothing()
    given(decider, MADE, HIRED, FOLLOWED).when(end).then_nothing()
    given(decider, MADE, HIRED).when(ask(EndFollowUp, reason=" ")).then_refused("referrals.end-reason", field="reason")
    late = ask(RecordFollowUp, on=date(2026, 8, 6))
    given(decider, MADE, HIRED, ended).when(late).then_refused("referrals.ended")
    given(decider, MADE, HIRED, ended).then_state(open_days=(7, 90))


def test_an_outcome_that_is_not_known_is_handed_over_as_day_0() -> None:
    end, ended = ask(EndFollowUp, day=0), example(FollowUpEnded, day=0)
    given(decider, MADE).when(end).then(ended)
    given(decider, MADE, outcome("declined")).when(end).then_nothing()
    given(decider, MADE, ended).when(ask(RecordOutcome)).then_refused("referrals.ended")


@pytest.mark.parametrize("kind", [RecordOutcome, RecordFollowUp])
def test_a_referral_that_was_never_made_does_nothing(kind: type[Command]) -> None:
    given(decider).when(ask(kind)).then_refused("referrals.unknown")
    assert given(decider, HIRED).state is None


def test_news_of_others_changes_no_referral() -> None:
    past = (MADE, HIRED, FOLLOWED, example(VacancyPublished))
    given(decider, *past).then_state(outcome="hired", starts_on=STARTS, followed_up=frozenset({30}))


def test_a_referral_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="CloseVacancy"):
        given(decider, MADE).when(ask(CloseVacancy))


def test_the_employer_answers_by_the_letter_until_the_outcome_is_known() -> None:
    answered = example(ReferralAnswered)
    given(decider, MADE).when(ask(AnswerReferral)).then(answered)
    given(decider, MADE, answered).when(ask(AnswerReferral)).then_nothing()
    other = example(ReferralAnswered, outcome="declined", starts_on=None)
    given(decider, MADE, answered).when(ask(AnswerReferral, outcome="declined", starts_on=None)).then(other)
    for over in (outcome("declined"), example(FollowUpEnded, day=0)):
        given(decider, MADE, over).when(ask(AnswerReferral)).then_refused("referrals.no-longer-asked")
    given(decider).when(ask(AnswerReferral)).then_refused("referrals.unknown")


def test_an_answer_is_one_of_four_and_changed_so_often_and_no_more() -> None:
    given(decider, MADE).when(ask(AnswerReferral, outcome="married")).then_refused("referrals.outcome", field="outcome")
    bare = ask(AnswerReferral, starts_on=None)
    given(decider, MADE).when(bare).then_refused("referrals.starts-on", field="starts_on")
    hired, no = example(ReferralAnswered), example(ReferralAnswered, outcome="declined", starts_on=None)
    once_more = ask(AnswerReferral, outcome="not-suitable", starts_on=None)
    given(decider, MADE, hired, no, hired).when(once_more).then_refused("referrals.answered-often", most=MOST_ANSWERS)
