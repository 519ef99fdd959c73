"""Events of offers → rows."""

from __future__ import annotations

from domain.jobs.offer_events import OfferAccepted, OfferDeclined, OfferMade, OfferPassedOn
from projections.offer_board.tables import offer_words, offers
from projections.room import Room, needs, on
from projections.rows import Rows
from projections.words import normal, words
from tenants.store.envelope import Envelope

_SEALED = ("contact", "phone")
_AS_TOLD = [name for name in OfferMade.__struct_fields__ if name not in _SEALED]


def on_made(rows: Rows, envelope: Envelope) -> None:
    event: OfferMade = envelope.event
    rows.add(
        offers,
        **{name: getattr(event, name) for name in _AS_TOLD},
        **{name: getattr(event, name).sealed for name in _SEALED},
        status="waiting",
        made_on=envelope.on,
        made_at=envelope.recorded_at,
        find=f"{normal(event.occupation)} {normal(event.name)}",
    )
    for word in words(event.occupation, event.name):
        rows.add(offer_words, word=word, id=event.offer)


def on_accepted(rows: Rows, envelope: Envelope) -> None:
    event: OfferAccepted = envelope.event
    became = {"employer": event.employer, "vacancy": event.vacancy, "case": event.case}
    rows.change(offers, event.offer).update(status="accepted", decided_on=envelope.on, **became)


def on_declined(rows: Rows, envelope: Envelope) -> None:
    event: OfferDeclined = envelope.event
    rows.change(offers, event.offer).update(status="declined", decided_on=envelope.on, reason=event.reason)


def on_passed_on(rows: Rows, envelope: Envelope) -> None:
    event: OfferPassedOn = envelope.event
    rows.change(offers, event.offer).update(operator=event.to_operator, outlet=event.to_outlet)


_OFFER = needs(offers, "event.offer")
ROOM = Room(
    name="offer_board",
    version=2,
    tables=(offers, offer_words),
    handlers={
        OfferMade: on(on_made),
        OfferAccepted: on(on_accepted, _OFFER),
        OfferDeclined: on(on_declined, _OFFER),
        OfferPassedOn: on(on_passed_on, _OFFER),
    },
)
