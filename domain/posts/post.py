"""Public-welfare post: decide."""

from __future__ import annotations

from typing import Any

from domain.posts import commands, events, places
from domain.posts.state import STATED, Post, evolve
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse

FUNDING = ("government", "supported", "social", "own")
"""主要由政府出资 · 政府扶持 · 社会筹集资金 · 单位自筹; the last is not what the notice calls public welfare."""
TARGETS = ("hardship", "mixed")
KINDS = ("service", "assistance", "other")
OPEN = ("applied", "returned")


def not_public(post: Post) -> str | None:
    """Which of the notice's three conditions does not hold (`funding`, `target`, `kind`), or None."""
    if post.funding == "own":
        return "funding"
    if post.target != "hardship":
        return "target"
    return "kind" if post.kind == "other" else None


def decide(command: Command, state: Post | None) -> Decision:
    match command:
        case commands.ApplyForPost() if state is None:
            return _wrong(command) or [_told(events.PostApplied, command)]
        case commands.ApplyForPost():
            return []
        case commands.FreePlaces() if state is None:
            return []
        case _ if state is None:
            return refuse("posts.unknown")
        case commands.TakePlace():
            return places.take(command, state)
        case commands.CountPlace():
            return places.count(command, state)
        case commands.FreePlaces():
            return places.free(command, state)
        case commands.ConfirmPost() | commands.ReturnPost():
            return _answer(command, state)
        case commands.TakePostBack():
            return [] if state.status == "taken-back" else [_told(events.PostTakenBack, command)]
        case commands.SendPostUp():
            return _send_up(state)
    if state.status not in OPEN:
        return refuse("posts.not-open", post_status=state.status)
    return _work(command, state)


def _work(command: Command, state: Post) -> Decision:
    match command:
        case commands.CheckPost():
            if command.checked_on > command.on:
                return refuse("posts.check-ahead", field="checked_on")
            return [_told(events.PostChecked, command)]
        case commands.JudgePost():
            if not command.opinion.strip():
                return refuse("posts.opinion", field="opinion")
            if command.is_public and (failing := not_public(state)):
                return refuse("posts.not-public", field="is_public", condition=failing)
            return [_told(events.PostJudged, command)]
        case commands.CorrectPost():
            same = all(getattr(command, name) == getattr(state, name) for name in STATED)
            return _wrong(command) or ([] if same else [_told(events.PostCorrected, command)])
    raise TypeError(f"a post does not decide {type(command).__name__}")


def _send_up(state: Post) -> Decision:
    if state.status == "sent-up":
        return []
    if state.status not in OPEN:
        return refuse("posts.not-open", post_status=state.status)
    if not state.checked:
        return refuse("posts.not-checked")
    if not state.is_public or not_public(state):
        return refuse("posts.not-judged")
    return [events.PostSentUp(post=state.post, operator=state.operator, time=state.times + 1)]


def _answer(command: commands.ConfirmPost | commands.ReturnPost, state: Post) -> Decision:
    if isinstance(command, commands.ConfirmPost) and state.status == "confirmed":
        return []
    if state.status != "sent-up":
        return refuse("posts.not-sent-up", post_status=state.status)
    if isinstance(command, commands.ConfirmPost):
        return [_told(events.PostConfirmed, command)]
    if not command.reason.strip():
        return refuse("posts.reason", field="reason")
    return [_told(events.PostReturned, command)]


def _wrong(command: commands.ApplyForPost | commands.CorrectPost) -> Any:
    """Why what is stated cannot be taken, or None."""
    if not command.title.strip():
        return refuse("posts.title", field="title")
    if command.headcount < 1:
        return refuse("posts.headcount", field="headcount")
    known = {"funding": FUNDING, "target": TARGETS, "kind": KINDS}
    for name, codes in known.items():
        if getattr(command, name) not in codes:
            return refuse("posts.choice", field=name)
    return None


def _told(kind: type[Event], command: Command) -> Event:
    """The event that says what the command says."""
    return kind(**{name: getattr(command, name) for name in kind.__struct_fields__})


decider = Decider(initial=None, evolve=evolve, decide=decide)
