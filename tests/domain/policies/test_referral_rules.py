"""A vacancy and a referral, each under a case of its item; an outcome that the referral can have brought about."""

from datetime import date
from typing import Any

import pytest

from domain.cases.case import decider as case_decider
from domain.cases.events import CaseOpened, CaseVoided, CaseWithdrawn
from domain.duties.commands import DoDuty, DropDuty, RaiseDuty
from domain.duties.duty import decider as duty_decider
from domain.duties.events import DutyRaised
from domain.jobs.commands import MakeReferral, RecordOutcome, RegisterVacancy
from domain.jobs.employer import decider as employer_decider
from domain.jobs.events import (
    EmployerRegistered,
    ReferralAnswered,
    ReferralMade,
    ReferralOutcomeRecorded,
    VacancyPublished,
    VacancyRegistered,
)
from domain.jobs.referral import decider as referral_decider
from domain.jobs.vacancy import decider as vacancy_decider
from domain.operators.events import ContractSigned, OperatorAdmitted, OutletOpened
from domain.operators.operator import decider as operator_decider
from domain.people.events import PersonRegistered, PersonStatusGained
from domain.people.person import decider as person_decider
from domain.policies.referral_rules import (
    answer_duty,
    prepare_outcome,
    prepare_referral,
    prepare_vacancy,
    when_answered,
    when_known,
    when_referral_case_voided,
    when_referral_case_withdrawn,
)
from domain.shared.message import Event
from tests.support.asked import ask
from tests.support.controls import (
    DAY,
    EMPLOYER,
    OTHER_OPERATOR,
    OTHER_OUTLET,
    OTHER_PERSON,
    OUTLET,
    PERSON,
    REFERRAL_CASE,
    VACANCY,
    VACANCY_CASE,
    example,
    finished_steps,
)
from tests.support.given import then_refused

FOR_VACANCY = example(
    CaseOpened, case=VACANCY_CASE, item="3.1.1", subject_kind="employer", subject=EMPLOYER, about=VACANCY
)
FOR_REFERRAL = example(CaseOpened, case=REFERRAL_CASE, item="3.1.3")
SEEKING = (example(PersonRegistered), example(PersonStatusGained))
FACTS: dict[str, Any] = {
    "operator": operator_decider.fold([example(OperatorAdmitted), example(ContractSigned), example(OutletOpened)]),
    "person": person_decider.fold(SEEKING),
    "employer": employer_decider.fold([example(EmployerRegistered)]),
    "vacancy": vacancy_decider.fold([example(VacancyRegistered), example(VacancyPublished)]),
}


def under(*events: Event) -> dict[str, Any]:
    return FACTS | {"case": case_decider.fold(events)}


def test_a_vacancy_is_registered_under_its_case_with_the_employers_name() -> None:
    asked = ask(RegisterVacancy, employer_name="")
    assert prepare_vacancy(asked, under(FOR_VACANCY)) == ask(RegisterVacancy)


def test_a_vacancy_of_an_employer_nobody_knows_is_refused() -> None:
    facts = under(FOR_VACANCY) | {"employer": None}
    then_refused(prepare_vacancy(ask(RegisterVacancy), facts), "employers.unknown", field="employer")


@pytest.mark.parametrize(
    "case",
    [
        FOR_REFERRAL,
        example(CaseOpened, item="3.1.1", subject="another employer", about=VACANCY),
        example(CaseOpened, item="3.1.1", subject=EMPLOYER, about="another vacancy"),
    ],
)
def test_a_vacancy_under_a_case_of_something_else_is_refused(case: CaseOpened) -> None:
    then_refused(prepare_vacancy(ask(RegisterVacancy), under(case)), "cases.unknown", field="case")


def test_a_vacancy_or_a_referral_without_a_case_is_refused() -> None:
    then_refused(prepare_vacancy(ask(RegisterVacancy), FACTS | {"case": None}), "cases.unknown", field="case")
    then_refused(prepare_referral(ask(MakeReferral), FACTS | {"case": None}), "cases.unknown", field="case")


def test_a_vacancy_comes_before_its_case_is_finished() -> None:
    facts = under(FOR_VACANCY, *finished_steps("3.1.1"))
    answer = prepare_vacancy(ask(RegisterVacancy), facts)
    then_refused(answer, "cases.not-open", field="case", status="finished")


def test_a_vacancy_outside_contract_or_outlet_is_refused() -> None:
    late = ask(RegisterVacancy, on=date(2027, 1, 1))
    then_refused(prepare_vacancy(late, under(FOR_VACANCY)), "contract.expired", field="on")
    elsewhere = ask(RegisterVacancy, outlet=OTHER_OUTLET)
    then_refused(prepare_vacancy(elsewhere, under(FOR_VACANCY)), "outlets.unknown", field="outlet")


def test_a_jobseeker_is_referred_to_a_published_vacancy_of_its_employer() -> None:
    assert prepare_referral(ask(MakeReferral, employer=""), under(FOR_REFERRAL)) == ask(MakeReferral)


def test_a_referral_may_follow_the_case_it_belongs_to() -> None:
    facts = under(FOR_REFERRAL, *finished_steps("3.1.3"))
    assert prepare_referral(ask(MakeReferral), facts) == ask(MakeReferral)


@pytest.mark.parametrize("ending", [example(CaseWithdrawn), example(CaseVoided)])
def test_a_referral_under_a_case_that_came_to_nothing_is_refused(ending: Event) -> None:
    answer = prepare_referral(ask(MakeReferral), under(FOR_REFERRAL, ending))
    then_refused(answer, "cases.not-open", field="case")


@pytest.mark.parametrize("case", [FOR_VACANCY, example(CaseOpened, item="3.1.3", subject=OTHER_PERSON)])
def test_a_referral_under_a_case_of_something_else_is_refused(case: CaseOpened) -> None:
    then_refused(prepare_referral(ask(MakeReferral), under(case)), "cases.unknown", field="case")


def test_a_person_served_by_others_is_refused_like_one_nobody_knows() -> None:
    for asked, person in ((ask(MakeReferral, operator=OTHER_OPERATOR), FACTS["person"]), (ask(MakeReferral), None)):
        answer = prepare_referral(asked, under(FOR_REFERRAL) | {"person": person})
        then_refused(answer, "people.unknown", field="person")


def test_a_vacancy_that_is_missing_or_takes_no_referrals_is_refused() -> None:
    missing = under(FOR_REFERRAL) | {"vacancy": None}
    then_refused(prepare_referral(ask(MakeReferral), missing), "vacancies.unknown", field="vacancy")
    unpublished = under(FOR_REFERRAL) | {"vacancy": vacancy_decider.fold([example(VacancyRegistered)])}
    then_refused(prepare_referral(ask(MakeReferral), unpublished), "vacancies.not-open", field="vacancy")


def test_whoever_is_not_registered_as_jobseeker_is_not_referred() -> None:
    facts = under(FOR_REFERRAL) | {"person": person_decider.fold([example(PersonRegistered)])}
    then_refused(prepare_referral(ask(MakeReferral), facts), "referrals.not-job-seeking", field="person")


def test_a_referral_outside_contract_or_outlet_is_refused() -> None:
    late = ask(MakeReferral, on=date(2027, 1, 1))
    then_refused(prepare_referral(late, under(FOR_REFERRAL)), "contract.expired", field="on")
    elsewhere = ask(MakeReferral, outlet=OTHER_OUTLET)
    then_refused(prepare_referral(elsewhere, under(FOR_REFERRAL)), "outlets.unknown", field="outlet")


def test_whoever_worked_there_before_the_referral_was_not_placed_by_it() -> None:
    made = FACTS | {"since": date(2026, 7, 1)}
    for day, fits in ((date(2026, 6, 30), False), (date(2026, 7, 1), True), (date(2026, 7, 20), True)):
        answer = prepare_outcome(ask(RecordOutcome, starts_on=day), made)
        assert isinstance(answer, RecordOutcome) == fits
    too_early = prepare_outcome(ask(RecordOutcome, starts_on=date(2026, 6, 30)), made)
    then_refused(too_early, "referrals.started-before", field="starts_on", made_on="2026-07-01")


def test_an_outcome_without_a_first_day_or_a_referral_is_left_to_the_referral() -> None:
    declined = ask(RecordOutcome, outcome="declined", starts_on=None)
    assert prepare_outcome(declined, FACTS | {"since": date(2026, 7, 1)}) == declined
    assert prepare_outcome(ask(RecordOutcome), FACTS | {"since": None}) == ask(RecordOutcome)


def test_an_outcome_after_the_contract_is_refused() -> None:
    late = ask(RecordOutcome, on=date(2027, 1, 1))
    then_refused(prepare_outcome(late, FACTS | {"since": None}), "contract.expired", field="on")


def test_an_answer_is_a_duty_to_look_into_it_that_ends_with_the_outcome() -> None:
    made = referral_decider.fold([example(ReferralMade)])
    opened = case_decider.fold([FOR_REFERRAL])
    (duty,) = when_answered(example(ReferralAnswered), {"referral": made, "case": opened}, DAY)
    assert isinstance(duty, RaiseDuty)
    assert (duty.kind, duty.about, duty.outlet, duty.due_on) == ("check", PERSON, OUTLET, DAY)
    assert when_answered(example(ReferralAnswered), {"referral": None, "case": None}, DAY) == []
    owed = duty_decider.fold([example(DutyRaised, duty=duty.duty)])
    (done,) = when_known(example(ReferralOutcomeRecorded), {"answered": (owed, None)}, DAY)
    assert isinstance(done, DoDuty)
    assert done.duty == duty.duty
    assert when_known(example(ReferralOutcomeRecorded), {"answered": (None,)}, DAY) == []


def test_the_duty_falls_away_with_the_case_and_does_not_come_back() -> None:
    made, duty = referral_decider.fold([example(ReferralMade)]), answer_duty(REFERRAL_CASE)
    voided = example(CaseVoided, case=REFERRAL_CASE, item="3.1.3")
    withdrawn = example(CaseWithdrawn, case=REFERRAL_CASE)
    for_referral, other = {"case": case_decider.fold([FOR_REFERRAL])}, {"case": case_decider.fold([FOR_VACANCY])}
    dropped = [*when_referral_case_voided(voided, {}, DAY), *when_referral_case_withdrawn(withdrawn, for_referral, DAY)]
    causes = [(one.duty, one.cause) for one in dropped if isinstance(one, DropDuty)]
    assert causes == [(duty, "case-voided"), (duty, "case-withdrawn")]
    assert when_referral_case_voided(example(CaseVoided, item="3.1.1"), {}, DAY) == []
    assert when_referral_case_withdrawn(withdrawn, other, DAY) == []
    for closed in (voided, withdrawn):
        facts = {"referral": made, "case": case_decider.fold([FOR_REFERRAL, closed])}
        assert when_answered(example(ReferralAnswered), facts, DAY) == []
