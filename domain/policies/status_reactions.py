"""What a finished registration makes of a person, and what voiding it takes back (annex 2)."""

from __future__ import annotations

from datetime import date

from domain.cases.case import Case
from domain.cases.events import CaseFinished, CaseVoided
from domain.people.commands import EndStatus, GainStatus
from domain.people.validity import last_day
from domain.policies.facts import Facts
from domain.shared.message import Command
from domain.shared.personal import Personal

STATUS_OF_ITEM = {
    "2.1.1": "unemployed",
    "2.1.2": "employed",
    "2.1.4": "hardship",
    "3.1.2": "job-seeking",
    "7.1.2": "graduate",
    "7.1.3": "graduate-served",
}
"""2.1.5 and 2.3.1 give theirs by the household and by the agreement, not by the case alone."""

ENDED_BY_A_HIRE = ("unemployed", "job-seeking")

KEPT_FACTS = {
    "employed": ("form",),
    "graduate": ("graduated_on", "school_left_on"),
    "graduate-served": ("graduated_on",),
}
"""Plain facts of the form that later rules ask about, kept with the status."""


def gives_a_status(event: CaseFinished | CaseVoided) -> bool:
    return event.item in STATUS_OF_ITEM and event.subject_kind == "person"


def when_registration_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    """Reasons of a hardship tell of health and family: they are copied sealed, as the case keeps them."""
    case: Case | None = facts["case"]
    status = STATUS_OF_ITEM[event.item]
    fields = case.fields if case else {}
    gain = GainStatus(
        person=event.subject,
        status=status,
        case=event.case,
        operator=event.operator,
        until=last_day(status, on),
        facts={name: fields[name] for name in KEPT_FACTS.get(status, ()) if fields.get(name)},
        reasons=_reasons(case) if status == "hardship" else None,
        on=on,
    )
    return [gain]


def when_registration_voided(event: CaseVoided, facts: Facts, on: date) -> list[Command]:
    """What the case gave is taken back. What it ended meanwhile does not come back by itself: nobody has said that the
    person is unemployed, or looks for work, today."""
    if not event.was_finished:
        return []
    status, person = STATUS_OF_ITEM[event.item], event.subject
    return [EndStatus(person=person, status=status, case=event.case, operator=event.operator, cause="voided", on=on)]


def _reasons(case: Case | None) -> Personal | None:
    """None when nothing was typed, or the person has been forgotten."""
    return case.private if case and case.private and not case.private.is_sealed else None
