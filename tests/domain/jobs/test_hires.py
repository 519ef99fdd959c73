"""CountHire, and when a vacancy takes referrals."""

from datetime import date

from domain.jobs.commands import CountHire
from domain.jobs.events import VacancyClosed, VacancyHireCounted, VacancyPublished, VacancyRegistered
from domain.jobs.vacancy import decider
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

REGISTERED, PUBLISHED = example(VacancyRegistered), example(VacancyPublished)  # two places
FIRST, SECOND = example(VacancyHireCounted), example(VacancyHireCounted, referral="referral-2", hired=2)
FILLED = example(VacancyClosed, cause="filled")


def test_a_hire_takes_a_place() -> None:
    given(decider, REGISTERED, PUBLISHED).when(ask(CountHire)).then(FIRST)


def test_the_last_place_closes_the_vacancy() -> None:
    given(decider, REGISTERED, PUBLISHED, FIRST).when(ask(CountHire, referral="referral-2")).then(SECOND, FILLED)


def test_a_referral_takes_one_place_only() -> None:
    given(decider, REGISTERED, PUBLISHED, FIRST).when(ask(CountHire)).then_nothing()


def test_no_more_are_hired_than_there_are_places() -> None:
    past = (REGISTERED, PUBLISHED, FIRST, SECOND, FILLED)
    given(decider, *past).when(ask(CountHire, referral="referral-3")).then_refused("vacancies.filled", headcount=2)


def test_who_was_referred_before_the_vacancy_was_withdrawn_may_still_be_hired() -> None:
    past = (REGISTERED, PUBLISHED, FIRST, example(VacancyClosed))
    given(decider, *past).when(ask(CountHire, referral="referral-2")).then(SECOND)


def test_a_vacancy_takes_referrals_while_published_in_time_and_not_filled() -> None:
    def takes(*events: object, on: date = REGISTERED.last) -> bool:
        return bool(given(decider, REGISTERED, *events).state.takes_referrals_on(on))  # type: ignore[arg-type]

    assert takes(PUBLISHED)
    assert takes(PUBLISHED, FIRST)
    assert not takes()
    assert not takes(PUBLISHED, on=date(2026, 10, 1))
    assert not takes(PUBLISHED, FIRST, SECOND)
    assert not takes(PUBLISHED, example(VacancyClosed))
