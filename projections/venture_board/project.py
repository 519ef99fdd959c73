"""Events of projects and founders → rows."""

from __future__ import annotations

from domain.ventures import events as e
from projections.room import Need, Room, needs, on
from projections.rows import Rows
from projections.venture_board.project_loans import HANDLERS
from projections.venture_board.tables import (
    clinic_bookings,
    clinics,
    founder_problems,
    founders,
    loans,
    recommendations,
    venture_reviews,
    venture_words,
    ventures,
)
from projections.words import normal, words
from tenants.store.envelope import Envelope


def on_received(rows: Rows, envelope: Envelope) -> None:
    """Told again when the form was put right."""
    event: e.VentureReceived = envelope.event
    told = {name: getattr(event, name) for name in event.__struct_fields__}
    told["find"] = f"{normal(event.name)} {normal(event.developer)}"
    if rows.get(ventures, event.venture) is None:
        fresh = {"status": "received", "opinion": "", "reason": "", "reviews": 0, "recommended": 0}
        rows.add(ventures, **told, **fresh, received_on=envelope.on)
    else:
        rows.change(ventures, event.venture).update(told)
    for word in words(event.name, event.developer):
        rows.add(venture_words, word=word, id=event.venture)


def on_taken_over(rows: Rows, envelope: Envelope) -> None:
    """It is the successor's now, with what the experts said of it; that its case ended where it was does not count."""
    event: e.VentureTakenOver = envelope.event
    whose = {"operator": event.operator, "outlet": event.outlet, "case": event.case}
    rows.change(ventures, event.venture).update(whose, status=event.status, reason="")
    for review in event.reviews:
        rows.change(venture_reviews, (event.venture, review))["operator"] = event.operator
    for person in event.recommended:
        rows.change(recommendations, (event.venture, person))["operator"] = event.operator


def on_reviewed(rows: Rows, envelope: Envelope) -> None:
    event: e.VentureReviewed = envelope.event
    rows.add(
        venture_reviews,
        venture=event.venture,
        review=event.review,
        operator=event.operator,
        reviewer=event.reviewer.sealed,
        expert=event.expert,
        organisation=event.organisation,
        met=list(event.met),
        recommends=event.recommends,
        opinion=event.opinion,
        reviewed_on=envelope.on,
    )
    rows.change(ventures, event.venture)["reviews"] += 1


def on_concluded(rows: Rows, envelope: Envelope) -> None:
    event: e.VentureReviewConcluded = envelope.event
    status = "passed" if event.passed else "rejected"
    rows.change(ventures, event.venture).update(status=status, opinion=event.opinion)


def on_listed(rows: Rows, envelope: Envelope) -> None:
    rows.change(ventures, envelope.event.venture).update(status="listed", listed_on=envelope.on)


def on_published(rows: Rows, envelope: Envelope) -> None:
    rows.change(ventures, envelope.event.venture)["status"] = "published"


def on_withdrawn(rows: Rows, envelope: Envelope) -> None:
    event: e.VentureWithdrawn = envelope.event
    rows.change(ventures, event.venture).update(status="withdrawn", reason=event.reason)


def on_recommended(rows: Rows, envelope: Envelope) -> None:
    event: e.VentureRecommended = envelope.event
    told = {name: getattr(event, name) for name in event.__struct_fields__}
    rows.add(recommendations, **told, recommended_on=envelope.on)
    rows.change(ventures, event.venture)["recommended"] += 1


def on_file_opened(rows: Rows, envelope: Envelope) -> None:
    event: e.FounderFileOpened = envelope.event
    told = {name: getattr(event, name) for name in event.__struct_fields__}
    fresh = {"stage": "preparing", "enterprise": "", "jobs": 0, "staff": "", "problems": 0, "unsolved": 0}
    rows.add(founders, **told, **fresh, opened_on=envelope.on)


def on_founded(rows: Rows, envelope: Envelope) -> None:
    event: e.EnterpriseFounded = envelope.event
    rows.change(founders, (event.operator, event.person)).update(
        stage="founded", enterprise=event.enterprise, founded_on=event.founded_on, jobs=event.jobs
    )


def on_owner(rows: Rows, envelope: Envelope) -> None:
    event: e.OwnerAssigned = envelope.event
    rows.change(founders, (event.operator, event.person))["staff"] = event.staff


def on_problem(rows: Rows, envelope: Envelope) -> None:
    event: e.ProblemRaised = envelope.event
    told = {name: getattr(event, name) for name in event.__struct_fields__}
    rows.add(founder_problems, **told, raised_on=envelope.on, solution="")
    founder = rows.change(founders, (event.operator, event.person))
    founder["problems"] += 1
    founder["unsolved"] += 1


def on_solved(rows: Rows, envelope: Envelope) -> None:
    event: e.ProblemSolved = envelope.event
    key = (event.operator, event.person, event.problem)
    rows.change(founder_problems, key).update(solution=event.solution, solved_on=envelope.on)
    rows.change(founders, (event.operator, event.person))["unsolved"] -= 1


_VENTURE = needs(ventures, "event.venture")
_BROUGHT: tuple[Need, ...] = (
    (venture_reviews, lambda told: tuple((told.event.venture, one) for one in told.event.reviews)),
    (recommendations, lambda told: tuple((told.event.venture, one) for one in told.event.recommended)),
)
_FOUNDER = needs(founders, "event.operator", "event.person")
_PROBLEM = needs(founder_problems, "event.operator", "event.person", "event.problem")
ROOM = Room(
    name="venture_board",
    version=4,
    tables=(
        *(ventures, venture_words, venture_reviews, recommendations),
        *(founders, founder_problems, loans, clinics, clinic_bookings),
    ),
    handlers={
        e.VentureReceived: on(on_received, _VENTURE),
        e.VentureTakenOver: on(on_taken_over, _VENTURE, *_BROUGHT),
        e.VentureReviewed: on(on_reviewed, _VENTURE),
        e.VentureReviewConcluded: on(on_concluded, _VENTURE),
        e.VentureListed: on(on_listed, _VENTURE),
        e.VenturePublished: on(on_published, _VENTURE),
        e.VentureWithdrawn: on(on_withdrawn, _VENTURE),
        e.VentureRecommended: on(on_recommended, _VENTURE),
        e.FounderFileOpened: on(on_file_opened),
        e.EnterpriseFounded: on(on_founded, _FOUNDER),
        e.OwnerAssigned: on(on_owner, _FOUNDER),
        e.ProblemRaised: on(on_problem, _FOUNDER),
        e.ProblemSolved: on(on_solved, _FOUNDER, _PROBLEM),
        **HANDLERS,
    },
)
