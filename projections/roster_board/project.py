"""Events of people → entries, contacts and totals. One row a person holds all that is needed to write the others."""

from __future__ import annotations

from datetime import date

from domain.people.events import (
    PersonContacted,
    PersonCorrected,
    PersonGroupsReviewed,
    PersonIdentityCorrected,
    PersonRegistered,
    PersonServed,
)
from domain.people.rosters import next_contact
from projections.room import Room, needs, on
from projections.roster_board.tables import (
    PROVINCE,
    contact_plans,
    contacts,
    roster_entries,
    roster_people,
    roster_totals,
)
from projections.rows import Row, Rows
from tenants.store.envelope import Envelope

COUNTY = 6  # digits of a county's code


def on_registered(rows: Rows, envelope: Envelope) -> None:
    event: PersonRegistered = envelope.event
    rows.add(
        roster_people,
        person=event.person,
        village=event.village,
        birth_year=event.birth_year,
        sex=event.sex,
        groups={},
        operators={PROVINCE: _met("", envelope.on), event.operator: _met(event.outlet, envelope.on)},
    )


def on_served(rows: Rows, envelope: Envelope) -> None:
    event: PersonServed = envelope.event
    row = rows.change(roster_people, event.person)
    row["operators"] = {**row["operators"], event.operator: _met(event.outlet, envelope.on)}
    _write(rows, row, [event.operator])
    for group in row["groups"]:
        _count(rows, event.operator, row["village"], group, 1)


def on_reviewed(rows: Rows, envelope: Envelope) -> None:
    event: PersonGroupsReviewed = envelope.event
    row = rows.change(roster_people, event.person)
    row["review_on"] = event.next_review
    for group, rule in zip(event.left, event.left_by, strict=True):
        _leave(rows, row, group, rule, event.day)
    came = {
        group: {"since": event.day.isoformat(), "by": rule}
        for group, rule in zip(event.entered, event.entered_by, strict=True)
    }
    row["groups"] = {**{g: held for g, held in row["groups"].items() if g not in event.left}, **came}
    for operator in row["operators"]:
        for group in came:
            _count(rows, operator, row["village"], group, 1)
    if event.entered or event.left:
        _write(rows, row, row["operators"])


def on_contacted(rows: Rows, envelope: Envelope) -> None:
    event: PersonContacted = envelope.event
    rows.add(
        contacts,
        person=event.person,
        position=envelope.position,
        operator=event.operator,
        on=envelope.on,
        actor=envelope.actor,
        way=event.way,
        result=event.result,
        note=event.note.sealed if event.note else None,
        next_on=event.next_on,
    )
    row = rows.change(roster_people, event.person)
    agreed = event.next_on.isoformat() if event.next_on else None
    spoken = {"last": envelope.on.isoformat(), "agreed": agreed}
    row["operators"] = {
        one: {**met, **spoken} if one in (event.operator, PROVINCE) and not _later_known(met, envelope.on) else met
        for one, met in row["operators"].items()
    }
    _write(rows, row, [event.operator, PROVINCE])


def _later_known(met: Row, on: date) -> bool:
    """A contact that is written down late does not take the place of what came of a later one."""
    last = _day(met["last"])
    return last is not None and last > on


def on_corrected(rows: Rows, envelope: Envelope) -> None:
    event: PersonCorrected = envelope.event
    row = rows.change(roster_people, event.person)
    if not event.village or event.village == row["village"]:
        return
    for operator in row["operators"]:
        for group in row["groups"]:
            _count(rows, operator, row["village"], group, -1)
            _count(rows, operator, event.village, group, 1)
    row["village"] = event.village
    _write(rows, row, row["operators"])


def on_identity_corrected(rows: Rows, envelope: Envelope) -> None:
    event: PersonIdentityCorrected = envelope.event
    row = rows.change(roster_people, event.person)
    row.update(birth_year=event.birth_year, sex=event.sex)
    _write(rows, row, row["operators"])


def _met(outlet: str, day: date) -> dict[str, str | None]:
    return {"outlet": outlet, "since": day.isoformat(), "last": None, "agreed": None}


def _write(rows: Rows, row: Row, operators: list[str] | dict[str, object]) -> None:
    """The entries of the groups the person is in, and the next contact, for these operators."""
    for operator in operators:
        due = _plan(rows, row, operator)
        for group, held in row["groups"].items():
            _entry(rows, row, operator, group, held, due=due)


def _entry(rows: Rows, row: Row, operator: str, group: str, held: Row, **more: object) -> None:
    met, since = row["operators"][operator], date.fromisoformat(held["since"])
    rows.add(
        roster_entries,
        operator=operator,
        roster=group,
        person=row["person"],
        entry=held["since"],
        since=since,
        seen_from=since if operator == PROVINCE else max(since, date.fromisoformat(met["since"])),
        entered_by=held["by"],
        left_by=more.pop("left_by", ""),
        outlet=met["outlet"],
        village=row["village"],
        birth_year=row["birth_year"],
        sex=row["sex"],
        **more,
    )


def _leave(rows: Rows, row: Row, group: str, rule: str, day: date) -> None:
    held = row["groups"].get(group)
    if held is None:
        return
    for operator in row["operators"]:
        _entry(rows, row, operator, group, held, left_on=day, left_by=rule)
        _count(rows, operator, row["village"], group, -1)


def _plan(rows: Rows, row: Row, operator: str) -> date | None:
    """When this operator is to speak with the person: as agreed, else by the groups; nobody chases who is in none."""
    met = row["operators"][operator]
    last, served = _day(met["last"]), met["since"]
    began = {group: last or date.fromisoformat(max(held["since"], served)) for group, held in row["groups"].items()}
    usual = [day for group, since in began.items() if (day := next_contact([group], since))]
    due = _day(met["agreed"]) or min(usual, default=None)
    if operator == PROVINCE:
        return due
    if due or last:
        rows.add(
            contact_plans,
            operator=operator,
            person=row["person"],
            village=row["village"],
            outlet=met["outlet"],
            last_on=last,
            due=due,
            groups=sorted(row["groups"]),
        )
    else:
        rows.remove(contact_plans, (operator, row["person"]))
    return due


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _count(rows: Rows, operator: str, village: str, group: str, by: int) -> None:
    key = operator, village[:COUNTY], group
    held = rows.get(roster_totals, key)
    if held is None:
        rows.add(roster_totals, operator=operator, county=key[1], roster=group, members=by)
    else:
        rows.change(roster_totals, key)["members"] += by


_PERSON = needs(roster_people, "event.person")
ROOM = Room(
    name="roster_board",
    version=2,
    tables=(roster_people, roster_entries, contact_plans, contacts, roster_totals),
    handlers={
        PersonRegistered: on(on_registered),
        PersonServed: on(on_served, _PERSON),
        PersonGroupsReviewed: on(on_reviewed, _PERSON),
        PersonContacted: on(on_contacted, _PERSON),
        PersonCorrected: on(on_corrected, _PERSON),
        PersonIdentityCorrected: on(on_identity_corrected, _PERSON),
    },
)
