"""A public-welfare post: checked, judged, sent up, returned, corrected, confirmed."""

from datetime import date

import pytest

from domain.posts import commands
from domain.posts import events as told
from domain.posts.post import decider
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

APPLIED, CHECKED = example(told.PostApplied), example(told.PostChecked)
JUDGED, SENT = example(told.PostJudged), example(told.PostSentUp)
CONFIRMED, RETURNED = example(told.PostConfirmed), example(told.PostReturned)
READY = (APPLIED, CHECKED, JUDGED)


def test_a_post_goes_from_application_to_confirmation() -> None:
    given(decider).when(ask(commands.ApplyForPost)).then(APPLIED)
    given(decider, APPLIED).when(ask(commands.CheckPost)).then(CHECKED)
    given(decider, APPLIED, CHECKED).when(ask(commands.JudgePost)).then(JUDGED)
    given(decider, *READY).when(ask(commands.SendPostUp)).then(SENT)
    given(decider, *READY, SENT).when(ask(commands.ConfirmPost)).then(CONFIRMED)


def test_what_is_done_already_is_not_done_again() -> None:
    given(decider, APPLIED).when(ask(commands.ApplyForPost)).then_nothing()
    given(decider, *READY, SENT).when(ask(commands.SendPostUp)).then_nothing()
    given(decider, *READY, SENT, CONFIRMED).when(ask(commands.ConfirmPost)).then_nothing()


def test_a_post_is_returned_with_a_reason_corrected_and_sent_up_again() -> None:
    sent = (*READY, SENT)
    given(decider, *sent).when(ask(commands.ReturnPost, reason=" ")).then_refused("posts.reason", field="reason")
    given(decider, *sent).when(ask(commands.ReturnPost)).then(RETURNED)
    given(decider, *sent, RETURNED).when(ask(commands.CorrectPost)).then(example(told.PostCorrected))
    given(decider, *sent, RETURNED).when(ask(commands.SendPostUp)).then(example(told.PostSentUp, time=2))


@pytest.mark.parametrize(
    ("stated", "condition"),
    [({"funding": "own"}, "funding"), ({"target": "mixed"}, "target"), ({"kind": "other"}, "kind")],
)
def test_a_post_is_public_only_when_all_three_conditions_of_the_notice_hold(
    stated: dict[str, str], condition: str
) -> None:
    applied = example(told.PostApplied, **stated)
    given(decider, applied).when(ask(commands.JudgePost)).then_refused(
        "posts.not-public", field="is_public", condition=condition
    )
    no = ask(commands.JudgePost, is_public=False)
    given(decider, applied).when(no).then(example(told.PostJudged, is_public=False))


def test_a_post_whose_correction_breaks_a_condition_is_not_sent_up() -> None:
    corrected = example(told.PostCorrected, funding="own")
    given(decider, *READY, corrected).when(ask(commands.SendPostUp)).then_refused("posts.not-judged")


def test_a_post_is_not_sent_up_unchecked_or_found_otherwise() -> None:
    given(decider, APPLIED, JUDGED).when(ask(commands.SendPostUp)).then_refused("posts.not-checked")
    otherwise = example(told.PostChecked, as_stated=False)
    given(decider, APPLIED, otherwise, JUDGED).when(ask(commands.SendPostUp)).then_refused("posts.not-checked")
    given(decider, APPLIED, CHECKED).when(ask(commands.SendPostUp)).then_refused("posts.not-judged")


def test_only_what_was_sent_up_is_answered_and_only_what_is_open_is_changed() -> None:
    given(decider, *READY).when(ask(commands.ConfirmPost)).then_refused("posts.not-sent-up", post_status="applied")
    given(decider, *READY, SENT).when(ask(commands.CheckPost)).then_refused("posts.not-open", post_status="sent-up")
    back = example(told.PostTakenBack)
    given(decider, *READY, back).when(ask(commands.SendPostUp)).then_refused("posts.not-open", post_status="taken-back")


def test_what_is_stated_must_make_sense() -> None:
    given(decider).when(ask(commands.ApplyForPost, title=" ")).then_refused("posts.title", field="title")
    given(decider).when(ask(commands.ApplyForPost, headcount=0)).then_refused("posts.headcount", field="headcount")
    given(decider).when(ask(commands.ApplyForPost, kind="x")).then_refused("posts.choice", field="kind")
    later = ask(commands.CheckPost, checked_on=date(2026, 7, 2))
    given(decider, APPLIED).when(later).then_refused("posts.check-ahead", field="checked_on")
    given(decider, APPLIED).when(ask(commands.JudgePost, opinion="")).then_refused("posts.opinion", field="opinion")
    given(decider).when(ask(commands.CheckPost)).then_refused("posts.unknown")


def test_the_case_takes_its_post_back_once() -> None:
    given(decider, *READY, SENT, CONFIRMED).when(ask(commands.TakePostBack)).then(example(told.PostTakenBack))
    given(decider, APPLIED, example(told.PostTakenBack)).when(ask(commands.TakePostBack)).then_nothing()
