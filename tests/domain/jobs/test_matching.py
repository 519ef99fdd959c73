"""How a jobseeker and a vacancy are compared: each criterion by itself, then the ranking of several."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from domain.jobs.matching import SHOWN, Post, Seeker, compare, families, rank
from domain.jobs.requirements import outside_lawful_age

SEEKER = Seeker(
    id="p", village="350102001001", occupation="数控车工", wage_min_fen=500_000, education="college", years=2
)
POST = Post(id="v", village="350102001001", occupation="数控车工", wage_min_fen=450_000, wage_max_fen=650_000)


def verdicts(seeker: dict[str, Any] | None = None, **post: Any) -> dict[str, str]:
    one, other = msgspec.structs.replace(SEEKER, **(seeker or {})), msgspec.structs.replace(POST, **post)
    return {reason.criterion: reason.verdict for reason in compare(one, other)}


def test_occupation_wage_and_place_speak_for_it() -> None:
    assert verdicts() == {"occupation": "same", "wage": "reached", "place": "village"}


@pytest.mark.parametrize(
    ("offered", "verdict"),
    [("数控车工（夜班）", "same"), ("数控铣床操作工", "near"), ("厨师", "other"), ("锅炉操作工", "other")],
)
def test_an_occupation_is_the_same_near_or_another(offered: str, verdict: str) -> None:
    assert verdicts(occupation=offered)["occupation"] == verdict


def test_the_word_operator_alone_makes_no_two_occupations_alike() -> None:
    assert "操作" not in families("数控铣床操作工")


@pytest.mark.parametrize(
    ("village", "verdict"),
    [
        ("350102001002", "township"),
        ("350102002001", "county"),
        ("350103001001", "city"),
        ("350203001001", "far"),
    ],
)
def test_the_nearest_division_in_common_is_found(village: str, verdict: str) -> None:
    assert verdicts(village=village)["place"] == verdict


def test_a_place_that_was_wished_for_counts_before_the_city() -> None:
    assert verdicts({"places": ("350103",)}, village="350103001001")["place"] == "wished"
    assert verdicts({"places": ("350203",)}, village="350203001001")["place"] == "wished"
    assert verdicts({"places": ("350103",)})["place"] == "village"


@pytest.mark.parametrize(
    ("seeker", "post", "criterion", "verdict"),
    [
        ({}, {"wage_max_fen": 480_000}, "wage", "below"),
        ({"shifts": ("day",)}, {"shifts": ("day", "night")}, "shift", "fits"),
        ({"shifts": ("day",)}, {"shifts": ("night",)}, "shift", "other"),
        ({}, {"education": "bachelor"}, "education", "short"),
        ({}, {"education": "senior"}, "education", "meets"),
        ({"qualification": "level-3"}, {"qualification": "level-4"}, "qualification", "meets"),
        ({"qualification": "none"}, {"qualification": "level-5"}, "qualification", "short"),
        ({}, {"years": 2}, "years", "meets"),
        ({}, {"years": 3}, "years", "short"),
    ],
)
def test_a_requirement_is_met_or_not(
    seeker: dict[str, Any], post: dict[str, Any], criterion: str, verdict: str
) -> None:
    assert verdicts(seeker, **post)[criterion] == verdict


@pytest.mark.parametrize("criterion", ["shift", "education", "qualification", "years"])
def test_what_is_not_asked_for_is_not_compared(criterion: str) -> None:
    assert criterion not in verdicts({"shifts": ("day",)})


def test_nothing_that_the_law_forbids_is_a_field_of_what_is_compared() -> None:
    fields = {*Seeker.__struct_fields__, *Post.__struct_fields__}
    assert fields == {
        *("id", "village", "occupation", "wage_min_fen", "wage_max_fen", "places", "shifts"),
        *("education", "qualification", "years"),
    }


@pytest.mark.parametrize(
    ("age", "ground", "outside"),
    [(17, "minors", True), (18, "minors", False), (51, "retirement", True), (17, "", False), (None, "minors", False)],
)
def test_an_age_limit_counts_only_with_a_lawful_ground(age: int | None, ground: str, outside: bool) -> None:
    assert outside_lawful_age(age, 18, 50, ground) is outside


def test_the_best_stand_first_and_ties_go_by_id() -> None:
    posts = [
        msgspec.structs.replace(POST, id="c", wage_max_fen=480_000),
        msgspec.structs.replace(POST, id="b"),
        msgspec.structs.replace(POST, id="a"),
        msgspec.structs.replace(POST, id="d", occupation="厨师"),
    ]
    assert [one.id for one in rank("vacancies", [SEEKER], posts)] == ["a", "b", "c"]
    assert [one.id for one in rank("vacancies", [SEEKER], posts, ["a"])] == ["b", "c"]


def test_people_are_ranked_for_a_vacancy_by_the_same_points() -> None:
    near, far = SEEKER, msgspec.structs.replace(SEEKER, id="q", village="350203001001")
    ranked = rank("people", [far, near], [POST])
    assert [one.id for one in ranked] == ["p", "q"]
    assert ranked[0].score == rank("vacancies", [SEEKER], [POST])[0].score


def test_a_single_jobseeker_is_named_as_one() -> None:
    assert [one.id for one in rank("people", [SEEKER], [POST])] == ["p"]
    assert rank("people", [SEEKER], [POST], ["p"]) == ()


def test_only_the_first_are_shown() -> None:
    posts = [msgspec.structs.replace(POST, id=f"v{n:02}") for n in range(40)]
    assert len(rank("vacancies", [SEEKER], posts)) == SHOWN
