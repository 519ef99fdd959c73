"""Events of the workforce → rows. What names a person stays sealed."""

from __future__ import annotations

from domain.workforce import events as e
from projections.room import Room, needs, on
from projections.rows import Rows
from projections.workforce.tables import (
    county_staff,
    expert_teams,
    experts,
    gig_leaders,
    honours,
    staff_proofs,
    staff_records,
)
from tenants.store.envelope import Envelope


def on_credential(rows: Rows, envelope: Envelope) -> None:
    event: e.CredentialRecorded = envelope.event
    what = {"category": "credential", "kind": event.kind, "level": event.level, "organiser": event.issuer}
    days = {"first": event.issued_on, "last": event.expires_on, "recorded_on": envelope.on}
    ids = {"operator": event.operator, "staff": event.staff, "record": event.record}
    rows.add(staff_records, **ids, **what, **days, title="", hours=0, result="", proofs=0)


def on_training(rows: Rows, envelope: Envelope) -> None:
    event: e.TrainingRecorded = envelope.event
    what = {"category": "training", "kind": event.kind, "title": event.title, "organiser": event.organiser}
    days = {"first": event.first, "last": event.last, "recorded_on": envelope.on}
    ids = {"operator": event.operator, "staff": event.staff, "record": event.record}
    rows.add(staff_records, **ids, **what, **days, level="", hours=event.hours, result=event.result, proofs=0)


def on_proved(rows: Rows, envelope: Envelope) -> None:
    event: e.StaffRecordProved = envelope.event
    rows.add(
        staff_proofs,
        operator=event.operator,
        staff=event.staff,
        evidence=event.evidence,
        record=event.record,
        sha256=event.sha256,
        size=event.size,
        type=event.type,
        attached_at=envelope.recorded_at,
    )
    rows.change(staff_records, (event.operator, event.staff, event.record))["proofs"] += 1


def on_withdrawn(rows: Rows, envelope: Envelope) -> None:
    event: e.StaffRecordWithdrawn = envelope.event
    record = rows.change(staff_records, (event.operator, event.staff, event.record))
    record.update(withdrawn_on=envelope.on, withdrawn_reason=event.reason)


def on_formed(rows: Rows, envelope: Envelope) -> None:
    event: e.ExpertTeamFormed = envelope.event
    ids = {"operator": event.operator, "team": event.team}
    rows.add(expert_teams, **ids, name=event.name, field=event.field, experts=0, formed_on=envelope.on)


def on_expert_joined(rows: Rows, envelope: Envelope) -> None:
    event: e.ExpertJoined = envelope.event
    rows.add(
        experts,
        operator=event.operator,
        team=event.team,
        expert=event.expert,
        speciality=event.speciality,
        affiliation=event.affiliation,
        name=event.name.sealed,
        phone=event.phone.sealed,
        joined_on=envelope.on,
    )
    rows.change(expert_teams, (event.operator, event.team))["experts"] += 1


def on_expert_left(rows: Rows, envelope: Envelope) -> None:
    event: e.ExpertLeft = envelope.event
    expert = rows.change(experts, (event.operator, event.team, event.expert))
    expert.update(left_on=envelope.on, left_reason=event.reason)
    rows.change(expert_teams, (event.operator, event.team))["experts"] -= 1


def on_dissolved(rows: Rows, envelope: Envelope) -> None:
    event: e.ExpertTeamDissolved = envelope.event
    team = rows.change(expert_teams, (event.operator, event.team))
    team.update(dissolved_on=envelope.on, dissolved_reason=event.reason)


def on_county_staff(rows: Rows, envelope: Envelope) -> None:
    event: e.CountyStaffAssigned = envelope.event
    rows.add(
        county_staff,
        operator=event.operator,
        member=event.member,
        outlet=event.outlet,
        mode=event.mode,
        unit=event.unit,
        name=event.name.sealed,
        phone=event.phone.sealed,
        since=envelope.on,
    )


def on_county_staff_ended(rows: Rows, envelope: Envelope) -> None:
    event: e.CountyStaffEnded = envelope.event
    member = rows.change(county_staff, (event.operator, event.member))
    member.update(ended_on=envelope.on, ended_reason=event.reason)


def on_enlisted(rows: Rows, envelope: Envelope) -> None:
    event: e.GigLeaderEnlisted = envelope.event
    rows.add(
        gig_leaders,
        operator=event.operator,
        village=event.village,
        leader=event.leader,
        name=event.name.sealed,
        phone=event.phone.sealed,
        since=envelope.on,
    )


def on_leader_left(rows: Rows, envelope: Envelope) -> None:
    event: e.GigLeaderLeft = envelope.event
    leader = rows.change(gig_leaders, (event.operator, event.village, event.leader))
    leader.update(left_on=envelope.on, left_reason=event.reason)


def on_honoured(rows: Rows, envelope: Envelope) -> None:
    event: e.HonourAwarded = envelope.event
    ids = {"operator": event.operator, "village": event.village, "leader": event.leader, "honour": event.honour}
    rows.add(honours, **ids, outlet=event.outlet, year=event.year, awarded_on=envelope.on)


_RECORD = needs(staff_records, "event.operator", "event.staff", "event.record")
_TEAM = needs(expert_teams, "event.operator", "event.team")
ROOM = Room(
    name="workforce",
    version=1,
    tables=(staff_records, staff_proofs, expert_teams, experts, county_staff, gig_leaders, honours),
    handlers={
        e.CredentialRecorded: on(on_credential),
        e.TrainingRecorded: on(on_training),
        e.StaffRecordProved: on(on_proved, _RECORD),
        e.StaffRecordWithdrawn: on(on_withdrawn, _RECORD),
        e.ExpertTeamFormed: on(on_formed),
        e.ExpertJoined: on(on_expert_joined, _TEAM),
        e.ExpertLeft: on(on_expert_left, _TEAM, needs(experts, "event.operator", "event.team", "event.expert")),
        e.ExpertTeamDissolved: on(on_dissolved, _TEAM),
        e.CountyStaffAssigned: on(on_county_staff),
        e.CountyStaffEnded: on(on_county_staff_ended, needs(county_staff, "event.operator", "event.member")),
        e.GigLeaderEnlisted: on(on_enlisted),
        e.GigLeaderLeft: on(on_leader_left, needs(gig_leaders, "event.operator", "event.village", "event.leader")),
        e.HonourAwarded: on(on_honoured),
    },
)
