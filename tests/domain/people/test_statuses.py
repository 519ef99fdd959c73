"""GainStatus and EndStatus: right events, quiet when done already."""

from datetime import date

from domain.people.commands import EndStatus, ExpireStatus, GainStatus
from domain.people.events import (
    PersonGroupsReviewed,
    PersonRegistered,
    PersonServed,
    PersonStatusEnded,
    PersonStatusGained,
)
from domain.people.person import decider
from domain.people.validity import last_day, months_later
from tests.support.asked import ask
from tests.support.controls import JOB_CASE, example
from tests.support.given import given

REGISTERED = example(PersonRegistered)
GAINED, ENDED = example(PersonStatusGained), example(PersonStatusEnded)


def _into(group: str, rule: str, next_review: date | None = None) -> PersonGroupsReviewed:
    return example(PersonGroupsReviewed, entered=(group,), entered_by=(rule,), next_review=next_review)


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


def test_registering_employment_ends_unemployment_and_the_search_for_work_and_leaves_a_hardship() -> None:
    unemployed = example(PersonStatusGained, status="unemployed", case="case-211")
    hardship = example(PersonStatusGained, status="hardship", case="case-214")
    employed = example(PersonStatusGained, status="employed", case="case-212", facts={"form": "flexible"})
    given(decider, REGISTERED, GAINED, unemployed, hardship).when(
        ask(GainStatus, status="employed", case="case-212", facts={"form": "flexible"})
    ).then(
        example(PersonStatusEnded, status="unemployed", case="case-211", cause="employed"),
        example(PersonStatusEnded, cause="employed"),
        employed,
        _into("hardship", "recognised-hardship"),
    )


def test_being_registered_as_unemployed_ends_employment() -> None:
    employed = example(PersonStatusGained, status="employed", case="case-212")
    given(decider, REGISTERED, employed).when(ask(GainStatus, status="unemployed", case="case-211")).then(
        example(PersonStatusEnded, status="employed", case="case-212", cause="unemployed"),
        example(PersonStatusGained, status="unemployed", case="case-211"),
        _into("unemployed", "registered-unemployed", date(2027, 7, 1)),
    )


def test_a_status_nobody_knows_is_refused() -> None:
    given(decider, REGISTERED).when(ask(GainStatus, status="rich")).then_refused("people.status", field="status")


HARDSHIP = example(PersonStatusGained, status="hardship", case="case-214", until=date(2027, 6, 30))


def test_a_recognition_holds_through_its_last_day_and_expires_on_the_next() -> None:
    given(decider, REGISTERED, HARDSHIP).when(ask(ExpireStatus, status="hardship", on=date(2027, 6, 30))).then_nothing()
    given(decider, REGISTERED, HARDSHIP).when(ask(ExpireStatus, status="hardship", on=date(2027, 7, 1))).then(
        example(PersonStatusEnded, status="hardship", case="case-214", cause="expired")
    )


def test_a_renewed_recognition_does_not_expire_on_its_first_last_day() -> None:
    renewed = example(PersonStatusGained, status="hardship", case="case-300", until=date(2028, 6, 30))
    given(decider, REGISTERED, HARDSHIP, renewed).when(
        ask(ExpireStatus, status="hardship", on=date(2027, 7, 1))
    ).then_nothing()


def test_what_only_an_event_ends_never_expires() -> None:
    given(decider, REGISTERED, GAINED).when(ask(ExpireStatus, on=date(2099, 1, 1))).then_nothing()


def test_months_of_validity_are_data_and_a_short_month_has_a_last_day() -> None:
    assert last_day("hardship", date(2026, 7, 1)) == date(2027, 6, 30)
    assert last_day("unemployed", date(2026, 7, 1)) is None
    assert months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_later(date(2026, 12, 31), 2) == date(2027, 2, 28)
