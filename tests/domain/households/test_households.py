"""A family of zero employment: members, four joint conditions, recognition, and the first who finds work."""

from datetime import date

import pytest

from domain.cases.case import decider as cases
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided
from domain.households import commands
from domain.households import events as told
from domain.households.conditions import CONDITIONS, Member, judge
from domain.households.household import decider
from domain.people.events import PersonRegistered, PersonStatusEnded, PersonStatusGained
from domain.people.person import decider as people
from domain.policies import household_reactions as reactions
from domain.policies.household_rules import prepare_recognition
from tests.support.asked import ask
from tests.support.controls import DAY, OTHER_PERSON, PERSON, example
from tests.support.given import given, then_refused
from tests.support.households import ALL, CASE, HOUSEHOLD

APPLIED, RECOGNISED = example(told.HouseholdApplied), example(told.HouseholdRecognised)
ADDED, ENDED = example(told.HouseholdMemberAdded), example(told.HouseholdEnded)


def test_a_family_applies_gains_members_and_is_recognised() -> None:
    given(decider).when(ask(commands.ApplyForHousehold)).then(APPLIED)
    given(decider, APPLIED).when(ask(commands.AddHouseholdMember)).then(ADDED)
    given(decider, APPLIED, ADDED).when(ask(commands.RemoveHouseholdMember)).then(example(told.HouseholdMemberRemoved))
    given(decider, APPLIED).when(ask(commands.DeclareHouseholdMember)).then(example(told.HouseholdMemberDeclared))
    given(decider, APPLIED).when(ask(commands.RecogniseHousehold)).then(RECOGNISED)


def test_what_is_done_already_is_not_done_again() -> None:
    given(decider, APPLIED).when(ask(commands.ApplyForHousehold)).then_nothing()
    given(decider, APPLIED, ADDED).when(ask(commands.AddHouseholdMember)).then_nothing()
    given(decider, APPLIED).when(ask(commands.RemoveHouseholdMember)).then_nothing()
    given(decider, APPLIED).when(ask(commands.DeclareHouseholdMember, declared=ALL)).then_nothing()
    given(decider, APPLIED, RECOGNISED).when(ask(commands.RecogniseHousehold)).then_nothing()
    given(decider, APPLIED, ENDED).when(ask(commands.EndHousehold)).then_nothing()


def test_the_first_member_who_has_work_ends_it_and_another_changes_nothing() -> None:
    given(decider, APPLIED, RECOGNISED).when(ask(commands.CountHouseholdWork)).then(
        example(told.HouseholdMemberEmployed), ENDED
    )
    given(decider, APPLIED, RECOGNISED, ENDED).when(ask(commands.CountHouseholdWork)).then_nothing()
    given(decider, APPLIED).when(ask(commands.CountHouseholdWork)).then_nothing()


def test_members_change_only_while_the_application_is_open_and_the_head_stays() -> None:
    given(decider, APPLIED, RECOGNISED).when(ask(commands.AddHouseholdMember)).then_refused(
        "households.not-open", household_status="recognised"
    )
    given(decider, APPLIED).when(ask(commands.RemoveHouseholdMember, person=PERSON)).then_refused(
        "households.head", field="person"
    )
    given(decider, APPLIED, RECOGNISED).when(ask(commands.FollowUpHousehold, note=" ")).then_refused(
        "households.note", field="note"
    )
    given(decider, APPLIED, RECOGNISED).when(ask(commands.FollowUpHousehold)).then(example(told.HouseholdFollowedUp))
    given(decider).when(ask(commands.FollowUpHousehold)).then_refused("households.unknown")


def member(**changes: object) -> Member:
    told = {"person": PERSON, "of_working_age": True, "registered_unemployed": True, "registered_employed": False}
    return Member(**(told | {"declared": ALL} | changes))  # type: ignore[arg-type]


def without(fact: str) -> tuple[str, ...]:
    return tuple(one for one in ALL if one != fact)


@pytest.mark.parametrize(
    ("changes", "condition", "ground"),
    [
        ({"registered_employed": True}, "unemployed", "registered-employed"),
        ({"registered_unemployed": False, "declared": without("unemployed")}, "unemployed", "not-declared"),
        ({"of_working_age": False}, "able-and-willing", "not-of-working-age"),
        ({"declared": without("able")}, "able-and-willing", "not-able"),
        ({"declared": without("willing")}, "able-and-willing", "not-willing"),
        ({"declared": without("no-income")}, "no-income", "not-declared"),
        ({"declared": without("urban")}, "urban", "not-declared"),
    ],
)
def test_each_condition_is_judged_member_by_member_and_says_on_what_ground(
    changes: dict[str, object], condition: str, ground: str
) -> None:
    found = judge((member(person="first"), member(**changes)))
    assert len(found) == 2 * len(CONDITIONS)
    assert [(one.person, one.condition, one.ground) for one in found if not one.holds] == [(PERSON, condition, ground)]


UNEMPLOYED = example(PersonStatusGained, status="unemployed", case="case-211")
REGISTERED = example(PersonRegistered)
FIRST = given(people, REGISTERED, UNEMPLOYED).state
SECOND = given(people, example(PersonRegistered, person=OTHER_PERSON)).state


def test_a_family_is_recognised_for_the_months_of_the_data_when_all_conditions_hold_for_all() -> None:
    facts = {"household": given(decider, APPLIED, ADDED).state, "members": (FIRST, SECOND)}
    prepared = prepare_recognition(ask(commands.RecogniseHousehold, until=None), facts)
    assert prepared == ask(commands.RecogniseHousehold, until=date(2027, 6, 30))


def test_a_member_who_found_work_meanwhile_stands_against_it() -> None:
    employed = example(PersonStatusGained, person=OTHER_PERSON, status="employed", case="case-212")
    at_work = given(people, example(PersonRegistered, person=OTHER_PERSON), employed).state
    facts = {"household": given(decider, APPLIED, ADDED).state, "members": (FIRST, at_work)}
    then_refused(
        prepare_recognition(ask(commands.RecogniseHousehold), facts),
        "households.condition",
        household_condition="unemployed",
        member=2,
    )


DECLARED = ("all_unemployed", "all_able_and_willing", "no_fixed_income", "urban_household")
OPENED = example(
    CaseOpened,
    case=CASE,
    item="2.1.5",
    subject_kind="household",
    subject=HOUSEHOLD,
    about=PERSON,
    declared=DECLARED,
    fields={"members": f"{OTHER_PERSON},{PERSON}"},
)


def test_a_case_brings_about_its_household_and_recognises_and_ends_it() -> None:
    apply = ask(commands.ApplyForHousehold, members=(PERSON, OTHER_PERSON))
    assert reactions.when_household_case_opened(OPENED, {}, DAY) == [apply]
    finished = example(CaseFinished, item="2.1.5", subject_kind="household", subject=HOUSEHOLD)
    assert reactions.when_household_case_finished(finished, {}, DAY) == [ask(commands.RecogniseHousehold, until=None)]
    voided = example(CaseVoided, item="2.1.5", subject_kind="household", subject=HOUSEHOLD)
    facts = {"case": given(cases, OPENED).state}
    assert reactions.when_household_case_closed(voided, facts, DAY) == [ask(commands.EndHousehold, cause="voided")]
    assert reactions.when_household_case_closed(voided, {"case": given(cases, example(CaseOpened)).state}, DAY) == []


def test_members_have_the_status_while_the_recognition_lasts_and_their_work_is_counted() -> None:
    [gain] = reactions.when_household_recognised(RECOGNISED, {}, DAY)
    [end] = reactions.when_household_ended(ENDED, {}, DAY)
    assert (gain.status, gain.facts, gain.until) == ("zero-employment", {"household": HOUSEHOLD}, RECOGNISED.until)  # type: ignore[attr-defined]
    assert (end.status, end.cause) == ("zero-employment", "found-work")  # type: ignore[attr-defined]
    held = example(PersonStatusGained, status="zero-employment", case=CASE, facts={"household": HOUSEHOLD})
    hired, employed = example(PersonStatusEnded), example(PersonStatusGained, status="employed")
    assert reactions.is_employment(hired)
    assert reactions.is_employment(employed)
    assert not reactions.is_employment(example(PersonStatusEnded, cause="voided"))
    facts = {"person": given(people, REGISTERED, held).state}
    assert reactions.when_somebody_has_work(hired, facts, DAY) == [ask(commands.CountHouseholdWork)]
    assert reactions.when_somebody_has_work(hired, {"person": FIRST}, DAY) == []
