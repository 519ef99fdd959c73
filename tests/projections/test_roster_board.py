"""Rosters: who is on which, since when and why, as it is and as it was; and when they are to be spoken with."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.people.events import (
    PersonContacted,
    PersonCorrected,
    PersonGroupsReviewed,
    PersonIdentityCorrected,
    PersonRegistered,
    PersonServed,
)
from projections.roster_board import plans
from projections.roster_board import queries as rosters
from projections.roster_board.answers import Move
from projections.roster_board.queries import Narrowing
from tenants.context import Context
from tests.projections.world import (
    AUDITOR,
    BLIND,
    CLERK,
    COUNTY_BUREAU,
    FOREIGN_BUREAU,
    FOREIGN_CLERK,
    PROVINCE,
    SYSTEM,
    World,
)
from tests.support.controls import DAY, OPERATOR, OTHER_OPERATOR, PERSON, SECOND_VILLAGE, example

REGISTERED, SERVED = example(PersonRegistered), example(PersonServed)
OUT = {"entered": (), "entered_by": (), "next_review": None}


def came(*groups: str, day: date = DAY, person: str = PERSON, next_review: date | None = None) -> PersonGroupsReviewed:
    rules = tuple(f"rule-of-{group}" for group in groups)
    told = {"entered": groups, "entered_by": rules, "day": day, "person": person, "next_review": next_review}
    return example(PersonGroupsReviewed, **told)


def went(*groups: str, day: date = DAY) -> PersonGroupsReviewed:
    return example(PersonGroupsReviewed, left=groups, left_by=tuple(f"end-of-{g}" for g in groups), day=day, **OUT)


def later(days: int) -> date:
    return DAY + timedelta(days=days)


def on(world: World, roster: str, context: Context = CLERK, **narrowed: object) -> list[str]:
    found = rosters.members(context, world.views, roster, Narrowing(**narrowed))  # type: ignore[arg-type]
    return [one.person for one in found.rows]


def test_an_entry_has_its_day_its_rule_and_the_next_contact(world: World) -> None:
    world.tell(REGISTERED, came("disabled"))
    [one] = rosters.members(CLERK, world.views, "disabled").rows
    assert (one.person, one.since, one.left_on, one.entered_by) == (PERSON, DAY, None, "rule-of-disabled")
    assert (one.village, one.birth_year, one.sex, one.due) == (REGISTERED.village, 1990, "F", later(90))


def test_who_leaves_is_off_the_roster_and_stays_in_its_past(world: World) -> None:
    world.tell(REGISTERED, came("disabled"))
    world.tell(went("disabled", day=later(10)), on=later(10))
    assert on(world, "disabled") == []
    assert on(world, "disabled", day=later(9)) == [PERSON]
    assert on(world, "disabled", day=later(10)) == []
    assert on(world, "disabled", day=later(-1)) == []
    [one] = rosters.entries_of(CLERK, world.views, PERSON)
    assert (one.left_on, one.left_by, one.due) == (later(10), "end-of-disabled", None)


def test_whoever_comes_back_stands_there_twice_in_the_past_and_once_now(small_world: World) -> None:
    world = small_world
    world.tell(REGISTERED, came("unemployed"))
    world.tell(went("unemployed", day=later(10)), came("unemployed", day=later(20)), on=later(20))
    assert on(world, "unemployed") == [PERSON]
    assert [one.since for one in rosters.entries_of(CLERK, world.views, PERSON)] == [later(20), DAY]
    assert on(world, "unemployed", day=later(15)) == []


def test_a_tenant_sees_its_own_an_officer_its_area_each_person_once(world: World) -> None:
    world.tell(REGISTERED, came("veterans"))
    assert on(world, "veterans", FOREIGN_CLERK) == []
    world.tell(SERVED, on=later(5))
    for context in (CLERK, FOREIGN_CLERK, COUNTY_BUREAU, PROVINCE, AUDITOR):
        assert on(world, "veterans", context) == [PERSON], context
        assert rosters.totals(context, world.views) == {"veterans": 1}
    assert on(world, "veterans", FOREIGN_BUREAU) == []
    assert rosters.totals(FOREIGN_BUREAU, world.views) == {}
    assert on(world, "veterans", FOREIGN_CLERK, day=later(4)) == []  # it did not serve them then
    assert on(world, "veterans", COUNTY_BUREAU, day=later(4)) == [PERSON]


@pytest.mark.parametrize("context", BLIND)
def test_who_may_see_nothing_sees_nothing(small_world: World, context: Context) -> None:
    small_world.tell(REGISTERED, came("veterans"))
    assert on(small_world, "veterans", context) == []
    assert rosters.overdue(context, small_world.views, later(400)) == {}
    assert rosters.moves(context, small_world.views, DAY, later(9)) == {}
    assert rosters.entries_of(context, small_world.views, PERSON) == ()
    assert plans.contacts_due(context, small_world.views, later(400)).total == 0
    assert plans.contacts_of(context, small_world.views, PERSON) == ()


def test_a_list_is_narrowed_and_sorted(small_world: World) -> None:
    other = example(PersonRegistered, person="person-9", village=SECOND_VILLAGE, birth_year=2001, sex="M")
    small_world.tell(REGISTERED, came("unemployed"))
    small_world.tell(other, came("unemployed", day=later(3), person="person-9"), on=later(3))
    assert on(small_world, "unemployed") == ["person-9", PERSON]
    assert on(small_world, "unemployed", village=SECOND_VILLAGE) == ["person-9"]
    assert on(small_world, "unemployed", born_from=2000) == ["person-9"]
    assert on(small_world, "unemployed", born_to=1999) == [PERSON]
    assert on(small_world, "unemployed", sex="M") == ["person-9"]
    assert on(small_world, "unemployed", since_from=later(1)) == ["person-9"]
    assert on(small_world, "unemployed", since_to=DAY) == [PERSON]
    assert on(small_world, "unemployed", due_to=later(30)) == [PERSON]
    assert on(small_world, "unemployed", outlet="elsewhere") == []
    found = rosters.members(CLERK, small_world.views, "unemployed", sort="born").rows
    assert [one.birth_year for one in found] == [1990, 2001]


def test_comings_and_goings_of_a_month_are_counted(small_world: World) -> None:
    small_world.tell(REGISTERED, came("unemployed", "disabled"))
    small_world.tell(went("unemployed", day=later(3)), on=later(3))
    assert rosters.moves(CLERK, small_world.views, DAY, later(2)) == {"unemployed": Move(1, 0), "disabled": Move(1, 0)}
    assert rosters.moves(CLERK, small_world.views, later(1), later(30)) == {"unemployed": Move(0, 1)}


def test_a_contact_moves_the_next_one_and_an_agreed_day_goes_before_the_usual(world: World) -> None:
    world.tell(REGISTERED, came("unemployed"))
    assert rosters.overdue(CLERK, world.views, later(31)) == {"unemployed": 1}
    world.tell(example(PersonContacted, next_on=None), on=later(20))
    assert [one.due for one in rosters.entries_of(CLERK, world.views, PERSON)] == [later(50)]
    world.tell(example(PersonContacted, next_on=later(27)), on=later(25))
    found = plans.contact_plan(CLERK, world.views, OPERATOR, PERSON)
    assert found is not None
    assert (found.last_on, found.due, found.groups) == (later(25), later(27), ["unemployed"])
    assert plans.contacts_due(CLERK, world.views, later(26)).total == 0
    assert plans.contacts_due(CLERK, world.views, later(27)).total == 1
    assert [one.on for one in plans.contacts_of(CLERK, world.views, PERSON)] == [later(25), later(20)]
    assert plans.contacts_of(FOREIGN_CLERK, world.views, PERSON) == ()


def test_a_contact_written_down_late_does_not_take_the_place_of_a_later_one(small_world: World) -> None:
    small_world.tell(REGISTERED, came("unemployed"))
    small_world.tell(example(PersonContacted, next_on=later(27)), on=later(25))
    small_world.tell(example(PersonContacted, next_on=None), on=later(20))
    plan = plans.contact_plan(CLERK, small_world.views, OPERATOR, PERSON)
    assert plan is not None
    assert (plan.last_on, plan.due) == (later(25), later(27))
    assert [one.due for one in rosters.entries_of(AUDITOR, small_world.views, PERSON)] == [later(27)]
    assert len(plans.contacts_of(CLERK, small_world.views, PERSON)) == 2


def test_each_operator_has_its_own_contacts_to_make(small_world: World) -> None:
    small_world.tell(REGISTERED, came("unemployed"))
    small_world.tell(SERVED, on=later(5))
    small_world.tell(example(PersonContacted, next_on=None), on=later(6))
    own, others = (
        plans.contact_plan(AUDITOR, small_world.views, operator, PERSON) for operator in (OPERATOR, OTHER_OPERATOR)
    )
    assert own is not None
    assert others is not None
    assert (own.due, others.due) == (later(36), later(35))


def test_whoever_is_on_no_roster_any_more_is_not_chased(small_world: World) -> None:
    small_world.tell(REGISTERED, came("unemployed"), went("unemployed", day=later(1)), on=later(1))
    assert plans.contact_plan(CLERK, small_world.views, OPERATOR, PERSON) is None


def test_a_correction_moves_the_entry_to_the_right_village_and_year(world: World) -> None:
    world.tell(REGISTERED, came("unemployed"))
    world.tell(example(PersonCorrected, village="350103001001"), example(PersonIdentityCorrected, birth_year=1999))
    [one] = rosters.members(CLERK, world.views, "unemployed").rows
    assert (one.village, one.birth_year) == ("350103001001", 1999)
    assert rosters.totals(COUNTY_BUREAU, world.views).get("unemployed", 0) == 0
    assert rosters.totals(FOREIGN_BUREAU, world.views) == {"unemployed": 1}
    assert rosters.totals(CLERK, world.views) == {"unemployed": 1}


def test_only_the_schedule_is_told_whose_review_is_due(world: World) -> None:
    world.tell(REGISTERED, came("graduates", next_review=later(30)))
    assert rosters.reviews_due(SYSTEM, world.views, later(29), 10) == ()
    assert rosters.reviews_due(SYSTEM, world.views, later(30), 10) == (PERSON,)
    assert rosters.reviews_due(AUDITOR, world.views, later(30), 10) == ()
    world.tell(went("graduates", day=later(30)), on=later(30))
    assert rosters.reviews_due(SYSTEM, world.views, later(60), 10) == ()
