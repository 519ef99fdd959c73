"""Stream `<operator>/campaign/<id>`: a survey (调查), an assistance activity (援助活动) or posts being developed."""

from __future__ import annotations

from datetime import date

from domain.campaigns.target import Target
from domain.shared.message import Event
from domain.shared.personal import Personal


class CampaignPlanned(Event, frozen=True, kw_only=True):
    """`kind` is survey, assistance or posts; `plan` are the fields of its case: purpose, scope, method, people, time,
    budget (调查方案), in the words of the item's form."""

    campaign: str
    operator: str
    outlet: str
    case: str
    village: str
    item: str
    kind: str
    title: str
    first: date | None
    last: date | None
    plan: dict[str, str]


class CampaignAmended(Event, frozen=True, kw_only=True):
    """The form of its case was filled in further or put right."""

    campaign: str
    operator: str
    title: str
    first: date | None
    last: date | None
    plan: dict[str, str]


class TargetsAdded(Event, frozen=True, kw_only=True):
    campaign: str
    operator: str
    targets: tuple[Target, ...]


class AnswersCollected(Event, frozen=True, kw_only=True):
    """One record of the survey; a later one for the same target takes its place (动态跟踪维护).

    `outcome` is collected, absent or declined. `answers` are to questions with fixed answers, by question; `words` are
    the answers in words as a JSON object, sealed with the target's key.
    """

    campaign: str
    operator: str
    target: str
    outcome: str
    answers: dict[str, str]
    words: Personal | None


class AssistanceGiven(Event, frozen=True, kw_only=True):
    """What was given to whom (信息记载): `kind` is policy, post, training, guidance or venture."""

    campaign: str
    operator: str
    given: str
    target: str
    kind: str
    words: Personal


class GuidanceNoted(Event, frozen=True, kw_only=True):
    """Guidance to those who carry it out (实时指导)."""

    campaign: str
    operator: str
    note: str
    text: str


class PostDeveloped(Event, frozen=True, kw_only=True):
    """A public-welfare post for the pool (公益性岗位动态信息库). `wage_fen` a month."""

    campaign: str
    operator: str
    post: str
    name: str
    unit: str
    category: str
    village: str
    places: int
    wage_fen: int
    duties: str


class PostTakenOut(Event, frozen=True, kw_only=True):
    campaign: str
    operator: str
    post: str
    reason: str


class PostsPublished(Event, frozen=True, kw_only=True):
    """These posts of the pool are public from now on."""

    campaign: str
    operator: str
    posts: tuple[str, ...]


class CampaignClosed(Event, frozen=True, kw_only=True):
    """Summed up (活动总结); empty when its case was finished before anybody wrote one."""

    campaign: str
    operator: str
    summary: str


class CampaignCancelled(Event, frozen=True, kw_only=True):
    """Its case was withdrawn or voided."""

    campaign: str
    operator: str
    cause: str


EVENTS = {
    "campaigns.planned.v1": CampaignPlanned,
    "campaigns.amended.v1": CampaignAmended,
    "campaigns.targets-added.v1": TargetsAdded,
    "campaigns.answers-collected.v1": AnswersCollected,
    "campaigns.assistance-given.v1": AssistanceGiven,
    "campaigns.guidance-noted.v1": GuidanceNoted,
    "campaigns.post-developed.v1": PostDeveloped,
    "campaigns.post-taken-out.v1": PostTakenOut,
    "campaigns.posts-published.v1": PostsPublished,
    "campaigns.closed.v1": CampaignClosed,
    "campaigns.cancelled.v1": CampaignCancelled,
}
PERSONAL_OF = {"campaigns.answers-collected.v1": "target", "campaigns.assistance-given.v1": "target"}


def stream(operator: str, campaign: str) -> str:
    return f"{operator}/campaign/{campaign}"
