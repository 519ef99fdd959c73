"""Candidates by family of occupation and place, and what was shown."""

from __future__ import annotations

from datetime import date

import pytest

from domain.cases.events import CaseFilled, CaseOpened
from domain.jobs.events import EmployerRegistered, MatchesShown, VacancyClosed, VacancyPublished, VacancyRegistered
from domain.jobs.matches import replayed
from domain.people.events import PersonCorrected, PersonRegistered, PersonStatusEnded, PersonStatusGained
from projections.match_board import queries, shown
from projections.match_board.places import places_named
from tests.projections.world import CLERK, FOREIGN_CLERK, World
from tests.support.controls import DAY, JOB_CASE, OTHER_OPERATOR, PERSON, VACANCY, VILLAGE, example

HOME = VILLAGE
ANOTHER_CITY = "350203001001"
WISH = {
    "occupation": "出纳会计",
    "wage_min_fen": "400000",
    "shifts": "day,night",
    "place": "台江、洪山镇",
    "years": "3",
}
SEEKING = (
    example(PersonRegistered),
    example(CaseOpened, fields=WISH),
    example(PersonStatusGained, case=JOB_CASE),
)


def offer(world: World, vacancy: str, **changes: object) -> None:
    registered = example(VacancyRegistered, vacancy=vacancy, **changes)
    world.tell(registered, example(VacancyPublished, vacancy=vacancy))


def found(world: World, occupation: str = "出纳", home: str = HOME, on: date = DAY) -> list[str]:
    return [one.vacancy for one in queries.vacancies_for(CLERK, world.views, occupation, home, on)]


def test_open_vacancies_of_the_family_are_candidates_until_they_close(small_world: World) -> None:
    small_world.tell(example(EmployerRegistered), example(VacancyRegistered))
    assert found(small_world) == []
    small_world.tell(example(VacancyPublished))
    assert found(small_world) == [VACANCY]
    assert found(small_world, "出纳会计") == [VACANCY]
    assert found(small_world, "厨师") == []
    assert found(small_world, on=date(2026, 10, 1)) == []
    small_world.tell(example(VacancyClosed))
    assert found(small_world) == []


def test_whoever_wishes_for_nothing_gets_what_is_near(small_world: World) -> None:
    small_world.tell(example(EmployerRegistered))
    offer(small_world, "near")
    assert found(small_world, "") == ["near"]


def test_other_counties_and_cities_are_looked_at_when_there_is_too_little(small_world: World) -> None:
    small_world.tell(example(EmployerRegistered))
    offer(small_world, "far", village=ANOTHER_CITY)
    offer(small_world, "city", village="350103001001")
    assert found(small_world) == ["city", "far"]


def test_what_pays_best_is_taken_when_there_are_too_many(small_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "EACH", 1)
    small_world.tell(example(EmployerRegistered))
    for name, wage in (("low", 500_000), ("high", 900_000)):
        offer(small_world, name, wage_max_fen=wage)
    assert found(small_world) == ["high"]


def test_a_candidate_is_compared_by_what_its_form_says(small_world: World) -> None:
    small_world.tell(example(EmployerRegistered))
    offer(small_world, VACANCY, shifts="day,night", age_ground="minors")
    (one,) = queries.vacancies_for(CLERK, small_world.views, "出纳", HOME, DAY)
    assert (one.post.id, one.post.shifts, one.age_min, one.age_ground) == (VACANCY, ("day", "night"), 18, "minors")


def test_jobseekers_are_candidates_of_their_operator_while_they_seek(small_world: World) -> None:
    small_world.tell(*SEEKING)
    (one,) = queries.people_for(CLERK, small_world.views, "会计", HOME)
    assert (one.person, one.wage_min_fen, one.seeker.shifts) == (PERSON, 400_000, ("day", "night"))
    assert one.seeker == queries.looking(CLERK, small_world.views, PERSON).seeker  # type: ignore[union-attr]
    assert one.places == ["350103", "350102100"]
    assert queries.people_for(CLERK, small_world.views, "厨师", HOME) == ()
    assert queries.people_for(FOREIGN_CLERK, small_world.views, "会计", HOME) == ()
    assert queries.looking(FOREIGN_CLERK, small_world.views, PERSON) is None
    small_world.tell(example(PersonStatusEnded, case=JOB_CASE))
    assert queries.people_for(CLERK, small_world.views, "会计", HOME) == ()


def test_a_jobseeker_wishes_for_what_the_form_says_in_the_end(small_world: World) -> None:
    registered, opened, gained = SEEKING
    filled = example(CaseFilled, case=JOB_CASE, fields=WISH | {"occupation": "西点师", "wage_min_fen": "500000"})
    small_world.tell(registered, opened, filled, gained)
    (one,) = queries.people_for(CLERK, small_world.views, "西点师", HOME)
    assert (one.occupation, one.wage_min_fen) == ("西点师", 500_000)
    assert queries.people_for(CLERK, small_world.views, "会计", HOME) == ()


def test_a_corrected_home_moves_the_jobseeker(small_world: World) -> None:
    small_world.tell(*SEEKING, example(PersonCorrected, village=ANOTHER_CITY, education="master"))
    (one,) = queries.people_for(CLERK, small_world.views, "会计", ANOTHER_CITY)
    assert (one.village, one.education) == (ANOTHER_CITY, "master")


@pytest.mark.parametrize(
    ("text", "codes"),
    [("", []), ("台江区", ["350103"]), ("鼓楼、台江", ["350102", "350103"]), ("火星", [])],
)
def test_places_are_found_among_the_real_divisions(text: str, codes: list[str]) -> None:
    assert places_named(text, HOME) == codes


def test_what_was_shown_can_be_read_and_made_again(small_world: World) -> None:
    small_world.tell(example(MatchesShown))
    one = shown.matches(CLERK, small_world.views, "matches-1")
    assert one is not None
    assert (one.subject, one.found, one.shown_on) == (PERSON, 1, DAY)
    assert replayed(example(MatchesShown, seekers=one.seekers, posts=one.posts)) == one.ranked
    assert shown.latest_matches(CLERK, small_world.views, PERSON) == one
    assert shown.matches(FOREIGN_CLERK, small_world.views, "matches-1") is None


def test_the_list_can_be_narrowed_to_those_that_found_nothing(small_world: World) -> None:
    none = example(MatchesShown, matches="none", posts=(), ranked=())
    foreign = example(MatchesShown, matches="foreign", operator=OTHER_OPERATOR)
    small_world.tell(example(MatchesShown), none, foreign)
    every = shown.matches_shown(CLERK, small_world.views)
    assert {one.matches for one in every.rows} == {"matches-1", "none"}
    assert [one.matches for one in shown.matches_shown(CLERK, small_world.views, none_found=True).rows] == ["none"]
