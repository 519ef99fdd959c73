"""What a desk still owes and when, kept up from the events of its own commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from domain.duties.events import DutyDone, DutyDropped, DutyRaised
from domain.jobs.events import FollowUpRecorded, ReferralOutcomeRecorded
from domain.jobs.referral import FOLLOW_UP_DAYS
from domain.people.events import PersonContacted, PersonGroupsReviewed, PersonRegistered, PersonServed
from domain.people.rosters import next_contact
from domain.shared.message import Event


@dataclass(frozen=True, slots=True)
class OwedDuty:
    """One duty with the time of it that is open."""

    duty: str
    outlet: str
    kind: str
    about_kind: str
    due_on: date
    occurrence: int = 1


@dataclass(slots=True)
class Known:
    """Somebody whom the desk serves: since when, in which groups, when last spoken with and for when it was agreed."""

    person: str
    outlet: str
    since: date
    groups: dict[str, date] = field(default_factory=dict)
    last: date | None = None
    agreed: date | None = None

    @property
    def due(self) -> date | None:
        """When they are to be spoken with; nobody chases who is in no group."""
        began = [next_contact([group], self.last or max(since, self.since)) for group, since in self.groups.items()]
        return self.agreed or min((day for day in began if day), default=None)


class Owed:
    """What is open at one operator: duties, follow-ups after a hire, people to be spoken with.

    `groups_of` tells of somebody whom others met first in which groups they are, and since when.
    """

    def __init__(self, operator: str, groups_of: Callable[[str], Mapping[str, date]]) -> None:
        self._operator, self._groups_of = operator, groups_of
        self._open: dict[str, OwedDuty] = {}
        self._follow_ups: dict[tuple[str, int], date] = {}
        self._people: dict[str, Known] = {}

    def note(self, events: Iterable[Event], on: date) -> None:
        for event in events:
            self._note_duty(event)
            self._note_follow_up(event)
            self._note_person(event, on)

    def _note_duty(self, event: Event) -> None:
        match event:
            case DutyRaised() if event.operator == self._operator:
                self._open[event.duty] = OwedDuty(event.duty, event.outlet, event.kind, event.about_kind, event.due_on)
            case DutyDone() if known := self._open.pop(event.duty, None):
                if event.next_on:
                    self._open[event.duty] = replace(known, due_on=event.next_on, occurrence=event.occurrence + 1)
            case DutyDropped():
                self._open.pop(event.duty, None)

    def _note_follow_up(self, event: Event) -> None:
        match event:
            case ReferralOutcomeRecorded() if event.operator == self._operator and event.starts_on:
                for day in FOLLOW_UP_DAYS:
                    self._follow_ups[event.referral, day] = event.starts_on + timedelta(days=day)
            case FollowUpRecorded():
                self._follow_ups.pop((event.referral, event.day), None)

    def _note_person(self, event: Event, on: date) -> None:
        match event:
            case PersonRegistered() if event.operator == self._operator:
                self._people[event.person] = Known(event.person, event.outlet, on)
            case PersonServed() if event.operator == self._operator:
                groups = dict(self._groups_of(event.person))
                self._people[event.person] = Known(event.person, event.outlet, on, groups)
            case PersonGroupsReviewed() if known := self._people.get(event.person):
                kept = {group: since for group, since in known.groups.items() if group not in event.left}
                known.groups = {**kept, **dict.fromkeys(event.entered, event.day)}
            case PersonContacted() if event.operator == self._operator and event.person in self._people:
                spoken = self._people[event.person]
                spoken.last, spoken.agreed = on, event.next_on

    def due(self, day: date) -> Iterator[OwedDuty]:
        """Those due by a day."""
        yield from [one for one in self._open.values() if one.due_on <= day]

    def follow_ups(self, day: date) -> list[tuple[str, int]]:
        """Referrals and the follow-up of each that is due by a day."""
        return [which for which, due in self._follow_ups.items() if due <= day]

    def people(self, day: date) -> list[Known]:
        """Whom to speak with by a day."""
        return [one for one in self._people.values() if (due := one.due) and due <= day]
