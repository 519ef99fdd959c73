"""Events of vacancies, jobseekers and shown matches → rows."""

from __future__ import annotations

import msgspec

from domain.cases.events import CaseFilled, CaseOpened
from domain.jobs.events import MatchesShown, VacancyClosed, VacancyPublished, VacancyRegistered
from domain.jobs.matching import COUNTY, families
from domain.people.events import PersonCorrected, PersonRegistered, PersonStatusEnded, PersonStatusGained
from projections.match_board.places import places_named
from projections.match_board.tables import homes, open_posts, open_seekers, posts, seekers, shown, wishes
from projections.room import Room, needs, on
from projections.rows import Row, Rows
from tenants.store.envelope import Envelope

SEEKING_ITEM, SEEKING = "3.1.2", "job-seeking"
ANY = "*"  # the family that everything is filed under
_AS_TOLD = [name for name in VacancyRegistered.__struct_fields__ if name in posts.c]


def on_vacancy_registered(rows: Rows, envelope: Envelope) -> None:
    rows.add(posts, **{name: getattr(envelope.event, name) for name in _AS_TOLD})


def on_vacancy_published(rows: Rows, envelope: Envelope) -> None:
    post = rows.row(posts, envelope.event.vacancy)
    for family in (ANY, *families(post["occupation"])):
        rows.add(open_posts, **_filed(post, family), last=post["last"])


def on_vacancy_closed(rows: Rows, envelope: Envelope) -> None:
    post = rows.row(posts, envelope.event.vacancy)
    for family in (ANY, *families(post["occupation"])):
        rows.remove(open_posts, tuple(_filed(post, family).values()))


def _filed(post: Row, family: str) -> Row:
    """In the order of the key."""
    county = post["village"][:COUNTY]
    return {"family": family, "county": county, "wage_max_fen": post["wage_max_fen"], "vacancy": post["vacancy"]}


def on_case_opened(rows: Rows, envelope: Envelope) -> None:
    event: CaseOpened = envelope.event
    if event.item == SEEKING_ITEM:
        rows.add(wishes, case=event.case, operator=event.operator, fields=event.fields)


def on_case_filled(rows: Rows, envelope: Envelope) -> None:
    """What is wished for is what the form says when the registration takes effect, not what it said at first."""
    event: CaseFilled = envelope.event
    if rows.get(wishes, event.case) is not None:
        rows.change(wishes, event.case)["fields"] = event.fields


def on_person_registered(rows: Rows, envelope: Envelope) -> None:
    event: PersonRegistered = envelope.event
    rows.add(homes, person=event.person, village=event.village, education=event.education)


def on_person_corrected(rows: Rows, envelope: Envelope) -> None:
    event: PersonCorrected = envelope.event
    changed = {name: value for name in ("village", "education") if (value := getattr(event, name))}
    if not changed:
        return
    rows.change(homes, event.person).update(changed)
    if seeker := rows.get(seekers, event.person):
        _take_out(rows, seeker)
        _put_in(rows, {**seeker, **changed})


def on_status_gained(rows: Rows, envelope: Envelope) -> None:
    event: PersonStatusGained = envelope.event
    wish = rows.get(wishes, event.case) if event.status == SEEKING else None
    if wish is None:
        return
    if former := rows.get(seekers, event.person):
        _take_out(rows, former)
    home, told = rows.row(homes, event.person), wish["fields"]
    row = {"person": event.person, "operator": wish["operator"], "case": event.case, "since": envelope.on}
    row |= {"village": home["village"], "education": home["education"]}
    row |= {name: told.get(name, "") for name in ("occupation", "shifts")}
    row |= {"qualification": told.get("qualification", "none")}
    row |= {name: _number(told.get(name, "")) for name in ("wage_min_fen", "years")}
    row |= {"places": places_named(told.get("place", ""), home["village"])}
    _put_in(rows, row)


def on_status_ended(rows: Rows, envelope: Envelope) -> None:
    event: PersonStatusEnded = envelope.event
    seeker = rows.get(seekers, event.person) if event.status == SEEKING else None
    if seeker:
        _take_out(rows, seeker)
        rows.remove(seekers, event.person)


def _put_in(rows: Rows, seeker: Row) -> None:
    rows.add(seekers, **seeker)
    for family in (ANY, *families(seeker["occupation"])):
        rows.add(open_seekers, **_wanted(seeker, family))


def _take_out(rows: Rows, seeker: Row) -> None:
    for family in (ANY, *families(seeker["occupation"])):
        rows.remove(open_seekers, tuple(_wanted(seeker, family).values()))


def _wanted(seeker: Row, family: str) -> Row:
    """In the order of the key."""
    county = seeker["village"][:COUNTY]
    return {"operator": seeker["operator"], "family": family, "county": county, "person": seeker["person"]}


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() else 0


def on_shown(rows: Rows, envelope: Envelope) -> None:
    event: MatchesShown = envelope.event
    told = {name: msgspec.to_builtins(getattr(event, name)) for name in event.__struct_fields__}
    made = {"shown_on": envelope.on, "shown_at": envelope.recorded_at, "shown_by": envelope.actor}
    rows.add(shown, **told, found=len(event.ranked), **made)


_POST, _HOME, _SEEKER = (
    needs(posts, "event.vacancy"),
    needs(homes, "event.person"),
    needs(seekers, "event.person"),
)
ROOM = Room(
    name="match_board",
    version=2,
    tables=(posts, open_posts, wishes, homes, seekers, open_seekers, shown),
    handlers={
        VacancyRegistered: on(on_vacancy_registered),
        VacancyPublished: on(on_vacancy_published, _POST),
        VacancyClosed: on(on_vacancy_closed, _POST),
        CaseOpened: on(on_case_opened),
        CaseFilled: on(on_case_filled, needs(wishes, "event.case")),
        PersonRegistered: on(on_person_registered),
        PersonCorrected: on(on_person_corrected, _HOME, _SEEKER),
        PersonStatusGained: on(on_status_gained, _HOME, _SEEKER, needs(wishes, "event.case")),
        PersonStatusEnded: on(on_status_ended, _SEEKER),
        MatchesShown: on(on_shown),
    },
)
