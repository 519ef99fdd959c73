"""Who stands behind the outlets: what staff can do, experts, county staff, gig leaders (notice 三, annex 3).

The names and fields below are the stored format. Change them only by a new version with an upcaster.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class CredentialRecorded(Event, frozen=True, kw_only=True):
    """A vocational qualification (职业技能等级认定); `expires_on` is None for one without an end."""

    operator: str
    staff: str
    record: str
    kind: str
    level: str
    issuer: str
    issued_on: date
    expires_on: date | None


class TrainingRecorded(Event, frozen=True, kw_only=True):
    """A training or a contest that was attended."""

    operator: str
    staff: str
    record: str
    kind: str
    title: str
    organiser: str
    first: date
    last: date
    hours: int
    result: str


class StaffRecordProved(Event, frozen=True, kw_only=True):
    """A file that proves a credential or a training; sealed for the member of staff."""

    operator: str
    staff: str
    record: str
    evidence: str
    sha256: str
    size: int
    type: str


class StaffRecordWithdrawn(Event, frozen=True, kw_only=True):
    """Recorded in error: it does not count."""

    operator: str
    staff: str
    record: str
    reason: str


class ExpertTeamFormed(Event, frozen=True, kw_only=True):
    operator: str
    team: str
    name: str
    field: str


class ExpertJoined(Event, frozen=True, kw_only=True):
    operator: str
    team: str
    expert: str
    speciality: str
    affiliation: str
    name: Personal
    phone: Personal


class ExpertLeft(Event, frozen=True, kw_only=True):
    operator: str
    team: str
    expert: str
    reason: str


class ExpertTeamDissolved(Event, frozen=True, kw_only=True):
    operator: str
    team: str
    reason: str


class CountyStaffAssigned(Event, frozen=True, kw_only=True):
    """Somebody of the county's employment service, stationed (派驻) at an outlet or its contact (联系)."""

    operator: str
    member: str
    outlet: str
    mode: str
    unit: str
    name: Personal
    phone: Personal


class CountyStaffEnded(Event, frozen=True, kw_only=True):
    operator: str
    member: str
    reason: str


class GigLeaderEnlisted(Event, frozen=True, kw_only=True):
    """零工带头人 of a village."""

    operator: str
    village: str
    leader: str
    name: Personal
    phone: Personal


class GigLeaderLeft(Event, frozen=True, kw_only=True):
    operator: str
    village: str
    leader: str
    reason: str


class HonourAwarded(Event, frozen=True, kw_only=True):
    """零工推介积极分子, chosen by an outlet for a year."""

    operator: str
    village: str
    leader: str
    honour: str
    outlet: str
    year: int


EVENTS = {
    "workforce.credential-recorded.v1": CredentialRecorded,
    "workforce.training-recorded.v1": TrainingRecorded,
    "workforce.staff-record-proved.v1": StaffRecordProved,
    "workforce.staff-record-withdrawn.v1": StaffRecordWithdrawn,
    "workforce.expert-team-formed.v1": ExpertTeamFormed,
    "workforce.expert-joined.v1": ExpertJoined,
    "workforce.expert-left.v1": ExpertLeft,
    "workforce.expert-team-dissolved.v1": ExpertTeamDissolved,
    "workforce.county-staff-assigned.v1": CountyStaffAssigned,
    "workforce.county-staff-ended.v1": CountyStaffEnded,
    "workforce.gig-leader-enlisted.v1": GigLeaderEnlisted,
    "workforce.gig-leader-left.v1": GigLeaderLeft,
    "workforce.honour-awarded.v1": HonourAwarded,
}
PERSONAL_OF = {
    "workforce.expert-joined.v1": "expert",
    "workforce.county-staff-assigned.v1": "member",
    "workforce.gig-leader-enlisted.v1": "leader",
}


def staff_stream(operator: str, staff: str) -> str:
    return f"{operator}/staff/{staff}"


def team_stream(operator: str, team: str) -> str:
    return f"{operator}/expert-team/{team}"


def county_staff_stream(operator: str, member: str) -> str:
    return f"{operator}/county-staff/{member}"


def leaders_stream(operator: str, village: str) -> str:
    return f"{operator}/gig-leaders/{village}"
