"""What a finished registration makes of a person, and what voiding it takes back."""

from datetime import date

import pytest

from domain.cases.case import decider as case_decider
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided
from domain.people.commands import EndStatus, GainStatus
from domain.policies.status_reactions import gives_a_status, when_registration_finished, when_registration_voided
from domain.shared.message import Command
from domain.shared.personal import Personal
from tests.support.asked import ask
from tests.support.controls import DAY, example
from tests.support.given import given


def finished(item: str, **opened: object) -> list[Command]:
    facts = {"case": given(case_decider, example(CaseOpened, item=item, **opened)).state}
    return when_registration_finished(example(CaseFinished, item=item), facts, DAY)


@pytest.mark.parametrize(("item", "status"), [("2.1.1", "unemployed"), ("3.1.2", "job-seeking")])
def test_a_finished_registration_gives_its_status(item: str, status: str) -> None:
    assert finished(item) == [ask(GainStatus, status=status, since=None)]


def test_a_recognised_hardship_holds_for_the_months_of_the_data_and_keeps_its_reasons_sealed_away() -> None:
    reasons = Personal.of("身体状况")
    expected = ask(GainStatus, status="hardship", since=None, until=date(2027, 6, 30), reasons=reasons)
    assert finished("2.1.4", private=reasons, fields={"note": "x"}) == [expected]


def test_reasons_of_somebody_forgotten_are_left_out() -> None:
    [gain] = finished("2.1.4", private=Personal.from_token("v1.person-1.x"))
    assert isinstance(gain, GainStatus)
    assert gain.reasons is None


def test_the_form_of_employment_is_kept_with_the_status_and_nothing_else_of_the_form() -> None:
    [gain] = finished("2.1.2", fields={"form": "flexible", "income_fen": "300000"})
    assert isinstance(gain, GainStatus)
    assert (gain.status, gain.facts) == ("employed", {"form": "flexible"})


def voided(item: str, *, was_finished: bool) -> list[Command]:
    return when_registration_voided(example(CaseVoided, item=item, was_finished=was_finished), {}, DAY)


def test_voiding_a_registration_takes_its_status_back_and_nothing_else_happens() -> None:
    assert voided("3.1.2", was_finished=True) == [ask(EndStatus, cause="voided")]
    assert voided("2.1.2", was_finished=True) == [ask(EndStatus, cause="voided", status="employed")]
    assert voided("2.1.1", was_finished=False) == []


def test_only_registrations_of_a_person_give_a_status() -> None:
    assert gives_a_status(example(CaseFinished, item="2.1.4"))
    assert not gives_a_status(example(CaseFinished, item="3.1.1"))
    assert not gives_a_status(example(CaseFinished, item="2.1.1", subject_kind="employer"))
