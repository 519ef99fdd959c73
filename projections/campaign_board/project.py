"""Events of campaigns → rows."""

from __future__ import annotations

from typing import Any

from domain.campaigns import events as e
from projections.campaign_board.tables import (
    campaign_notes,
    campaign_tally,
    campaign_targets,
    campaigns,
    pool_posts,
)
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope

_PLAN = [name for name in e.CampaignPlanned.__struct_fields__ if name in campaigns.c]
_AMENDED = [name for name in e.CampaignAmended.__struct_fields__ if name in campaigns.c]
_POST = [name for name in e.PostDeveloped.__struct_fields__ if name in pool_posts.c]
DONE = ("collected", "assisted")


def on_planned(rows: Rows, envelope: Envelope) -> None:
    told = {name: getattr(envelope.event, name) for name in _PLAN}
    when = {"opened_on": envelope.on, "opened_at": envelope.recorded_at}
    rows.add(campaigns, **told, **when, status="running", targets=0, done=0, summary="")


def on_amended(rows: Rows, envelope: Envelope) -> None:
    event: e.CampaignAmended = envelope.event
    rows.change(campaigns, event.campaign).update({name: getattr(event, name) for name in _AMENDED})


def on_targets(rows: Rows, envelope: Envelope) -> None:
    event: e.TargetsAdded = envelope.event
    for one in event.targets:
        rows.add(
            campaign_targets,
            campaign=event.campaign,
            target=one.target,
            operator=event.operator,
            kind=one.kind,
            village=one.village,
            outcome="",
            collector="",
            answers={},
        )
    rows.change(campaigns, event.campaign)["targets"] += len(event.targets)


def on_collected(rows: Rows, envelope: Envelope) -> None:
    """The tally follows what is known of each target last."""
    event: e.AnswersCollected = envelope.event
    target = rows.change(campaign_targets, (event.campaign, event.target))
    _tally(rows, event, target["answers"], -1)
    _tally(rows, event, event.answers, 1)
    _reached(rows, envelope, target, event.outcome)
    target.update(answers=event.answers, words=event.words.sealed if event.words else None)


def _reached(rows: Rows, envelope: Envelope, target: dict[str, Any], outcome: str) -> None:
    change = (outcome in DONE) - (target["outcome"] in DONE)
    if change:
        rows.change(campaigns, target["campaign"])["done"] += change
    target.update(outcome=outcome, collector=envelope.actor, collected_on=envelope.on)


def _tally(rows: Rows, event: e.AnswersCollected, answers: dict[str, str], sign: int) -> None:
    for question, given in answers.items():
        for answer in given.split(","):
            key = (event.campaign, question, answer)
            if rows.get(campaign_tally, key) is None:
                values = {"campaign": event.campaign, "question": question, "answer": answer}
                rows.add(campaign_tally, **values, operator=event.operator, people=0)
            rows.change(campaign_tally, key)["people"] += sign


def on_given(rows: Rows, envelope: Envelope) -> None:
    event: e.AssistanceGiven = envelope.event
    _note(rows, envelope, event.given, event.kind, event.target, words=event.words.sealed)
    _reached(rows, envelope, rows.change(campaign_targets, (event.campaign, event.target)), "assisted")


def on_guidance(rows: Rows, envelope: Envelope) -> None:
    event: e.GuidanceNoted = envelope.event
    _note(rows, envelope, event.note, "instructed", "", text=event.text)


def _note(
    rows: Rows, envelope: Envelope, note: str, kind: str, target: str, *, text: str = "", words: str | None = None
) -> None:
    rows.add(
        campaign_notes,
        campaign=envelope.event.campaign,
        note=note,
        operator=envelope.event.operator,
        kind=kind,
        target=target,
        text=text,
        words=words,
        on=envelope.on,
        at=envelope.recorded_at,
    )


def on_post(rows: Rows, envelope: Envelope) -> None:
    event: e.PostDeveloped = envelope.event
    outlet = rows.row(campaigns, event.campaign)["outlet"]
    told = {name: getattr(event, name) for name in _POST}
    rows.add(pool_posts, **told, outlet=outlet, status="developed", reason="")


def on_post_out(rows: Rows, envelope: Envelope) -> None:
    event: e.PostTakenOut = envelope.event
    rows.change(pool_posts, (event.campaign, event.post)).update(status="out", reason=event.reason)


def on_posts_published(rows: Rows, envelope: Envelope) -> None:
    event: e.PostsPublished = envelope.event
    for post in event.posts:
        rows.change(pool_posts, (event.campaign, post)).update(status="public", published_on=envelope.on)


def on_closed(rows: Rows, envelope: Envelope) -> None:
    event: e.CampaignClosed = envelope.event
    told = {"summary": event.summary, "closed_on": envelope.on, "status": "closed"}
    rows.change(campaigns, event.campaign).update(told)


def on_cancelled(rows: Rows, envelope: Envelope) -> None:
    rows.change(campaigns, envelope.event.campaign).update(status="cancelled", closed_on=envelope.on)


_CAMPAIGN = needs(campaigns, "event.campaign")
_TARGET = needs(campaign_targets, "event.campaign", "event.target")
ROOM = Room(
    name="campaign_board",
    version=1,
    tables=(campaigns, campaign_targets, campaign_tally, campaign_notes, pool_posts),
    handlers={
        e.CampaignPlanned: on(on_planned),
        e.CampaignAmended: on(on_amended, _CAMPAIGN),
        e.TargetsAdded: on(on_targets, _CAMPAIGN),
        e.AnswersCollected: on(on_collected, _CAMPAIGN, _TARGET),
        e.AssistanceGiven: on(on_given, _CAMPAIGN, _TARGET),
        e.GuidanceNoted: on(on_guidance),
        e.PostDeveloped: on(on_post, _CAMPAIGN),
        e.PostTakenOut: on(on_post_out, needs(pool_posts, "event.campaign", "event.post")),
        e.PostsPublished: on(on_posts_published),
        e.CampaignClosed: on(on_closed, _CAMPAIGN),
        e.CampaignCancelled: on(on_cancelled, _CAMPAIGN),
    },
)
