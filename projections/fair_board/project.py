"""Events of fairs → rows."""

from __future__ import annotations

from domain.fairs import events as e
from projections.fair_board.tables import fair_entries, fair_stalls, fair_vacancies, fair_visitors, fairs
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope

_PLAN = [name for name in e.FairPlanned.__struct_fields__ if name in fairs.c]
_AMENDED = [name for name in e.FairAmended.__struct_fields__ if name in fairs.c]


def on_planned(rows: Rows, envelope: Envelope) -> None:
    event: e.FairPlanned = envelope.event
    sums = dict.fromkeys(("taken", "places", "attendance", "met", "intended", "hired", "unsettled"), 0)
    told = {name: getattr(event, name) for name in _PLAN}
    rows.add(fairs, **told, **sums, status="planned", analysis="", improvement="")


def on_amended(rows: Rows, envelope: Envelope) -> None:
    rows.change(fairs, envelope.event.fair).update({name: getattr(envelope.event, name) for name in _AMENDED})


def on_stall_given(rows: Rows, envelope: Envelope) -> None:
    event: e.StallGiven = envelope.event
    rows.add(
        fair_stalls,
        fair=event.fair,
        stall=event.stall,
        operator=event.operator,
        employer=event.employer,
        employer_name=event.employer_name,
        places=0,
    )
    rows.change(fairs, event.fair)["taken"] += 1


def on_stall_freed(rows: Rows, envelope: Envelope) -> None:
    """The vacancies of the stall stay in their table; who asks joins them to the stalls that are taken."""
    event: e.StallFreed = envelope.event
    stall, fair = rows.row(fair_stalls, (event.fair, event.stall)), rows.change(fairs, event.fair)
    fair["taken"] -= 1
    for name in ("places", "met", "intended", "hired"):
        fair[name] -= stall[name] or 0
    rows.remove(fair_stalls, (event.fair, event.stall))


def on_vacancy_brought(rows: Rows, envelope: Envelope) -> None:
    event: e.VacancyBrought = envelope.event
    rows.add(
        fair_vacancies,
        fair=event.fair,
        vacancy=event.vacancy,
        stall=event.stall,
        operator=event.operator,
        places=event.places,
    )
    rows.change(fair_stalls, (event.fair, event.stall))["places"] += event.places
    rows.change(fairs, event.fair)["places"] += event.places


def on_door(rows: Rows, envelope: Envelope) -> None:
    event = envelope.event
    rows.change(fairs, event.fair)["code"] = event.code if isinstance(event, e.DoorOpened) else None


def on_checked_in(rows: Rows, envelope: Envelope) -> None:
    event: e.VisitorCheckedIn = envelope.event
    rows.add(
        fair_visitors,
        fair=event.fair,
        visitor=event.visitor,
        operator=event.operator,
        person=event.person,
        via=event.via,
        wish=event.wish,
        phone=event.phone.sealed if event.phone else None,
        device=event.device,
        at=envelope.recorded_at,
    )
    rows.change(fairs, event.fair)["attendance"] += 1


def on_entry(rows: Rows, envelope: Envelope) -> None:
    event: e.LogEntryMade = envelope.event
    rows.add(
        fair_entries,
        fair=event.fair,
        entry=event.entry,
        operator=event.operator,
        kind=event.kind,
        text=event.text,
        handling=event.handling,
        at=envelope.recorded_at,
    )
    rows.change(fairs, event.fair)["unsettled"] += not event.handling


def on_handled(rows: Rows, envelope: Envelope) -> None:
    event: e.LogEntryHandled = envelope.event
    rows.change(fair_entries, (event.fair, event.entry))["handling"] = event.handling
    rows.change(fairs, event.fair)["unsettled"] -= 1


def on_result(rows: Rows, envelope: Envelope) -> None:
    """A later record takes the place of an earlier one, in the sums as well."""
    event: e.StallResultRecorded = envelope.event
    stall, fair = rows.change(fair_stalls, (event.fair, event.stall)), rows.change(fairs, event.fair)
    for name in ("met", "intended", "hired"):
        fair[name] += getattr(event, name) - (stall[name] or 0)
        stall[name] = getattr(event, name)


def on_closed(rows: Rows, envelope: Envelope) -> None:
    event: e.FairClosed = envelope.event
    told = {"analysis": event.analysis, "improvement": event.improvement, "closed_on": envelope.on}
    rows.change(fairs, event.fair).update(told, status="closed", code=None)


def on_cancelled(rows: Rows, envelope: Envelope) -> None:
    rows.change(fairs, envelope.event.fair).update(status="cancelled", code=None, closed_on=envelope.on)


_FAIR = needs(fairs, "event.fair")
_STALL = needs(fair_stalls, "event.fair", "event.stall")
ROOM = Room(
    name="fair_board",
    version=2,
    tables=(fairs, fair_stalls, fair_vacancies, fair_visitors, fair_entries),
    handlers={
        e.FairPlanned: on(on_planned),
        e.FairAmended: on(on_amended, _FAIR),
        e.StallGiven: on(on_stall_given, _FAIR),
        e.StallFreed: on(on_stall_freed, _FAIR, _STALL),
        e.VacancyBrought: on(on_vacancy_brought, _FAIR, _STALL),
        e.DoorOpened: on(on_door, _FAIR),
        e.DoorClosed: on(on_door, _FAIR),
        e.VisitorCheckedIn: on(on_checked_in, _FAIR),
        e.LogEntryMade: on(on_entry, _FAIR),
        e.LogEntryHandled: on(on_handled, _FAIR, needs(fair_entries, "event.fair", "event.entry")),
        e.StallResultRecorded: on(on_result, _FAIR, _STALL),
        e.FairClosed: on(on_closed, _FAIR),
        e.FairCancelled: on(on_cancelled, _FAIR),
    },
)
