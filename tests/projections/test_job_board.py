"""The board of vacancies and employers."""

from __future__ import annotations

from datetime import date

import pytest

from domain.jobs.events import (
    EmployerRegistered,
    VacancyClosed,
    VacancyHireCounted,
    VacancyPublished,
    VacancyRegistered,
)
from projections.job_board import employers as employer_board
from projections.job_board import queries as board
from projections.job_board.answers import Vacancy
from tests.projections.world import AUDITOR, CLERK, COUNTY_BUREAU, FOREIGN_BUREAU, FOREIGN_CLERK, PUBLIC, World
from tests.support.controls import DAY, EMPLOYER, OPERATOR, OTHER_OPERATOR, VACANCY, VILLAGE, example

HIRER, REGISTERED, PUBLISHED = example(EmployerRegistered), example(VacancyRegistered), example(VacancyPublished)
LATER = date(2026, 7, 3)


def known(world: World) -> Vacancy:
    found = board.vacancy(CLERK, world.views, VACANCY)
    assert found is not None
    return found


def test_every_field_of_the_form_is_kept(world: World) -> None:
    world.tell(HIRER, REGISTERED)
    one = known(world)
    for field in VacancyRegistered.__struct_fields__:
        assert getattr(one, field) == getattr(REGISTERED, field), field
    assert (one.status, one.hired, one.places_left, one.registered_on) == ("registered", 0, 2, DAY)


def test_a_vacancy_is_for_its_operator_until_it_is_published(world: World) -> None:
    world.tell(HIRER, REGISTERED)
    assert board.vacancy(FOREIGN_CLERK, world.views, VACANCY) is None
    assert board.vacancy(PUBLIC, world.views, VACANCY) is None
    world.tell(PUBLISHED, on=LATER)
    for context in (CLERK, FOREIGN_CLERK, PUBLIC, COUNTY_BUREAU):
        found = board.vacancy(context, world.views, VACANCY)
        assert found is not None
        assert (found.status, found.published_on) == ("published", LATER)
    assert board.vacancy(FOREIGN_BUREAU, world.views, VACANCY) is None


def test_hires_are_counted_and_a_closed_vacancy_says_why(world: World) -> None:
    world.tell(HIRER, REGISTERED, PUBLISHED, example(VacancyHireCounted))
    assert (known(world).hired, known(world).places_left) == (1, 1)
    assert known(world).takes_referrals_on(REGISTERED.last)
    assert not known(world).takes_referrals_on(date(2026, 10, 1))
    world.tell(example(VacancyClosed, cause="filled"), on=LATER)
    one = known(world)
    assert (one.status, one.closed_cause, one.closed_on) == ("closed", "filled", LATER)
    assert not one.takes_referrals_on(LATER)
    assert board.vacancy(FOREIGN_CLERK, world.views, VACANCY) is not None


def test_open_is_what_takes_referrals_that_day(world: World) -> None:
    full = example(VacancyRegistered, vacancy="full", headcount=1)
    over = example(VacancyRegistered, vacancy="over", last=date(2026, 6, 30))
    world.tell(
        HIRER, REGISTERED, full, over, *(example(VacancyPublished, vacancy=v) for v in (VACANCY, "full", "over"))
    )
    world.tell(example(VacancyHireCounted, vacancy="full"), example(VacancyRegistered, vacancy="unpublished"))
    assert [one.vacancy for one in board.vacancies(CLERK, world.views, open_on=DAY).rows] == [VACANCY]
    assert board.open_vacancies(CLERK, world.views, OPERATOR, DAY) == 1
    assert board.open_vacancies(FOREIGN_CLERK, world.views, OPERATOR, DAY) == 0


def test_vacancies_are_found_by_part_of_occupation_or_employer(world: World) -> None:
    cook = example(VacancyRegistered, vacancy="cook", occupation="Ｃook 厨师长", employer_name="鼓楼饭店")
    world.tell(HIRER, REGISTERED, cook)

    def found(search: str) -> list[str]:
        return [one.vacancy for one in board.vacancies(CLERK, world.views, search=search).rows]

    assert found("出纳") == found("海风") == found("风食") == [VACANCY]
    assert found("厨") == found("COOK") == found("cook厨师") == found("饭店") == ["cook"]
    assert found("纳福") == []
    assert found("饭店有限") == []
    assert found("%") == found("_") == []


def test_vacancies_are_narrowed_and_sorted(small_world: World) -> None:
    far = example(
        VacancyRegistered, vacancy="far", village="350103001001", operator=OTHER_OPERATOR, wage_max_fen=900_000
    )
    small_world.tell(HIRER, REGISTERED)
    small_world.tell(far, example(VacancyPublished, vacancy="far"), on=LATER)

    def found(**narrowed: object) -> list[str]:
        return [one.vacancy for one in board.vacancies(CLERK, small_world.views, **narrowed).rows]  # type: ignore[arg-type]

    assert found() == ["far", VACANCY]
    assert found(sort="wage") == [VACANCY, "far"]
    assert found(status="published") == found(village="350103") == found(operator=OTHER_OPERATOR) == ["far"]
    assert found(village=VILLAGE) == [VACANCY]
    assert set(found(employer=EMPLOYER)) == {"far", VACANCY}
    assert set(board.vacancies_by_id(CLERK, small_world.views, [VACANCY, "far", "none"])) == {VACANCY, "far"}


def test_an_employer_is_kept_sealed_and_counts_its_vacancies(world: World) -> None:
    world.tell(HIRER, REGISTERED, example(VacancyRegistered, vacancy="second"))
    found = employer_board.employer(CLERK, world.views, EMPLOYER)
    assert found is not None
    assert (found.contact, found.phone) == (f"sealed:{EMPLOYER}:contact", f"sealed:{EMPLOYER}:phone")
    assert (found.name, found.industry, found.vacancies, found.registered_on) == (HIRER.name, "制造业", 2, DAY)


def test_an_employer_is_seen_by_whoever_deals_with_it_and_its_name_by_all_who_sign_in(world: World) -> None:
    world.tell(HIRER)
    assert employer_board.employer(FOREIGN_CLERK, world.views, EMPLOYER) is None
    for context in (FOREIGN_CLERK, FOREIGN_BUREAU, AUDITOR):
        name = employer_board.employer_by_credit_code(context, world.views, f" {HIRER.credit_code.lower()} ")
        assert name is not None
        assert (name.employer, name.name) == (EMPLOYER, HIRER.name)
    assert employer_board.employer_by_credit_code(PUBLIC, world.views, HIRER.credit_code) is None
    assert employer_board.employer_by_credit_code(CLERK, world.views, "unknown") is None
    world.tell(example(VacancyRegistered, operator=OTHER_OPERATOR))
    assert employer_board.employer(FOREIGN_CLERK, world.views, EMPLOYER) is not None


@pytest.mark.parametrize("search", ["海风", "福州海风食品", "91350102ma", ""])
def test_employers_are_found_by_name_or_credit_code(small_world: World, search: str) -> None:
    small_world.tell(HIRER)
    assert employer_board.employers(CLERK, small_world.views, search=search).rows[0].employer == EMPLOYER
    assert employer_board.employers(FOREIGN_CLERK, small_world.views, search=search).total == 0
    assert employer_board.employers(CLERK, small_world.views, search=search + "ʘ").total == 0
