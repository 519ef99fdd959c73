"""Campaign (调查、援助活动、岗位开发): state, evolve, decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from domain.campaigns import collecting, posts
from domain.campaigns import commands as c
from domain.campaigns import events as e
from domain.campaigns.state import KIND_OF_ITEM, Campaign, not_running
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse


def evolve(state: Campaign | None, event: Event) -> Campaign | None:
    if isinstance(event, e.CampaignPlanned):
        return Campaign(
            campaign=event.campaign, operator=event.operator, item=event.item, kind=event.kind, plan=event.plan
        )
    if state is None:
        return None
    change = msgspec.structs.replace
    match event:
        case e.CampaignAmended():
            return change(state, plan=event.plan)
        case e.TargetsAdded():
            return change(state, targets={**state.targets, **{one.target: "" for one in event.targets}})
        case e.AnswersCollected():
            return change(state, targets={**state.targets, event.target: event.outcome})
        case e.AssistanceGiven():
            done = {**state.targets, event.target: "assisted"}
            return change(state, targets=done, notes=state.notes | {event.given})
        case e.GuidanceNoted():
            return change(state, notes=state.notes | {event.note})
        case e.PostDeveloped():
            return change(state, posts={**state.posts, event.post: "developed"})
        case e.PostTakenOut():
            return change(state, posts={**state.posts, event.post: "out"})
        case e.PostsPublished():
            return change(state, posts={**state.posts, **dict.fromkeys(event.posts, "public")})
        case e.CampaignClosed():
            return change(state, status="closed")
        case e.CampaignCancelled():
            return change(state, status="cancelled")
    return state


def decide(command: Command, state: Campaign | None) -> Decision:
    if isinstance(command, c.PlanCampaign):
        return _plan(command) if state is None else _amend(command, state)
    if type(command) not in _DECIDE:
        raise TypeError(f"a campaign does not decide {type(command).__name__}")
    if state is None:
        follows = isinstance(command, c.CompleteCampaign | c.CancelCampaign)
        return [] if follows else refuse("campaigns.unknown")
    return _DECIDE[type(command)](command, state)


def _plan(command: c.PlanCampaign) -> Decision:
    kind = KIND_OF_ITEM.get(command.item)
    if kind is None:
        return refuse("campaigns.item", field="item")
    if problem := _problem(command):
        return problem
    fields = {f: getattr(command, f) for f in e.CampaignPlanned.__struct_fields__ if f != "kind"}
    return [e.CampaignPlanned(**fields, kind=kind)]


def _amend(command: c.PlanCampaign, state: Campaign) -> Decision:
    if command.plan == state.plan:
        return []
    if problem := not_running(state) or _problem(command):
        return problem
    return [e.CampaignAmended(**{f: getattr(command, f) for f in e.CampaignAmended.__struct_fields__})]


def _problem(command: c.PlanCampaign) -> Refusal | None:
    if not command.title.strip():
        return refuse("campaigns.title", field="title")
    if command.first and command.last and command.last < command.first:
        return refuse("campaigns.period-order", field="last")
    return None


def _guide(command: c.NoteGuidance, state: Campaign) -> Decision:
    if command.note in state.notes:
        return []
    if problem := not_running(state):
        return problem
    if not command.text.strip():
        return refuse("campaigns.text", field="text")
    return [e.GuidanceNoted(campaign=state.campaign, operator=state.operator, note=command.note, text=command.text)]


def _close(command: c.CloseCampaign, state: Campaign) -> Decision:
    if state.status == "closed":
        return []
    if problem := not_running(state):
        return problem
    if not command.summary.strip():
        return refuse("campaigns.summary", field="summary")
    return [e.CampaignClosed(campaign=state.campaign, operator=state.operator, summary=command.summary)]


def _complete(command: c.CompleteCampaign, state: Campaign) -> Decision:
    if state.status != "running":
        return []
    return [e.CampaignClosed(campaign=state.campaign, operator=state.operator, summary="")]


def _cancel(command: c.CancelCampaign, state: Campaign) -> Decision:
    if state.status == "cancelled":
        return []
    return [e.CampaignCancelled(campaign=state.campaign, operator=state.operator, cause=command.cause)]


_DECIDE: Mapping[type[Command], Callable[[Any, Campaign], Decision]] = {
    c.AddTargets: collecting.add,
    c.CollectAnswers: collecting.collect,
    c.GiveAssistance: collecting.give,
    c.NoteGuidance: _guide,
    c.DevelopPost: posts.develop,
    c.TakeOutPost: posts.take_out,
    c.PublishPosts: posts.publish,
    c.CloseCampaign: _close,
    c.CompleteCampaign: _complete,
    c.CancelCampaign: _cancel,
}
decider = Decider(initial=None, evolve=evolve, decide=decide)
