"""How well a vacancy suits a jobseeker: each reason by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
import pytest

from projections.job_board import queries
from projections.job_board.answers import Vacancy
from projections.people_register.answers import Person
from tests.support.window.town import HOME, VILLAGES, Town
from web.i18n import speaking
from web.jobs.matching import match
from web.shown.people import PersonShown

DAY = date(2026, 11, 20)
WISH = {"occupation": "数控车工", "wage_min_fen": "500000"}


@pytest.fixture(scope="module")
def vacancy(town: Town) -> Vacancy:
    found = queries.vacancy(town.clerk(), town.house.views, town.vacancy())
    assert found is not None
    return found


@pytest.fixture(scope="module")
def seeker(town: Town) -> PersonShown:
    from projections.people_register import queries as people

    found = people.person(town.clerk(), town.house.views, town.seeker())
    assert isinstance(found, Person)
    return PersonShown(found, "张*明", "", "", "", date(1990, 3, 7))


def reasons(vacancy: Vacancy, seeker: PersonShown, wish: dict[str, str] = WISH, **changes: Any) -> list[str]:
    return [one.text for one in match(msgspec.structs.replace(vacancy, **changes), seeker, wish, DAY).reasons]


def test_the_same_occupation_pay_and_village_speak_for_it(vacancy: Vacancy, seeker: PersonShown) -> None:
    assert reasons(vacancy, seeker) == ["工种相符：数控车工", "月薪达到要求：4,500–6,500 元", "就在本村（社区）"]


def test_a_similar_occupation_is_said_to_be_similar(vacancy: Vacancy, seeker: PersonShown) -> None:
    assert reasons(vacancy, seeker, occupation="数控铣床操作工")[0] == "工种相近：数控铣床操作工"
    assert not any("工种" in one for one in reasons(vacancy, seeker, occupation="厨师"))


def test_less_pay_than_asked_for_speaks_against_it(vacancy: Vacancy, seeker: PersonShown) -> None:
    low = match(msgspec.structs.replace(vacancy, wage_max_fen=480_000), seeker, WISH, DAY)
    assert [one.text for one in low.reasons if not one.good] == ["月薪低于要求：4,500–4,800 元"]
    assert low.score < match(vacancy, seeker, WISH, DAY).score


def test_no_pay_named_and_no_pay_asked_for_say_nothing(vacancy: Vacancy, seeker: PersonShown) -> None:
    assert not any("月薪" in one for one in reasons(vacancy, seeker, wage_max_fen=0, wage_min_fen=0))
    assert not any("月薪" in one for one in reasons(vacancy, seeker, {}))


def test_the_nearest_division_in_common_is_named(vacancy: Vacancy, seeker: PersonShown) -> None:
    near = next(code for code in VILLAGES if code[:9] == HOME[:9] and code != HOME)
    far = next(code for code in VILLAGES if code[:9] != HOME[:9])
    assert "同在" in reasons(vacancy, seeker, village=near)[-1]
    assert reasons(vacancy, seeker, village=far)[-1] == "同在鼓楼区"
    assert not any("同在" in one for one in reasons(vacancy, seeker, village="350203001001"))


def test_more_education_than_the_person_has_speaks_against_it(vacancy: Vacancy, seeker: PersonShown) -> None:
    assert "学历要求本科" in reasons(vacancy, seeker, education="bachelor")
    assert not any("学历" in one for one in reasons(vacancy, seeker, education="senior"))


@pytest.mark.parametrize(("least", "most", "said"), [(18, 35, True), (40, 0, True), (16, 36, False), (0, 0, False)])
def test_age_limits_are_those_of_the_day(
    vacancy: Vacancy, seeker: PersonShown, least: int, most: int, said: bool
) -> None:
    assert any("年龄" in one for one in reasons(vacancy, seeker, age_min=least, age_max=most)) is said


def test_nothing_is_said_of_the_age_of_somebody_forgotten(vacancy: Vacancy, seeker: PersonShown) -> None:
    assert not any("年龄" in one for one in reasons(vacancy, replace(seeker, born=None), age_max=20))


def test_reasons_are_worded_in_the_readers_language(vacancy: Vacancy, seeker: PersonShown) -> None:
    with speaking("en"):
        assert reasons(vacancy, seeker)[0] == "occupation matches: 数控车工"
