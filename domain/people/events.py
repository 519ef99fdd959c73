"""Stream `person/<id>`: a person (服务对象), known once in the province by resident identity number (公民身份号码)."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class PersonRegistered(Event, frozen=True, kw_only=True, omit_defaults=True):
    """`…_key` are keyed hashes for looking up; `born` is an ISO date. Everything that names the person is sealed."""

    person: str
    operator: str
    outlet: str
    identity_key: str
    name_key: str
    phone_key: str
    name: Personal
    identity: Personal
    phone: Personal
    address: Personal
    born: Personal
    sex: str  # "M" or "F"
    village: str  # division lived in 常住地
    education: str
    birth_year: int = 0  # for lists by age; 0 where it was not kept yet


class PersonServed(Event, frozen=True, kw_only=True):
    """Another operator met the same person, or a task of the bureau lists them for it; from now on it sees them too."""

    person: str
    operator: str
    outlet: str


class PersonStatusGained(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A registration or recognition took effect, or was renewed. `person.STATUSES` names them all.

    `until` is the last day it holds, None when only an event ends it. `facts` are plain and name nobody (`form`,
    `graduated_on`, `household`); `reasons` tell of health or family, sealed.
    """

    person: str
    status: str
    case: str
    operator: str
    since: date | None = None
    until: date | None = None
    facts: dict[str, str] = {}
    reasons: Personal | None = None


class PersonStatusEnded(Event, frozen=True, kw_only=True):
    """It ended. `cause` is one of `person.CAUSES`; the case is the one that had given the status."""

    person: str
    status: str
    case: str
    operator: str
    cause: str


class PersonCorrected(Event, frozen=True, kw_only=True):
    """What was mistyped ("mistyped") or has changed ("changed"); what is None or empty stayed as it was."""

    person: str
    operator: str
    cause: str
    name: Personal | None = None
    phone: Personal | None = None
    address: Personal | None = None
    name_key: str = ""
    phone_key: str = ""
    village: str = ""
    education: str = ""


class PersonIdentityCorrected(Event, frozen=True, kw_only=True):
    """The identity number itself was mistyped; `former_key` is that of the wrong one."""

    person: str
    operator: str
    identity: Personal
    identity_key: str
    former_key: str
    born: Personal
    sex: str
    birth_year: int


class PersonFactRecorded(Event, frozen=True, kw_only=True):
    """A fact was declared, or declared otherwise than before: `fact` and `kind` are codes of `domain/people/facts.py`.

    Its days are included; what describes it in words is sealed.
    """

    person: str
    operator: str
    fact: str
    since: date
    until: date | None
    kind: str
    source: str
    detail: Personal | None
    case: str


class PersonFactWithdrawn(Event, frozen=True, kw_only=True):
    """It was never so."""

    person: str
    operator: str
    fact: str
    cause: str


class PersonContacted(Event, frozen=True, kw_only=True):
    """Somebody of the operator spoke with the person, or tried to; `next_on` is the day agreed for the next time."""

    person: str
    operator: str
    outlet: str
    way: str
    result: str
    next_on: date | None
    note: Personal | None


class PersonGroupsReviewed(Event, frozen=True, kw_only=True):
    """The person came into or went out of key groups (重点群体) on `day`, each by the rule beside it in `…_by`.

    `next_review` is the first day on which a limit of time changes that again, None when nothing will by itself.
    """

    person: str
    day: date
    entered: tuple[str, ...]
    entered_by: tuple[str, ...]
    left: tuple[str, ...]
    left_by: tuple[str, ...]
    next_review: date | None


EVENTS = {
    "people.registered.v1": PersonRegistered,
    "people.served.v1": PersonServed,
    "people.status-gained.v1": PersonStatusGained,
    "people.status-ended.v1": PersonStatusEnded,
    "people.corrected.v1": PersonCorrected,
    "people.identity-corrected.v1": PersonIdentityCorrected,
    "people.fact-recorded.v1": PersonFactRecorded,
    "people.fact-withdrawn.v1": PersonFactWithdrawn,
    "people.contacted.v1": PersonContacted,
    "people.groups-reviewed.v1": PersonGroupsReviewed,
}
PERSONAL_OF = {
    "people.registered.v1": "person",
    "people.status-gained.v1": "person",
    "people.corrected.v1": "person",
    "people.identity-corrected.v1": "person",
    "people.fact-recorded.v1": "person",
    "people.contacted.v1": "person",
}


def stream(person: str) -> str:
    return f"person/{person}"
