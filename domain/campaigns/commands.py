"""What may be asked of a survey, an assistance activity or the development of posts."""

from __future__ import annotations

from datetime import date

from domain.campaigns.target import Target
from domain.shared.message import Command
from domain.shared.personal import Personal


class PlanCampaign(Command, frozen=True, kw_only=True):
    """Annex 2: 2.1.3, 2.2.1, 6.1.1, 6.2.1 and 8.1.1."""

    campaign: str
    operator: str
    outlet: str
    case: str
    village: str
    item: str
    title: str
    first: date | None
    last: date | None
    plan: dict[str, str]


class AddTargets(Command, frozen=True, kw_only=True):
    """Those that are in the list already stay as they are."""

    campaign: str
    operator: str
    targets: tuple[Target, ...]


class CollectAnswers(Command, frozen=True, kw_only=True):
    campaign: str
    operator: str
    target: str
    outcome: str
    answers: dict[str, str]
    words: Personal | None = None


class GiveAssistance(Command, frozen=True, kw_only=True):
    campaign: str
    operator: str
    given: str
    target: str
    kind: str
    words: Personal


class NoteGuidance(Command, frozen=True, kw_only=True):
    campaign: str
    operator: str
    note: str
    text: str


class DevelopPost(Command, frozen=True, kw_only=True):
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


class TakeOutPost(Command, frozen=True, kw_only=True):
    campaign: str
    operator: str
    post: str
    reason: str


class PublishPosts(Command, frozen=True, kw_only=True):
    """All of the pool that is not public yet."""

    campaign: str
    operator: str


class CloseCampaign(Command, frozen=True, kw_only=True):
    campaign: str
    operator: str
    summary: str


class CompleteCampaign(Command, frozen=True, kw_only=True):
    """Its case is finished."""

    campaign: str
    operator: str


class CancelCampaign(Command, frozen=True, kw_only=True):
    campaign: str
    operator: str
    cause: str
