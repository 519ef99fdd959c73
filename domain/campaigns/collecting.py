"""Who is to be asked or helped, what they answered, what they were given."""

from __future__ import annotations

from domain.campaigns.commands import AddTargets, CollectAnswers, GiveAssistance
from domain.campaigns.events import AnswersCollected, AssistanceGiven, TargetsAdded
from domain.campaigns.questionnaire import misfit
from domain.campaigns.state import Campaign, not_running
from domain.shared.decider import Decision
from domain.shared.refusal import refuse

TARGET_KINDS = ("person", "household", "employer")
OUTCOMES = ("collected", "absent", "declined")
ASSISTANCE = ("policy", "post", "training", "guidance", "venture")
AT_ONCE = 1_000
"""As many targets as one command takes."""


def add(command: AddTargets, state: Campaign) -> Decision:
    if problem := not_running(state, "survey", "assistance"):
        return problem
    if len(command.targets) > AT_ONCE:
        return refuse("campaigns.targets", field="targets", most=AT_ONCE)
    if any(one.kind not in TARGET_KINDS for one in command.targets):
        return refuse("campaigns.target-kind", field="targets")
    new = {one.target: one for one in command.targets if one.target not in state.targets}
    if not new:
        return []
    return [TargetsAdded(campaign=state.campaign, operator=state.operator, targets=tuple(new.values()))]


def collect(command: CollectAnswers, state: Campaign) -> Decision:
    if problem := not_running(state, "survey"):
        return problem
    if command.target not in state.targets:
        return refuse("campaigns.target-unknown", field="target")
    if command.outcome not in OUTCOMES:
        return refuse("campaigns.outcome", field="outcome")
    told = command.outcome == "collected"
    if told and (problem := misfit(state.item, command.answers)):
        return problem
    collected = AnswersCollected(
        campaign=state.campaign,
        operator=state.operator,
        target=command.target,
        outcome=command.outcome,
        answers=command.answers if told else {},
        words=command.words if told else None,
    )
    return [collected]


def give(command: GiveAssistance, state: Campaign) -> Decision:
    if command.given in state.notes:
        return []
    if problem := not_running(state, "assistance"):
        return problem
    if command.target not in state.targets:
        return refuse("campaigns.target-unknown", field="target")
    if command.kind not in ASSISTANCE:
        return refuse("campaigns.assistance", field="kind")
    given = AssistanceGiven(
        campaign=state.campaign,
        operator=state.operator,
        given=command.given,
        target=command.target,
        kind=command.kind,
        words=command.words,
    )
    return [given]
