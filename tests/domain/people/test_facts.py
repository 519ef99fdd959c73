"""Facts, contacts and corrections: right events, right refusal, quiet when done already."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.people.commands import (
    CorrectIdentity,
    CorrectPerson,
    RecordContact,
    RecordFact,
    WithdrawFact,
)
from domain.people.events import (
    PersonContacted,
    PersonCorrected,
    PersonFactRecorded,
    PersonFactWithdrawn,
    PersonGroupsReviewed,
    PersonIdentityCorrected,
    PersonRegistered,
)
from domain.people.facts import FACTS
from domain.people.person import decider
from domain.policies.effects import IDENTITY, taken
from domain.shared.message import Command
from domain.shared.personal import Personal
from tests.support.asked import ask
from tests.support.controls import DAY, OTHER_OPERATOR, example
from tests.support.given import given

REGISTERED = example(PersonRegistered)
RECORDED, REVIEWED = example(PersonFactRecorded), example(PersonGroupsReviewed)
KNOWN = (REGISTERED, RECORDED, REVIEWED)


def test_a_fact_is_recorded_with_its_days_and_who_declared_it() -> None:
    given(decider, REGISTERED).when(ask(RecordFact)).then(RECORDED, REVIEWED)


def test_a_fact_is_declared_otherwise() -> None:
    shorter = {"until": date(2026, 12, 31)}
    given(decider, *KNOWN).when(ask(RecordFact, **shorter)).then(
        example(PersonFactRecorded, **shorter),
        example(PersonGroupsReviewed, entered=(), entered_by=(), next_review=date(2027, 1, 1)),
    )


def test_a_fact_that_was_a_mistake_is_withdrawn_once() -> None:
    out = ask(WithdrawFact)
    left = {"entered": (), "entered_by": (), "left": ("disabled",), "left_by": ("holds-certificate",)}
    gone = (example(PersonFactWithdrawn), example(PersonGroupsReviewed, **left, next_review=None))
    given(decider, *KNOWN).when(out).then(*gone)
    given(decider, *KNOWN, *gone).when(out).then_nothing()


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"fact": "good-looks"}, "people.fact", "fact"),
        ({"fact": "graduation", "until": None, "detail": None}, "people.fact-kind", "kind"),
        ({"kind": "university"}, "people.fact-kind", "kind"),
        ({"source": "hearsay"}, "people.fact-source", "source"),
        ({"until": date(2020, 1, 1)}, "people.fact-days", "until"),
        ({"since": date(1980, 1, 1)}, "people.fact-unborn", "since"),
        ({"fact": "out-of-work", "detail": None}, "people.fact-endless", "until"),
        ({"fact": "migrant-work"}, "people.fact-wordless", "detail"),
    ],
)
def test_what_cannot_be_so_is_refused(change: dict[str, Any], code: str, field: str) -> None:
    given(decider, REGISTERED).when(ask(RecordFact, **change)).then_refused(code, field=field)


def test_only_words_that_are_sealed_describe_health() -> None:
    worded = {fact for fact, kind in FACTS.items() if kind.worded}
    assert {"disability", "hardship"} <= worded
    assert not any(FACTS[fact].kinds for fact in ("disability", "hardship"))


@pytest.mark.parametrize("kind", [RecordFact, WithdrawFact, RecordContact, CorrectPerson, CorrectIdentity])
def test_a_person_of_others_is_as_unknown_as_nobody(kind: type[Command]) -> None:
    given(decider, *KNOWN).when(ask(kind, operator=OTHER_OPERATOR)).then_refused("people.unknown")
    given(decider).when(ask(kind)).then_refused("people.unknown")


def test_a_contact_is_recorded_with_what_was_agreed() -> None:
    given(decider, *KNOWN).when(ask(RecordContact)).then(example(PersonContacted))


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"way": "pigeon"}, "people.contact-way", "way"),
        ({"result": "well"}, "people.contact-result", "result"),
        ({"next_on": DAY}, "people.contact-next", "next_on"),
    ],
)
def test_a_contact_that_makes_no_sense_is_refused(change: dict[str, Any], code: str, field: str) -> None:
    given(decider, REGISTERED).when(ask(RecordContact, **change)).then_refused(code, field=field)


def test_a_mistyped_field_is_corrected_by_an_event() -> None:
    given(decider, REGISTERED).when(ask(CorrectPerson)).then(example(PersonCorrected))
    given(decider, REGISTERED, example(PersonCorrected)).then_state(village=example(PersonCorrected).village)


def test_correcting_nothing_is_no_event() -> None:
    given(decider, REGISTERED).when(ask(CorrectPerson, name=None, village="")).then_nothing()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"cause": "whim"}, "people.correction-cause"),
        ({"name": Personal.of(" ")}, "people.name"),
        ({"village": "350102"}, "people.village"),
        ({"education": "much"}, "people.education"),
    ],
)
def test_a_correction_that_is_wrong_itself_is_refused(change: dict[str, Any], code: str) -> None:
    field = code.partition(".")[2].removeprefix("correction-")
    given(decider, REGISTERED).when(ask(CorrectPerson, **change)).then_refused(code, field=field)


def test_a_mistyped_number_is_corrected_once_and_brings_birthday_and_sex_with_it() -> None:
    right = example(PersonIdentityCorrected)
    given(decider, REGISTERED).when(ask(CorrectIdentity)).then(right)
    given(decider, REGISTERED, right).when(ask(CorrectIdentity)).then_nothing()
    given(decider, REGISTERED, right).then_state(born=date(1990, 3, 8), identity_key="key-of-the-right-number")


def test_a_right_number_that_another_holds_is_refused_in_words() -> None:
    assert taken(IDENTITY, [example(PersonIdentityCorrected)]) == "people.identity-taken"


def test_a_number_that_is_none_corrects_nothing() -> None:
    wrong = ask(CorrectIdentity, identity=Personal.of("350102199003080027"))
    given(decider, REGISTERED).when(wrong).then_refused("people.identity", field="identity")
