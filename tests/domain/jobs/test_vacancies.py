"""RegisterVacancy, PublishVacancy, CloseVacancy: right events, right refusal, quiet when done already."""

from datetime import date

import pytest

from domain.jobs.commands import (
    CloseVacancy,
    CountHire,
    PublishVacancy,
    RegisterEmployer,
    RegisterVacancy,
    TakeOverVacancy,
)
from domain.jobs.events import VacancyClosed, VacancyPublished, VacancyRegistered
from domain.jobs.vacancy import decider
from domain.shared.message import Command
from tests.support.asked import ask
from tests.support.controls import DAY, OTHER_OPERATOR, VILLAGE, example
from tests.support.given import given
from tests.support.offers import SUCCESSOR, TAKEN_OVER

REGISTERED, PUBLISHED, CLOSED = example(VacancyRegistered), example(VacancyPublished), example(VacancyClosed)


def test_a_vacancy_is_registered_with_the_fields_of_the_notice() -> None:
    given(decider).when(ask(RegisterVacancy)).then(REGISTERED)


def test_a_vacancy_is_not_registered_twice() -> None:
    given(decider, REGISTERED).when(ask(RegisterVacancy)).then_nothing()


@pytest.mark.parametrize("ages", [(0, 0), (16, 0), (0, 16), (16, 16), (16, 100)])
def test_the_ages_that_the_law_allows_are_taken(ages: tuple[int, int]) -> None:
    limits = {"age_min": ages[0], "age_max": ages[1]}
    given(decider).when(ask(RegisterVacancy, **limits)).then(example(VacancyRegistered, **limits))


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"age_min": 15}, "vacancies.age", "age_min"),
        ({"age_min": -1}, "vacancies.age", "age_min"),
        ({"age_min": 0, "age_max": 15}, "vacancies.age", "age_max"),
        ({"age_max": 101}, "vacancies.age", "age_max"),
        ({"age_min": 40, "age_max": 30}, "vacancies.age-order", "age_max"),
        ({"occupation": " "}, "vacancies.occupation", "occupation"),
        ({"occupation": "前台（只限女性）"}, "vacancies.unlawful", "occupation"),
        ({"title": "男 性优先"}, "vacancies.unlawful", "title"),
        ({"benefits": "包住，外地勿扰，仅限 本地户籍"}, "vacancies.unlawful", "benefits"),
        ({"headcount": 0}, "vacancies.headcount", "headcount"),
        ({"headcount": 10_001}, "vacancies.headcount", "headcount"),
        ({"village": VILLAGE[:6]}, "vacancies.village", "village"),
        ({"wage_max_fen": 449_999}, "vacancies.wage-order", "wage_max"),
        ({"last": date(2026, 5, 31)}, "vacancies.period-order", "last"),
        ({"last": date(2026, 6, 30)}, "vacancies.period-order", "last"),
    ],
)
def test_a_vacancy_is_refused_for_what_is_wrong_with_it(change: dict[str, object], code: str, field: str) -> None:
    given(decider).when(ask(RegisterVacancy, **change)).then_refused(code, field=field)


@pytest.mark.parametrize("words", ["男装导购", "女工宿舍、夫妻房", "限期转正", "退役军人优先", "本地企业"])
def test_words_that_choose_nobody_unlawfully_are_taken(words: str) -> None:
    told = {"occupation": words, "benefits": words}
    given(decider).when(ask(RegisterVacancy, **told)).then(example(VacancyRegistered, **told))


def test_a_vacancy_may_be_open_for_a_single_day() -> None:
    one_day = {"first": DAY, "last": DAY}
    given(decider).when(ask(RegisterVacancy, **one_day)).then(example(VacancyRegistered, **one_day))


def test_a_vacancy_is_published_by_the_case_it_was_registered_under() -> None:
    given(decider, REGISTERED).when(ask(PublishVacancy)).then(PUBLISHED)


def test_a_vacancy_is_not_published_twice() -> None:
    given(decider, REGISTERED, PUBLISHED).when(ask(PublishVacancy)).then_nothing()


@pytest.mark.parametrize("change", [{"operator": OTHER_OPERATOR}, {"case": "another case"}])
def test_nobody_publishes_a_vacancy_of_others(change: dict[str, str]) -> None:
    given(decider, REGISTERED).when(ask(PublishVacancy, **change)).then_refused("vacancies.unknown")


def test_a_closed_vacancy_is_not_published() -> None:
    given(decider, REGISTERED, CLOSED).when(ask(PublishVacancy)).then_refused("vacancies.closed")


@pytest.mark.parametrize("past", [(REGISTERED,), (REGISTERED, PUBLISHED)])
def test_a_vacancy_is_closed_by_its_operator(past: tuple[VacancyRegistered, ...]) -> None:
    given(decider, *past).when(ask(CloseVacancy)).then(CLOSED)


def test_a_vacancy_is_not_closed_twice() -> None:
    given(decider, REGISTERED, CLOSED).when(ask(CloseVacancy)).then_nothing()


def test_a_vacancy_of_others_is_closed_no_more_than_one_that_is_missing() -> None:
    foreign = given(decider, REGISTERED).when(ask(CloseVacancy, operator=OTHER_OPERATOR))
    foreign.then_refused("vacancies.unknown")
    assert foreign == given(decider).when(ask(CloseVacancy, operator=OTHER_OPERATOR))


@pytest.mark.parametrize("kind", [PublishVacancy, CloseVacancy, CountHire])
def test_a_vacancy_that_was_never_registered_does_nothing(kind: type[Command]) -> None:
    given(decider).when(ask(kind)).then_refused("vacancies.unknown")
    assert given(decider, PUBLISHED).state is None


def test_a_vacancy_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="RegisterEmployer"):
        given(decider, REGISTERED).when(ask(RegisterEmployer))


@pytest.mark.parametrize("past", [(REGISTERED,), (REGISTERED, PUBLISHED)])
def test_a_vacancy_goes_to_the_successor_of_its_operator_once(past: tuple[VacancyRegistered, ...]) -> None:
    given(decider, *past).when(ask(TakeOverVacancy)).then(TAKEN_OVER)
    given(decider, *past, TAKEN_OVER).when(ask(TakeOverVacancy)).then_nothing()


@pytest.mark.parametrize("past", [(), (REGISTERED, CLOSED)])
def test_what_is_not_there_any_more_goes_to_nobody(past: tuple[VacancyRegistered, ...]) -> None:
    given(decider, *past).when(ask(TakeOverVacancy)).then_nothing()


def test_a_vacancy_taken_over_is_brought_out_and_closed_by_the_successor_alone() -> None:
    went = given(decider, REGISTERED, example(type(TAKEN_OVER), case="case-9"))
    went.when(ask(PublishVacancy, operator=SUCCESSOR, case="case-9")).then(
        example(VacancyPublished, operator=SUCCESSOR)
    )
    went.when(ask(CloseVacancy, operator=SUCCESSOR)).then(example(VacancyClosed, operator=SUCCESSOR))
    went.when(ask(CloseVacancy)).then_refused("vacancies.unknown")
