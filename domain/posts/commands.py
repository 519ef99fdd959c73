"""What may be asked of a public-welfare post."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command


class ApplyForPost(Command, frozen=True, kw_only=True):
    """Follows the opening of a case of 2.1.6."""

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


class CheckPost(Command, frozen=True, kw_only=True):
    post: str
    operator: str
    checked_on: date
    as_stated: bool
    note: str = ""


class JudgePost(Command, frozen=True, kw_only=True):
    post: str
    operator: str
    is_public: bool
    opinion: str


class SendPostUp(Command, frozen=True, kw_only=True):
    post: str
    operator: str


class ConfirmPost(Command, frozen=True, kw_only=True):
    post: str
    operator: str
    note: str = ""


class ReturnPost(Command, frozen=True, kw_only=True):
    post: str
    operator: str
    reason: str


class CorrectPost(Command, frozen=True, kw_only=True):
    post: str
    operator: str
    title: str
    headcount: int
    funding: str
    target: str
    kind: str
    address: str


class TakePlace(Command, frozen=True, kw_only=True):
    """Follows a claim's line that names the post."""

    post: str
    operator: str
    claim: str
    subsidy: str
    person: str
    months: tuple[str, ...]


class CountPlace(Command, frozen=True, kw_only=True):
    """A line from before places were kept has had one all along: it counts, however many the post was confirmed for."""

    post: str
    operator: str
    claim: str
    subsidy: str
    person: str
    months: tuple[str, ...]


class FreePlaces(Command, frozen=True, kw_only=True):
    """Follows the removal of such a line; without a person, that of all lines of the claim."""

    post: str
    operator: str
    claim: str
    subsidy: str = ""
    person: str = ""
    months: tuple[str, ...] = ()


class TakePostBack(Command, frozen=True, kw_only=True):
    """Follows the withdrawal or the voiding of its case."""

    post: str
    operator: str
    cause: str
