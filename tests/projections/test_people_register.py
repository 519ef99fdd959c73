"""The register of people: sealed, found by keyed hash, seen by those who serve them."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.people.events import PersonRegistered, PersonServed, PersonStatusEnded, PersonStatusGained
from projections.people_register import queries as register
from projections.people_register.answers import Person, Served
from tenants.accounts.roles import Role
from tests.projections.world import AUDITOR, CLERK, COUNTY_BUREAU, FOREIGN_CLERK, World, reader
from tests.support.controls import DAY, JOB_CASE, OPERATOR, OTHER_OPERATOR, OUTLET, PERSON, VILLAGE, example

REGISTERED, SERVED = example(PersonRegistered), example(PersonServed)
OTHER = example(
    PersonRegistered,
    person="person-9",
    operator=OTHER_OPERATOR,
    identity_key="other-identity",
    name_key="other-name",
    phone_key="other-phone",
    village="350103001001",
)


def known(world: World) -> Person:
    found = register.person(AUDITOR, world.views, PERSON)
    assert found is not None
    return found


def test_a_registered_person_is_kept_sealed(world: World) -> None:
    world.tell(REGISTERED)
    one = known(world)
    for field in ("name", "identity", "phone", "address", "born"):
        assert getattr(one, field) == f"sealed:{PERSON}:{field}"
    assert (one.sex, one.village, one.education) == ("F", VILLAGE, "college")
    assert (one.first_operator, one.first_outlet, one.registered_on) == (OPERATOR, OUTLET, DAY)
    assert one.statuses == ()


def test_another_operator_sees_a_person_from_the_day_it_serves_them(world: World) -> None:
    world.tell(REGISTERED)
    assert register.person(FOREIGN_CLERK, world.views, PERSON) is None
    world.tell(SERVED, on=date(2026, 7, 5))
    found = register.person(FOREIGN_CLERK, world.views, PERSON)
    assert found is not None
    assert found.since == date(2026, 7, 5)
    both = [Served(OPERATOR, OUTLET, DAY), Served(OTHER_OPERATOR, "outlet-2", date(2026, 7, 5))]
    assert list(register.served_by(AUDITOR, world.views, PERSON)) == both
    assert list(register.served_by(CLERK, world.views, PERSON)) == both[:1]


def test_of_ones_name_are_those_of_the_same_phone_or_year(small_world: World) -> None:
    """However many bear the name: only these are read."""
    ways: dict[str, dict[str, Any]] = {
        "phone": {"birth_year": 1950},
        "year": {"phone_key": "p-2"},
        "neither": {"phone_key": "p-3", "birth_year": 1951},
    }
    small_world.tell(REGISTERED, *(example(PersonRegistered, person=id, **other) for id, other in ways.items()))
    small_world.tell(example(PersonRegistered, person="other", name_key="other-name"))
    found = register.namesakes(CLERK, small_world.views, PERSON)
    assert [(one.person, same_phone) for one, same_phone in found] == [("phone", True), ("year", False)]
    assert register.namesakes(FOREIGN_CLERK, small_world.views, PERSON) == ()


def test_a_year_that_is_not_known_is_nobodys(small_world: World) -> None:
    first, second = (example(PersonRegistered, person=id, phone_key=id, birth_year=0) for id in ("a", "b"))
    small_world.tell(first, second)
    assert register.namesakes(CLERK, small_world.views, "a") == ()


def test_statuses_come_and_go_each_with_its_case(world: World) -> None:
    world.tell(REGISTERED, example(PersonStatusGained))
    assert known(world).statuses == ("job-seeking",)
    assert (known(world).job_seeking_case, known(world).job_seeking_since) == (JOB_CASE, DAY)
    world.tell(example(PersonStatusGained, status="unemployed", case="case-211"))
    assert known(world).statuses == ("unemployed", "job-seeking")
    world.tell(example(PersonStatusEnded))
    assert known(world).statuses == ("unemployed",)
    assert known(world).job_seeking_since is None


def test_people_are_found_by_any_of_their_keys(world: World) -> None:
    world.tell(REGISTERED, OTHER)
    for key in (REGISTERED.identity_key, REGISTERED.name_key, REGISTERED.phone_key):
        assert [one.person for one in register.people(AUDITOR, world.views, keys=[key]).rows] == [PERSON]
        assert register.people_found(AUDITOR, world.views, [key]) == (PERSON,)
    assert register.people(AUDITOR, world.views, keys=["unknown"]).total == 0
    assert register.people(CLERK, world.views, keys=["other-name"]).total == 0


def test_people_are_narrowed_and_sorted(small_world: World) -> None:
    small_world.tell(REGISTERED, example(PersonStatusGained))
    later = example(PersonRegistered, person="person-5", identity_key="another", village="350102001002")
    small_world.tell(later, on=date(2026, 7, 2))

    def found(**narrowed: object) -> list[str]:
        return [one.person for one in register.people(CLERK, small_world.views, **narrowed).rows]  # type: ignore[arg-type]

    assert found() == ["person-5", PERSON]
    assert found(sort="registered") == [PERSON, "person-5"]
    assert found(status="job-seeking") == [PERSON]
    assert found(status="unemployed") == []
    assert found(village="350102001002") == ["person-5"]
    assert found(village="350102") == ["person-5", PERSON]
    assert found(outlet="nowhere") == []
    counts = register.counts(CLERK, small_world.views, OPERATOR)
    assert (counts.people, counts.unemployed, counts.job_seeking) == (2, 0, 1)


def test_the_bureau_finds_by_identity_who_lives_in_its_area_or_is_served_there(world: World) -> None:
    elsewhere = reader(Role.BUREAU, area="350104")
    world.tell(REGISTERED, example(PersonRegistered, person="person-7", identity_key="moved", village="350104001001"))

    def finds(context: object, key: str) -> bool:
        return register.person_by_identity(context, world.views, key) is not None  # type: ignore[arg-type]

    assert finds(COUNTY_BUREAU, REGISTERED.identity_key)
    assert finds(COUNTY_BUREAU, "moved")
    assert finds(elsewhere, "moved")
    assert not finds(elsewhere, REGISTERED.identity_key)
    assert finds(CLERK, "moved")
    assert not finds(FOREIGN_CLERK, REGISTERED.identity_key)


def test_several_people_are_asked_for_at_once(world: World) -> None:
    world.tell(REGISTERED, OTHER)
    assert set(register.persons(AUDITOR, world.views, [PERSON, "person-9", "nobody"])) == {PERSON, "person-9"}
    assert set(register.persons(CLERK, world.views, [PERSON, "person-9"])) == {PERSON}
