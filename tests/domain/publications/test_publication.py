"""Information: reviewed before it goes out, kept up, withdrawn."""

from datetime import date
from typing import Any

import pytest

from domain.publications import commands as c
from domain.publications import events as e
from domain.publications.publication import decider
from tests.support.controls import example
from tests.support.controls_of_outlets import OPERATOR, PUBLICATION
from tests.support.given import given

DAY = date(2026, 7, 6)
OF: dict[str, Any] = {"publication": PUBLICATION, "operator": OPERATOR}
DRAFT, REVIEWED, PUBLIC = (
    example(e.PublicationDrafted),
    example(e.PublicationReviewed),
    example(e.PublicationPublished),
)


def publish(*channels: str, on: date = DAY) -> c.PublishPublication:
    return c.PublishPublication(channels=channels or ("wechat", "display"), on=on, **OF)


def revise(**changes: Any) -> c.RevisePublication:
    told: dict[str, Any] = {"title": "零工招聘周（改期）", "text": "改在周日上午。", "expires_on": date(2026, 8, 1)}
    return c.RevisePublication(on=DAY, **(told | changes), **OF)


def test_only_what_was_reviewed_goes_out() -> None:
    given(decider, DRAFT).when(publish()).then_refused("publications.not-reviewed")
    given(decider, DRAFT, REVIEWED).when(publish()).then(PUBLIC)
    given(decider, DRAFT, REVIEWED, PUBLIC).when(publish()).then_nothing()
    given(decider, DRAFT, REVIEWED, PUBLIC).when(publish("weibo")).then(
        example(e.PublicationPublished, channels=("weibo",))
    )


def test_a_review_that_sends_back_says_why_and_a_revision_asks_for_another_review() -> None:
    back = c.ReviewPublication(approved=False, reason="写明地点", on=DAY, **OF)
    returned = example(e.PublicationReviewed, approved=False, reason="写明地点")
    given(decider, DRAFT).when(back).then(returned)
    silent = c.ReviewPublication(approved=False, on=DAY, **OF)
    given(decider, DRAFT).when(silent).then_refused("cases.reason", field="reason")
    given(decider, DRAFT, returned, example(e.PublicationRevised)).then_state(status="draft")


@pytest.mark.parametrize("channels", [("television",), ("wechat", "television")])
def test_a_channel_nobody_has_is_refused(channels: tuple[str, ...]) -> None:
    given(decider, DRAFT, REVIEWED).when(publish(*channels)).then_refused("publications.channels", field="channels")


def test_what_has_expired_does_not_go_out() -> None:
    given(decider, DRAFT, REVIEWED).when(publish(on=date(2026, 8, 2))).then_refused(
        "publications.expired", field="expires_on"
    )


def test_what_is_public_is_kept_up_and_withdrawn_for_good() -> None:
    public = given(decider, DRAFT, REVIEWED, PUBLIC)
    public.when(revise()).then(example(e.PublicationRevised))
    public.when(revise(text=" ")).then_refused("text.missing", field="text")
    withdraw = c.WithdrawPublication(reason="活动已结束", on=DAY, **OF)
    public.when(withdraw).then(example(e.PublicationWithdrawn))
    given(decider, DRAFT, example(e.PublicationWithdrawn)).when(revise()).then_refused("publications.withdrawn")
    given(decider, DRAFT, example(e.PublicationWithdrawn)).when(withdraw).then_nothing()


def test_a_finished_case_brings_it_out_and_a_voided_one_takes_it_back() -> None:
    complete = c.CompletePublication(on=DAY, **OF)
    given(decider, DRAFT).when(complete).then(PUBLIC)
    given(decider, DRAFT, REVIEWED, PUBLIC).when(complete).then_nothing()
    returned = example(e.PublicationReviewed, approved=False, reason="写明地点")
    given(decider, DRAFT, returned).when(complete).then_refused("publications.not-reviewed", status="returned")
    given(decider).when(complete).then_nothing()
    taken = c.TakeBackPublication(cause="voided", on=DAY, **OF)
    given(decider, DRAFT).when(taken).then(example(e.PublicationWithdrawn, reason="voided"))


def test_a_form_put_right_changes_what_it_says() -> None:
    told = {f: getattr(DRAFT, f) for f in e.PublicationDrafted.__struct_fields__}
    given(decider, DRAFT).when(c.DraftPublication(on=DAY, **told)).then_nothing()
    changed = c.DraftPublication(on=DAY, **(told | {"text": "改在周日上午。"}))
    given(decider, DRAFT).when(changed).then(
        example(e.PublicationRevised, title="零工招聘周", text="改在周日上午。", expires_on=date(2026, 7, 31))
    )
