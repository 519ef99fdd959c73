"""When this event, then that command."""

from typing import Any

from domain.cases.case import decider as case_decider
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided
from domain.jobs.commands import CloseVacancy, CountHire, PublishVacancy
from domain.jobs.events import ReferralOutcomeRecorded
from domain.people.commands import EndStatus
from domain.people.events import PersonRegistered, PersonStatusGained
from domain.people.person import decider as person_decider
from domain.policies.reactions import (
    when_case_finished,
    when_case_voided,
    when_outcome_recorded,
)
from domain.shared.message import Command
from tests.support.asked import ask
from tests.support.controls import DAY, VACANCY, VACANCY_CASE, example
from tests.support.given import given


def test_a_finished_vacancy_case_publishes_the_vacancy() -> None:
    finished = example(CaseFinished, case=VACANCY_CASE, item="3.1.1", about=VACANCY)
    assert when_case_finished(finished, {}, DAY) == [ask(PublishVacancy)]


def test_another_finished_case_brings_about_nothing() -> None:
    assert when_case_finished(example(CaseFinished, item="3.1.3"), {}, DAY) == []


def voided(item: str, *, was_finished: bool) -> list[Command]:
    opened = example(CaseOpened, item=item, about=VACANCY)
    facts = {"case": given(case_decider, opened).state}
    return when_case_voided(example(CaseVoided, item=item, was_finished=was_finished), facts, DAY)


def test_voiding_a_vacancy_case_closes_the_vacancy() -> None:
    assert voided("3.1.1", was_finished=True) == [ask(CloseVacancy)]


def test_voiding_what_brought_nothing_about_takes_nothing_back() -> None:
    assert voided("3.1.3", was_finished=True) == []
    assert voided("3.1.2", was_finished=False) == []


def person(*statuses: tuple[str, str]) -> dict[str, Any]:
    gained = (example(PersonStatusGained, status=status, case=case) for status, case in statuses)
    return {"person": person_decider.fold([example(PersonRegistered), *gained])}


def test_a_hire_takes_a_place_and_ends_what_the_person_was_registered_as() -> None:
    facts = person(("job-seeking", "case-312"), ("unemployed", "case-211"))
    assert when_outcome_recorded(example(ReferralOutcomeRecorded), facts, DAY) == [
        ask(CountHire),
        ask(EndStatus),
        ask(EndStatus, status="unemployed", case="case-211"),
    ]


def test_a_hire_of_somebody_without_status_takes_a_place_only() -> None:
    for facts in (person(), {"person": None}):
        assert when_outcome_recorded(example(ReferralOutcomeRecorded), facts, DAY) == [ask(CountHire)]


def test_another_outcome_brings_about_nothing() -> None:
    declined = example(ReferralOutcomeRecorded, outcome="declined", starts_on=None)
    assert when_outcome_recorded(declined, person(("job-seeking", "case-312")), DAY) == []
