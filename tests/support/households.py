"""A canonical example of each event of a household: the story's woman and the man she lives with."""

from __future__ import annotations

from datetime import date

from domain.households import events as households
from domain.shared.message import Event

OPERATOR, OUTLET, VILLAGE, PERSON, OTHER_PERSON = "op-350102-003", "outlet-1", "350102001001", "person-1", "person-2"
HOUSEHOLD, CASE = "household-1", "case-215"
ALL = ("unemployed", "able", "willing", "no-income", "urban")

EVENTS: tuple[Event, ...] = (
    households.HouseholdApplied(
        household=HOUSEHOLD,
        operator=OPERATOR,
        outlet=OUTLET,
        village=VILLAGE,
        case=CASE,
        head=PERSON,
        members=(PERSON,),
        declared=ALL,
    ),
    households.HouseholdMemberAdded(household=HOUSEHOLD, operator=OPERATOR, person=OTHER_PERSON, declared=ALL),
    households.HouseholdMemberRemoved(household=HOUSEHOLD, operator=OPERATOR, person=OTHER_PERSON),
    households.HouseholdMemberDeclared(
        household=HOUSEHOLD, operator=OPERATOR, person=PERSON, declared=("able", "willing")
    ),
    households.HouseholdRecognised(
        household=HOUSEHOLD, operator=OPERATOR, case=CASE, members=(PERSON,), until=date(2027, 6, 30)
    ),
    households.HouseholdMemberEmployed(household=HOUSEHOLD, operator=OPERATOR, person=PERSON),
    households.HouseholdEnded(household=HOUSEHOLD, operator=OPERATOR, case=CASE, members=(PERSON,), cause="found-work"),
    households.HouseholdFollowedUp(household=HOUSEHOLD, operator=OPERATOR, employed=True, note="到家中走访"),
)
