"""GainStatus and EndStatus: right events, quiet when done already."""

from domain.people.commands import EndStatus, GainStatus
from domain.people.events import PersonRegistered, PersonServed, PersonStatusEnded, PersonStatusGained
from domain.people.person import decider
from tests.support.asked import ask
from tests.support.controls import JOB_CASE, example
from tests.support.given import given

REGISTERED = example(PersonRegistered)
GAINED, ENDED = example(PersonStatusGained), example(PersonStatusEnded)


def test_a_status_is_gained_by_a_case() -> None:
    given(decider, REGISTERED).when(ask(GainStatus)).then(GAINED)


def test_a_status_is_not_gained_twice_by_one_case() -> None:
    given(decider, REGISTERED, GAINED).when(ask(GainStatus)).then_nothing()


def test_a_later_registration_takes_the_place_of_the_earlier_one() -> None:
    given(decider, REGISTERED, GAINED).when(ask(GainStatus, case="later")).then(
        example(PersonStatusGained, case="later")
    )


def test_a_status_ends() -> None:
    given(decider, REGISTERED, GAINED).when(ask(EndStatus)).then(ENDED)


def test_a_status_does_not_end_twice() -> None:
    given(decider, REGISTERED, GAINED, ENDED).when(ask(EndStatus)).then_nothing()


def test_voiding_an_earlier_registration_leaves_the_later_one_in_force() -> None:
    later = example(PersonStatusGained, case="later")
    given(decider, REGISTERED, GAINED, later).when(ask(EndStatus, cause="voided")).then_nothing()


def test_one_status_ends_and_the_other_stays() -> None:
    unemployed = example(PersonStatusGained, status="unemployed", case="case-211")
    past = (REGISTERED, GAINED, unemployed)
    given(decider, *past).then_state(statuses={"job-seeking": JOB_CASE, "unemployed": "case-211"})
    given(decider, *past, ENDED).then_state(statuses={"unemployed": "case-211"})


def test_being_served_elsewhere_changes_no_status() -> None:
    given(decider, REGISTERED, GAINED, example(PersonServed)).then_state(statuses={"job-seeking": JOB_CASE})
