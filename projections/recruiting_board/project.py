"""Events of recruitments and résumés → rows."""

from __future__ import annotations

from domain.recruiting.events import RecruitmentClosed, RecruitmentEntryMade, RecruitmentOpened, ResumeWritten
from projections.recruiting_board.tables import entries, recruitments, resumes
from projections.room import Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope

_SEALED = ("wanted", "work", "schooling", "skills", "remarks")


def on_opened(rows: Rows, envelope: Envelope) -> None:
    event: RecruitmentOpened = envelope.event
    told = {name: getattr(event, name) for name in event.__struct_fields__}
    begun = {"status": "open", "opened_on": envelope.on, "opened_at": envelope.recorded_at}
    rows.add(recruitments, **told, **begun, entries=0, last_entry="")


def on_entry_made(rows: Rows, envelope: Envelope) -> None:
    event: RecruitmentEntryMade = envelope.event
    rows.add(
        entries,
        recruitment=event.recruitment,
        operator=event.operator,
        number=event.number,
        entry=event.entry,
        fields=event.fields,
        note=event.note.sealed if event.note else None,
        made_on=envelope.on,
        made_by=envelope.actor,
    )
    changed = {"entries": event.number, "last_entry": event.entry, "last_on": envelope.on}
    rows.change(recruitments, (event.recruitment, event.operator)).update(changed)


def on_closed(rows: Rows, envelope: Envelope) -> None:
    event: RecruitmentClosed = envelope.event
    rows.change(recruitments, (event.recruitment, event.operator))["status"] = event.cause


def on_resume_written(rows: Rows, envelope: Envelope) -> None:
    event: ResumeWritten = envelope.event
    former = rows.get(resumes, (event.operator, event.person))
    rows.add(
        resumes,
        operator=event.operator,
        person=event.person,
        outlet=event.outlet,
        **{name: getattr(event, name).sealed for name in _SEALED},
        versions=former["versions"] + 1 if former else 1,
        written_on=envelope.on,
        written_by=envelope.actor,
    )


_RECRUITMENT = needs(recruitments, "event.recruitment", "event.operator")
ROOM = Room(
    name="recruiting_board",
    version=1,
    tables=(recruitments, entries, resumes),
    handlers={
        RecruitmentOpened: on(on_opened),
        RecruitmentEntryMade: on(on_entry_made, _RECRUITMENT),
        RecruitmentClosed: on(on_closed, _RECRUITMENT),
        ResumeWritten: on(on_resume_written, needs(resumes, "event.operator", "event.person")),
    },
)
