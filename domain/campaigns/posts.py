"""The pool of public-welfare posts (公益性岗位动态信息库) that a campaign of 2.2.1 develops and makes public."""

from __future__ import annotations

from domain.campaigns.commands import DevelopPost, PublishPosts, TakeOutPost
from domain.campaigns.events import PostDeveloped, PostsPublished, PostTakenOut
from domain.campaigns.state import Campaign, not_running
from domain.shared.area import is_village
from domain.shared.decider import Decision
from domain.shared.refusal import refuse

CATEGORIES = ("public-management", "community-service", "environment", "security", "care", "other")
MOST_PLACES = 1_000


def develop(command: DevelopPost, state: Campaign) -> Decision:
    if command.post in state.posts:
        return []
    if problem := not_running(state, "posts"):
        return problem
    for field in ("name", "unit"):
        if not getattr(command, field).strip():
            return refuse("text.missing", field=field)
    if command.category not in CATEGORIES:
        return refuse("campaigns.category", field="category")
    if not is_village(command.village):
        return refuse("people.village", field="village")
    if not 1 <= command.places <= MOST_PLACES:
        return refuse("number.range", field="places", least=1, most=MOST_PLACES)
    return [PostDeveloped(**{f: getattr(command, f) for f in PostDeveloped.__struct_fields__})]


def take_out(command: TakeOutPost, state: Campaign) -> Decision:
    """Also after the campaign: the pool is kept up to date."""
    if command.post not in state.posts:
        return refuse("campaigns.post-unknown")
    if state.posts[command.post] == "out":
        return []
    if not command.reason.strip():
        return refuse("cases.reason", field="reason")
    out = PostTakenOut(campaign=state.campaign, operator=state.operator, post=command.post, reason=command.reason)
    return [out]


def publish(command: PublishPosts, state: Campaign) -> Decision:
    if problem := not_running(state, "posts"):
        return problem
    waiting = tuple(post for post, status in state.posts.items() if status == "developed")
    return [PostsPublished(campaign=state.campaign, operator=state.operator, posts=waiting)] if waiting else []
