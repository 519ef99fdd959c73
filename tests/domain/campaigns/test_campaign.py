"""Surveys, assistance activities and the pool of posts."""

from datetime import date
from typing import Any

import pytest

from domain.campaigns import commands as c
from domain.campaigns import events as e
from domain.campaigns.campaign import decider
from domain.campaigns.questionnaire import questions
from domain.campaigns.state import KIND_OF_ITEM
from domain.campaigns.target import Target
from tests.support.controls import example
from tests.support.controls_of_outlets import CAMPAIGN, OPERATOR, PERSON
from tests.support.given import given

DAY = date(2026, 7, 6)
OF: dict[str, Any] = {"campaign": CAMPAIGN, "operator": OPERATOR}
SURVEY, TARGETS, ANSWERS = example(e.CampaignPlanned), example(e.TargetsAdded), example(e.AnswersCollected)
ACTIVITY = example(e.CampaignPlanned, item="6.2.1", kind="assistance")
POOL = example(e.CampaignPlanned, item="2.2.1", kind="posts")
POST = example(e.PostDeveloped)


def plan(**changes: Any) -> c.PlanCampaign:
    told = {f: getattr(SURVEY, f) for f in e.CampaignPlanned.__struct_fields__ if f != "kind"}
    return c.PlanCampaign(on=DAY, **(told | changes))


def collect(outcome: str = "collected", target: str = PERSON, **answers: str) -> c.CollectAnswers:
    given_answers = dict(ANSWERS.answers) | answers
    return c.CollectAnswers(target=target, outcome=outcome, answers=given_answers, words=ANSWERS.words, on=DAY, **OF)


def test_a_campaign_is_of_the_kind_of_its_item() -> None:
    given(decider).when(plan()).then(SURVEY)
    given(decider).when(plan(item="3.1.1")).then_refused("campaigns.item", field="item")
    given(decider).when(plan(last=date(2026, 6, 1))).then_refused("campaigns.period-order", field="last")


def test_a_plan_put_right_amends_it() -> None:
    given(decider, SURVEY).when(plan()).then_nothing()
    amended = example(e.CampaignAmended)
    changed = plan(title=amended.title, last=amended.last, plan=amended.plan)
    given(decider, SURVEY).when(changed).then(amended)


def test_a_target_stands_in_the_list_once() -> None:
    add = c.AddTargets(targets=TARGETS.targets, on=DAY, **OF)
    given(decider, SURVEY).when(add).then(TARGETS)
    given(decider, SURVEY, TARGETS).when(add).then_nothing()
    given(decider, SURVEY, TARGETS, ANSWERS).when(add).then_nothing()


def test_only_so_many_targets_are_taken_at_once() -> None:
    many = tuple(Target(target=f"p{n}", kind="person", village="") for n in range(1_001))
    given(decider, SURVEY).when(c.AddTargets(targets=many, on=DAY, **OF)).then_refused(
        "campaigns.targets", field="targets", most=1_000
    )


def test_answers_are_collected_of_those_in_the_list() -> None:
    given(decider, SURVEY, TARGETS).when(collect()).then(ANSWERS)
    given(decider, SURVEY).when(collect()).then_refused("campaigns.target-unknown", field="target")


def test_answers_must_fit_the_questions() -> None:
    there = given(decider, SURVEY, TARGETS)
    there.when(collect(wants_work="perhaps")).then_refused("campaigns.answer", field="wants_work")
    there.when(collect(shoe_size="43")).then_refused("campaigns.answer", field="shoe_size")
    there.when(collect(at_home="")).then_refused("campaigns.answer", field="at_home")
    bare = c.CollectAnswers(target=PERSON, outcome="collected", answers={}, on=DAY, **OF)
    there.when(bare).then_refused("text.missing", field="at_home")


def test_whoever_was_not_met_has_no_answers() -> None:
    given(decider, SURVEY, TARGETS).when(collect("absent")).then(
        example(e.AnswersCollected, outcome="absent", answers={}, words=None)
    )


def test_what_was_given_to_whom_is_recorded_once() -> None:
    given_now = example(e.AssistanceGiven)
    command = c.GiveAssistance(given="given-1", target=PERSON, kind="post", words=given_now.words, on=DAY, **OF)
    given(decider, ACTIVITY, TARGETS).when(command).then(given_now)
    given(decider, ACTIVITY, TARGETS, given_now).when(command).then_nothing()
    given(decider, SURVEY, TARGETS).when(command).then_refused("campaigns.kind")


def test_posts_of_the_pool_are_published_together_and_each_once() -> None:
    publish = c.PublishPosts(on=DAY, **OF)
    given(decider, POOL).when(publish).then_nothing()
    given(decider, POOL, POST).when(publish).then(example(e.PostsPublished))
    given(decider, POOL, POST, example(e.PostsPublished)).when(publish).then_nothing()


def test_a_post_is_taken_out_with_a_reason_even_after_the_campaign() -> None:
    closed = given(decider, POOL, POST, example(e.CampaignClosed))
    closed.when(c.TakeOutPost(post="post-1", reason="已招满", on=DAY, **OF)).then(example(e.PostTakenOut))
    closed.when(c.TakeOutPost(post="post-1", reason="", on=DAY, **OF)).then_refused("cases.reason", field="reason")


@pytest.mark.parametrize(("field", "value"), [("name", ""), ("unit", " "), ("places", 0), ("village", "3501")])
def test_a_post_without_what_it_needs_is_refused(field: str, value: Any) -> None:
    told = {f: getattr(POST, f) for f in e.PostDeveloped.__struct_fields__}
    decision = given(decider, POOL).when(c.DevelopPost(on=DAY, **(told | {field: value}))).decision
    assert getattr(decision, "field", None) == field


def test_a_campaign_is_summed_up_once_and_then_over() -> None:
    close = c.CloseCampaign(summary="应访的人都已访到", on=DAY, **OF)
    given(decider, SURVEY).when(close).then(example(e.CampaignClosed))
    given(decider, SURVEY, example(e.CampaignClosed)).when(close).then_nothing()
    given(decider, SURVEY, TARGETS, example(e.CampaignClosed)).when(collect()).then_refused("campaigns.not-running")
    given(decider, SURVEY).when(c.CompleteCampaign(on=DAY, **OF)).then(e.CampaignClosed(summary="", **OF))
    given(decider).when(c.CancelCampaign(cause="voided", on=DAY, **OF)).then_nothing()


def test_every_survey_has_its_questions_and_nothing_else_has() -> None:
    for item, kind in KIND_OF_ITEM.items():
        assert bool(questions(item)) == (kind == "survey"), item
    names = [one.name for one in questions("2.1.3")]
    assert len(names) == len(set(names))
    groups = [
        "基本情况",
        "失业情况",
        "技能情况",
        "就业和培训意愿",
        "就业情况",
        "参保情况",
        "享受政策情况",
        "享受就业服务情况",
    ]
    assert list(dict.fromkeys(one.group for one in questions("2.1.3"))) == groups


def test_guidance_has_words() -> None:
    note = c.NoteGuidance(note="note-1", text="入户时两人同行", on=DAY, **OF)
    given(decider, SURVEY).when(note).then(example(e.GuidanceNoted))
    blank = c.NoteGuidance(note="note-1", text=" ", on=DAY, **OF)
    given(decider, SURVEY).when(blank).then_refused("campaigns.text", field="text")
