"""Stream `<operator>/post/<id>`: a post whose public-welfare nature an employer has applied for. Annex 2, 2.1.6."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event


class PostApplied(Event, frozen=True, kw_only=True):
    """An employer applied (接受申请). The post is known by its case."""

    post: str
    operator: str
    outlet: str
    village: str
    case: str
    employer: str
    title: str
    headcount: int
    funding: str
    target: str
    kind: str
    address: str


class PostChecked(Event, frozen=True, kw_only=True):
    """Somebody went and looked (实地核查). `as_stated`: what was found agrees with the application."""

    post: str
    operator: str
    checked_on: date
    as_stated: bool
    note: str


class PostJudged(Event, frozen=True, kw_only=True):
    """The first opinion (性质初认): is the post of public welfare in the notice's sense?"""

    post: str
    operator: str
    is_public: bool
    opinion: str


class PostSentUp(Event, frozen=True, kw_only=True):
    """Sent to the county bureau for confirmation (上报确认); `time` counts from 1."""

    post: str
    operator: str
    time: int


class PostConfirmed(Event, frozen=True, kw_only=True):
    """The bureau confirmed it: people can be placed."""

    post: str
    operator: str
    note: str


class PostReturned(Event, frozen=True, kw_only=True):
    """The bureau sent it back for correction (退回补正)."""

    post: str
    operator: str
    reason: str


class PostCorrected(Event, frozen=True, kw_only=True):
    """What was stated is stated anew; the check and the first opinion stand until they are made again."""

    post: str
    operator: str
    title: str
    headcount: int
    funding: str
    target: str
    kind: str
    address: str


class PlaceTaken(Event, frozen=True, kw_only=True):
    """A claim (2.1.7) names somebody placed at the post in these months, such as 2026-07."""

    post: str
    operator: str
    claim: str
    subsidy: str
    person: str
    months: tuple[str, ...]


class PlaceFreed(Event, frozen=True, kw_only=True):
    """The claim does not name them any more: its line was removed, or it was taken back."""

    post: str
    operator: str
    claim: str
    subsidy: str
    person: str
    months: tuple[str, ...]


class PostTakenBack(Event, frozen=True, kw_only=True):
    """Its case was withdrawn or voided."""

    post: str
    operator: str
    cause: str  # "withdrawn" or "voided"


EVENTS = {
    "posts.applied.v1": PostApplied,
    "posts.checked.v1": PostChecked,
    "posts.judged.v1": PostJudged,
    "posts.sent-up.v1": PostSentUp,
    "posts.confirmed.v1": PostConfirmed,
    "posts.returned.v1": PostReturned,
    "posts.corrected.v1": PostCorrected,
    "posts.place-taken.v1": PlaceTaken,
    "posts.place-freed.v1": PlaceFreed,
    "posts.taken-back.v1": PostTakenBack,
}
PERSONAL_OF: dict[str, str] = {}


def stream(operator: str, post: str) -> str:
    return f"{operator}/post/{post}"
