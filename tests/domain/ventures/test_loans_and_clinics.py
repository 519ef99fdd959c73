"""Guarantee loans: a visit before an opinion, then an opinion, then the bank. Clinics: as many people as places."""

from datetime import date

from domain.shared.personal import Personal
from domain.ventures import clinic, loan
from domain.ventures import commands as c
from domain.ventures import events as e
from tests.support.asked import ask
from tests.support.controls import OTHER_PERSON, example
from tests.support.given import given

RECEIVED, CHECKED, SIGNED = (example(k) for k in (e.LoanReceived, e.LoanSiteChecked, e.LoanOpinionSigned))
HELD = example(e.ClinicAnnounced)


def test_a_loan_is_received_checked_signed_and_lent_in_this_order() -> None:
    given(loan.decider).when(ask(c.ReceiveLoan)).then(RECEIVED)
    given(loan.decider, RECEIVED).when(ask(c.SignLoanOpinion)).then_refused("loans.not-checked")
    given(loan.decider, RECEIVED).when(ask(c.CheckLoanSite)).then(CHECKED)
    given(loan.decider, RECEIVED, CHECKED).when(ask(c.RecordLoanOutcome)).then_refused("loans.no-opinion")
    given(loan.decider, RECEIVED, CHECKED).when(ask(c.SignLoanOpinion)).then(SIGNED)
    lent = example(e.LoanOutcomeRecorded)
    given(loan.decider, RECEIVED, CHECKED, SIGNED).when(ask(c.RecordLoanOutcome)).then(lent)
    done = given(loan.decider, RECEIVED, CHECKED, SIGNED, lent)
    done.when(ask(c.RecordLoanOutcome)).then_nothing()
    done.when(ask(c.RecordLoanOutcome, lent_fen=1)).then_refused("loans.outcome-known")
    more = ask(c.RecordLoanOutcome, lent_fen=10_000_001)  # a fen more than applied for
    given(loan.decider, RECEIVED, CHECKED, SIGNED).when(more).then_refused("loans.lent-more", field="lent")


def test_once_the_bank_has_decided_no_step_done_again_opens_the_loan() -> None:
    decided = given(loan.decider, RECEIVED, CHECKED, SIGNED, example(e.LoanOutcomeRecorded))
    for again in (c.ReceiveLoan, c.CheckLoanSite, c.SignLoanOpinion):
        decided.when(ask(again)).then_nothing()
    for changed in (
        ask(c.ReceiveLoan, amount_fen=1),
        ask(c.CheckLoanSite, findings="另一次核查"),
        ask(c.SignLoanOpinion, opinion="另一个意见"),
    ):
        decided.when(changed).then_refused("loans.outcome-known")


def test_a_visit_needs_its_day_and_findings_and_an_opinion_its_words() -> None:
    held = given(loan.decider, RECEIVED)
    held.when(ask(c.CheckLoanSite, checked_on=None)).then_refused("loans.site-check", field="findings")
    held.when(ask(c.CheckLoanSite, findings=" ")).then_refused("loans.site-check", field="findings")
    ahead = ask(c.CheckLoanSite, checked_on=date(2026, 7, 2))
    held.when(ahead).then_refused("loans.checked-on", field="checked_on")
    checked = given(loan.decider, RECEIVED, CHECKED)
    checked.when(ask(c.SignLoanOpinion, agrees=None)).then_refused("loans.opinion", field="opinion")
    checked.when(ask(c.CheckLoanSite)).then_nothing()
    given(loan.decider).when(ask(c.ReceiveLoan, amount_fen=0)).then_refused("loans.amount", field="amount")


def test_a_withdrawn_application_goes_no_further() -> None:
    withdrawn = example(e.LoanWithdrawn)
    given(loan.decider, RECEIVED).when(ask(c.WithdrawLoan)).then(withdrawn)
    given(loan.decider, RECEIVED, withdrawn).when(ask(c.WithdrawLoan)).then_nothing()
    given(loan.decider, RECEIVED, withdrawn).when(ask(c.CheckLoanSite)).then_refused("loans.withdrawn")
    given(loan.decider).when(ask(c.WithdrawLoan)).then_nothing()


def test_a_clinic_sees_as_many_people_as_it_has_places() -> None:
    booked = example(e.ClinicBooked)
    given(clinic.decider).when(ask(c.AnnounceClinic)).then(HELD)
    given(clinic.decider, HELD).when(ask(c.BookClinic)).then(booked)
    given(clinic.decider, HELD, booked).when(ask(c.BookClinic)).then_nothing()
    full = given(clinic.decider, HELD, booked, example(e.ClinicBooked, person=OTHER_PERSON, slot=2))
    full.when(ask(c.BookClinic, person="third")).then_refused("clinics.full", field="person", slots=2)
    late = ask(c.BookClinic, on=date(2026, 7, 2))
    given(clinic.decider, HELD).when(late).then_refused("clinics.over", field="person")


def test_advice_is_for_those_who_booked_from_the_day_on() -> None:
    booked = given(clinic.decider, HELD, example(e.ClinicBooked))
    booked.when(ask(c.GiveClinicAdvice)).then(example(e.ClinicAdviceGiven))
    early = ask(c.GiveClinicAdvice, on=date(2026, 6, 30))
    booked.when(early).then_refused("clinics.not-yet", field="advice")
    given(clinic.decider, HELD).when(ask(c.GiveClinicAdvice)).then_refused("clinics.not-booked", field="person")


def test_a_booking_that_is_cancelled_gives_its_slot_to_whoever_books_next() -> None:
    first, second = example(e.ClinicBooked), example(e.ClinicBooked, person=OTHER_PERSON, slot=2)
    cancelled = example(e.ClinicBookingCancelled)
    full = given(clinic.decider, HELD, first, second)
    full.when(ask(c.CancelClinicBooking)).then(cancelled)
    full.when(ask(c.CancelClinicBooking, reason=" ")).then_refused("clinics.reason", field="reason")
    stranger = full.when(ask(c.CancelClinicBooking, person="third"))
    stranger.then_refused("clinics.not-booked", field="person")
    free = given(clinic.decider, HELD, first, second, cancelled)
    free.when(ask(c.CancelClinicBooking)).then_nothing()
    free.when(ask(c.GiveClinicAdvice)).then_refused("clinics.not-booked", field="person")
    third = example(e.ClinicBooked, person="third", slot=1)
    free.when(ask(c.BookClinic, person="third")).then(third)
    given(clinic.decider, HELD, first, cancelled).when(ask(c.BookClinic)).then(first)
    talked = given(clinic.decider, HELD, first, example(e.ClinicAdviceGiven))
    talked.when(ask(c.CancelClinicBooking)).then_refused("clinics.advised", field="person")


def test_a_clinic_needs_topic_expert_time_and_places() -> None:
    for changes, code, field in (
        ({"topic": " "}, "clinics.topic", "topic"),
        ({"expert": Personal.of(" ")}, "clinics.expert", "expert"),
        ({"begins": "25:00"}, "clinics.begins", "begins"),
        ({"slots": 0}, "clinics.slots", "slots"),
    ):
        given(clinic.decider).when(ask(c.AnnounceClinic, **changes)).then_refused(code, field=field)
