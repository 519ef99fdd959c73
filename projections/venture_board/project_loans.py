"""Events of loans and clinics → rows."""

from __future__ import annotations

from collections.abc import Mapping

from domain.ventures import events as e
from projections.room import On, needs, on
from projections.rows import Rows
from projections.venture_board.tables import clinic_bookings, clinics, loans
from tenants.store.envelope import Envelope


def _on_loan_received(rows: Rows, envelope: Envelope) -> None:
    """Told again when the form was put right."""
    event: e.LoanReceived = envelope.event
    told = {name: getattr(event, name) for name in event.__struct_fields__}
    if rows.get(loans, event.loan) is None:
        fresh = {"status": "received", "findings": "", "proof": "", "opinion": "", "signed_by": "", "lent_fen": 0}
        rows.add(loans, **told, **fresh, received_on=envelope.on)
    else:
        rows.change(loans, event.loan).update(told)


def _on_site_checked(rows: Rows, envelope: Envelope) -> None:
    event: e.LoanSiteChecked = envelope.event
    rows.change(loans, event.loan).update(
        status="checked", checked_on=event.checked_on, findings=event.findings, proof=event.proof
    )


def _on_signed(rows: Rows, envelope: Envelope) -> None:
    """Who recorded it signed it."""
    event: e.LoanOpinionSigned = envelope.event
    rows.change(loans, event.loan).update(
        status="agreed" if event.agrees else "disagreed",
        opinion=event.opinion,
        signed_by=envelope.actor,
        signed_on=envelope.on,
    )


def _on_outcome(rows: Rows, envelope: Envelope) -> None:
    event: e.LoanOutcomeRecorded = envelope.event
    rows.change(loans, event.loan).update(
        status="lent" if event.lent_fen else "declined", lent_fen=event.lent_fen, decided_on=event.decided_on
    )


def _on_loan_withdrawn(rows: Rows, envelope: Envelope) -> None:
    rows.change(loans, envelope.event.loan)["status"] = "withdrawn"


def _on_announced(rows: Rows, envelope: Envelope) -> None:
    event: e.ClinicAnnounced = envelope.event
    told = {name: getattr(event, name) for name in event.__struct_fields__} | {"expert": event.expert.sealed}
    rows.add(clinics, **told, booked=0, advised=0)


def _on_booked(rows: Rows, envelope: Envelope) -> None:
    event: e.ClinicBooked = envelope.event
    told = {name: getattr(event, name) for name in event.__struct_fields__}
    rows.add(clinic_bookings, **told, advice="", reason="", booked_on=envelope.on)
    rows.change(clinics, event.clinic)["booked"] += 1


def _on_booking_cancelled(rows: Rows, envelope: Envelope) -> None:
    event: e.ClinicBookingCancelled = envelope.event
    booking = rows.change(clinic_bookings, (event.clinic, event.person))
    booking.update(cancelled_on=envelope.on, reason=event.reason)
    rows.change(clinics, event.clinic)["booked"] -= 1


def _on_advised(rows: Rows, envelope: Envelope) -> None:
    event: e.ClinicAdviceGiven = envelope.event
    rows.change(clinic_bookings, (event.clinic, event.person)).update(advice=event.advice, advised_on=envelope.on)
    rows.change(clinics, event.clinic)["advised"] += 1


_LOAN, _CLINIC = needs(loans, "event.loan"), needs(clinics, "event.clinic")
_BOOKING = needs(clinic_bookings, "event.clinic", "event.person")
HANDLERS: Mapping[type, On] = {
    e.LoanReceived: on(_on_loan_received, _LOAN),
    e.LoanSiteChecked: on(_on_site_checked, _LOAN),
    e.LoanOpinionSigned: on(_on_signed, _LOAN),
    e.LoanOutcomeRecorded: on(_on_outcome, _LOAN),
    e.LoanWithdrawn: on(_on_loan_withdrawn, _LOAN),
    e.ClinicAnnounced: on(_on_announced),
    e.ClinicBooked: on(_on_booked, _CLINIC),
    e.ClinicAdviceGiven: on(_on_advised, _CLINIC, _BOOKING),
    e.ClinicBookingCancelled: on(_on_booking_cancelled, _CLINIC, _BOOKING),
}
