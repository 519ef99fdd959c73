"""Publication (信息发布、宣传公告): state, evolve, decide."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.publications import commands as c
from domain.publications import events as e
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse

CHANNELS = ("wechat", "weibo", "app", "touch-screen", "display", "exhibit", "notice-board", "website")
"""公众号, 微博, 手机APP, 触摸屏查询机, 电子显示屏, 专项展示区, 公告栏（宣传栏）, 网站."""

KINDS = ("recruitment", "job-seeking", "training", "venture", "graduates", "other")


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is draft, returned, reviewed, public or withdrawn."""

    publication: str
    operator: str
    title: str
    text: str
    channels: tuple[str, ...]
    expires_on: date | None
    status: str = "draft"


def evolve(state: Publication | None, event: Event) -> Publication | None:
    if isinstance(event, e.PublicationDrafted):
        return Publication(
            publication=event.publication,
            operator=event.operator,
            title=event.title,
            text=event.text,
            channels=event.channels,
            expires_on=event.expires_on,
        )
    if state is None:
        return None
    change = msgspec.structs.replace
    match event:
        case e.PublicationReviewed():
            return change(state, status="reviewed" if event.approved else "returned")
        case e.PublicationPublished():
            return change(state, status="public", channels=event.channels)
        case e.PublicationRevised():
            status = "draft" if state.status == "returned" else state.status
            return change(state, title=event.title, text=event.text, expires_on=event.expires_on, status=status)
        case e.PublicationWithdrawn():
            return change(state, status="withdrawn")
    return state


def decide(command: Command, state: Publication | None) -> Decision:
    match command:
        case c.DraftPublication():
            return _draft(command) if state is None else _draft_again(command, state)
        case c.CompletePublication() | c.TakeBackPublication() if state is None:
            return []
        case _ if state is None:
            return refuse("publications.unknown")
        case c.ReviewPublication():
            return _review(command, state)
        case c.PublishPublication():
            return _publish(command, state)
        case c.RevisePublication():
            return _revise(command, state)
        case c.WithdrawPublication():
            return _withdraw(command.reason, state)
        case c.CompletePublication():
            return _complete(state)
        case c.TakeBackPublication():
            return _withdraw(command.cause, state)
    raise TypeError(f"a publication does not decide {type(command).__name__}")


def _draft(command: c.DraftPublication) -> Decision:
    for field in ("title", "text"):
        if not getattr(command, field).strip():
            return refuse("text.missing", field=field)
    if not set(command.channels) <= set(CHANNELS):
        return refuse("publications.channels", field="channels")
    return [e.PublicationDrafted(**{f: getattr(command, f) for f in e.PublicationDrafted.__struct_fields__})]


def _draft_again(command: c.DraftPublication, state: Publication) -> Decision:
    """The form of its case was put right: what it says follows, until it is withdrawn."""
    title, text, expires_on = command.title, command.text, command.expires_on
    if state.status == "withdrawn" or (title, text, expires_on) == (state.title, state.text, state.expires_on):
        return []
    revise = c.RevisePublication(
        publication=state.publication,
        operator=state.operator,
        title=title,
        text=text,
        expires_on=expires_on,
        on=command.on,
    )
    return _revise(revise, state)


def _review(command: c.ReviewPublication, state: Publication) -> Decision:
    if state.status == ("reviewed" if command.approved else "returned"):
        return []
    if state.status not in ("draft", "reviewed"):
        return refuse("publications.not-draft", status=state.status)
    if not command.approved and not command.reason.strip():
        return refuse("cases.reason", field="reason")
    reviewed = e.PublicationReviewed(
        publication=state.publication, operator=state.operator, approved=command.approved, reason=command.reason
    )
    return [reviewed]


def _publish(command: c.PublishPublication, state: Publication) -> Decision:
    """Only what was reviewed goes out; what is public may go to other channels."""
    if state.status not in ("reviewed", "public"):
        return refuse("publications.not-reviewed", status=state.status)
    if not command.channels or not set(command.channels) <= set(CHANNELS):
        return refuse("publications.channels", field="channels")
    if state.expires_on and state.expires_on < command.on:
        return refuse("publications.expired", field="expires_on")
    if state.status == "public" and set(command.channels) == set(state.channels):
        return []
    return [_published(state, command.channels)]


def _complete(state: Publication) -> Decision:
    """At the latest with its case; not what a review sent back, which nobody has put right yet."""
    if state.status == "returned":
        return refuse("publications.not-reviewed", status=state.status)
    return [] if state.status in ("public", "withdrawn") else [_published(state, state.channels)]


def _published(state: Publication, channels: tuple[str, ...]) -> e.PublicationPublished:
    return e.PublicationPublished(publication=state.publication, operator=state.operator, channels=channels)


def _revise(command: c.RevisePublication, state: Publication) -> Decision:
    if state.status == "withdrawn":
        return refuse("publications.withdrawn")
    for field in ("title", "text"):
        if not getattr(command, field).strip():
            return refuse("text.missing", field=field)
    before = (state.title, state.text, state.expires_on)
    if (command.title, command.text, command.expires_on) == before and state.status != "returned":
        return []
    revised = e.PublicationRevised(
        publication=state.publication,
        operator=state.operator,
        title=command.title,
        text=command.text,
        expires_on=command.expires_on,
    )
    return [revised]


def _withdraw(reason: str, state: Publication) -> Decision:
    if state.status == "withdrawn":
        return []
    if not reason.strip():
        return refuse("cases.reason", field="reason")
    return [e.PublicationWithdrawn(publication=state.publication, operator=state.operator, reason=reason)]


decider = Decider(initial=None, evolve=evolve, decide=decide)
