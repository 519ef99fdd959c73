"""Stream `person/<id>`: a person (服务对象), known once in the province by resident identity number (公民身份号码)."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class PersonRegistered(Event, frozen=True, kw_only=True):
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


EVENTS = {
    "people.registered.v1": PersonRegistered,
    "people.served.v1": PersonServed,
    "people.status-gained.v1": PersonStatusGained,
    "people.status-ended.v1": PersonStatusEnded,
}
PERSONAL_OF = {"people.registered.v1": "person", "people.status-gained.v1": "person"}


def stream(person: str) -> str:
    return f"person/{person}"
