"""The board of referrals and the calls that follow a hire."""

from __future__ import annotations

from datetime import date

from domain.cases.events import CaseVoided
from domain.jobs.events import FollowUpEnded, FollowUpRecorded, ReferralMade, ReferralOutcomeRecorded, VacancyRegistered
from projections.referral_board import queries as board
from projections.referral_board.answers import Referral
from tests.projections.world import CLERK, FOREIGN_CLERK, PROVINCE, World
from tests.support.controls import (
    DAY,
    EMPLOYER,
    OPERATOR,
    OTHER_OPERATOR,
    OUTLET,
    PERSON,
    REFERRAL,
    REFERRAL_CASE,
    VACANCY,
    example,
)

VACANT, MADE, HIRED = example(VacancyRegistered), example(ReferralMade), example(ReferralOutcomeRecorded)
LATER = date(2026, 7, 3)
CALLS = [(7, date(2026, 7, 13)), (30, date(2026, 8, 5)), (90, date(2026, 10, 4))]


def known(world: World) -> Referral:
    found = board.referral(CLERK, world.views, REFERRAL)
    assert found is not None
    return found


def test_a_referral_names_person_vacancy_and_employer(world: World) -> None:
    world.tell(VACANT, MADE, actor="user-7")
    one = known(world)
    assert (one.person, one.vacancy, one.employer, one.outlet) == (PERSON, VACANCY, EMPLOYER, OUTLET)
    assert (one.occupation, one.employer_name) == (VACANT.occupation, VACANT.employer_name)
    assert (one.made_on, one.made_by, one.outcome) == (DAY, "user-7", None)
    assert board.referral_of_case(CLERK, world.views, REFERRAL_CASE) == one
    assert list(board.referrals_of_person(CLERK, world.views, PERSON)) == [one]
    assert list(board.referrals_of_vacancy(CLERK, world.views, VACANCY)) == [one]
    assert board.follow_ups_of(CLERK, world.views, REFERRAL) == ()


def test_a_hire_brings_three_calls(world: World) -> None:
    world.tell(VACANT, MADE)
    world.tell(HIRED, on=LATER)
    assert (known(world).outcome, known(world).outcome_on) == ("hired", LATER)
    assert known(world).starts_on == HIRED.starts_on
    calls = board.follow_ups_of(CLERK, world.views, REFERRAL)
    assert [(one.day, one.due_on) for one in calls] == CALLS
    assert {(one.done_on, one.employed, one.person) for one in calls} == {(None, None, PERSON)}


def test_of_a_referral_whose_case_was_voided_nobody_asks_any_more(world: World) -> None:
    voided = example(CaseVoided, case=REFERRAL_CASE, item="3.1.3")
    world.tell(VACANT, MADE)
    assert board.number_unfinished(CLERK, world.views, OPERATOR) == 1
    world.tell(voided, on=LATER)
    assert (known(world).ended_on, known(world).note) == (LATER, voided.reason)
    assert board.number_unfinished(CLERK, world.views, OPERATOR) == 0


def test_nobody_is_called_after_a_hire_whose_case_was_voided(world: World) -> None:
    first = example(FollowUpRecorded, day=7)
    world.tell(VACANT, MADE, HIRED, first, example(CaseVoided, case=REFERRAL_CASE, item="3.1.3"))
    assert board.duties_due(CLERK, world.views, None).total == 0
    calls = board.follow_ups_of(CLERK, world.views, REFERRAL)
    assert [one.ended_on is None for one in calls] == [True, False, False]
    assert (known(world).outcome, known(world).ended_on) == ("hired", None)


def test_no_other_outcome_brings_a_call(world: World) -> None:
    for outcome in ("interviewed", "declined", "not-suitable"):
        world.tell(VACANT, MADE, example(ReferralOutcomeRecorded, outcome=outcome, starts_on=None))
        assert known(world).outcome == outcome
        assert board.follow_ups_of(CLERK, world.views, REFERRAL) == ()


def test_a_call_that_was_made_is_no_longer_due(world: World) -> None:
    world.tell(VACANT, MADE, HIRED)
    due = board.duties_due(CLERK, world.views, date(2026, 8, 5))
    assert [(one.day, one.due_on) for one in due.rows] == CALLS[:2]
    assert (due.rows[0].starts_on, due.rows[0].occupation) == (HIRED.starts_on, VACANT.occupation)
    assert due.rows[0].is_overdue(date(2026, 7, 14))
    assert not due.rows[0].is_overdue(date(2026, 7, 13))
    world.tell(example(FollowUpRecorded, day=7, employed=True, note="在岗"), on=date(2026, 7, 14))
    assert [one.day for one in board.duties_due(CLERK, world.views, date(2026, 12, 31)).rows] == [30, 90]
    done = board.follow_ups_of(CLERK, world.views, REFERRAL)[0]
    assert (done.done_on, done.employed, done.note) == (date(2026, 7, 14), True, "在岗")
    assert known(world).placed_on is None


def test_placed_is_who_is_still_there_after_thirty_days(world: World) -> None:
    world.tell(VACANT, MADE, HIRED, example(FollowUpRecorded, day=30, employed=False))
    assert known(world).placed_on is None
    world.tell(example(FollowUpRecorded, day=90))
    assert known(world).placed_on is None
    other = example(ReferralMade, referral="referral-2")
    world.tell(other, example(ReferralOutcomeRecorded, referral="referral-2"))
    world.tell(example(FollowUpRecorded, referral="referral-2"), on=date(2026, 8, 6))
    placed = board.referral(CLERK, world.views, "referral-2")
    assert placed is not None
    assert placed.placed_on == date(2026, 8, 6)


def test_the_longest_overdue_comes_first_and_by_outlet(world: World) -> None:
    second = example(ReferralMade, referral="referral-2", outlet="outlet-b")
    earlier = example(ReferralOutcomeRecorded, referral="referral-2", starts_on=date(2026, 7, 2))
    foreign = example(ReferralMade, operator=OTHER_OPERATOR, outlet="outlet-c")
    world.tell(VACANT, MADE, HIRED, second, earlier, foreign, example(ReferralOutcomeRecorded, operator=OTHER_OPERATOR))
    until = date(2026, 7, 31)

    def due(**narrowed: str) -> list[str]:
        return [one.referral for one in board.duties_due(CLERK, world.views, until, **narrowed).rows]  # type: ignore[arg-type]

    assert due() == ["referral-2", REFERRAL]
    assert due(outlet="outlet-b") == ["referral-2"]
    assert board.duties_due(PROVINCE, world.views, until).total == 3
    assert board.duties_due(PROVINCE, world.views, until, operator=OPERATOR).total == 2
    assert board.duties_due(FOREIGN_CLERK, world.views, until).total == 1


def test_referrals_are_narrowed_and_sorted(small_world: World) -> None:
    small_world.tell(VACANT, MADE, HIRED)
    later = example(ReferralMade, referral="referral-2", person="person-9", outlet="outlet-b", case="case-9")
    small_world.tell(example(VacancyRegistered, vacancy="other"), later, on=LATER)

    def found(**narrowed: object) -> list[str]:
        return [one.referral for one in board.referrals(CLERK, small_world.views, **narrowed).rows]  # type: ignore[arg-type]

    assert found() == ["referral-2", REFERRAL]
    assert found(sort="made") == [REFERRAL, "referral-2"]
    assert found(outcome="hired") == found(persons=[PERSON]) == found(outlet=OUTLET) == [REFERRAL]
    assert found(outcome="open") == ["referral-2"]
    assert found(vacancy="other") == found(persons=[]) == found(operator=OTHER_OPERATOR) == []


def test_what_was_handed_over_is_not_due_here_and_says_why(world: World) -> None:
    world.tell(VACANT, MADE)
    assert [(one.referral, one.day) for one in board.unfinished(CLERK, world.views, OPERATOR, 9)] == [(REFERRAL, 0)]
    world.tell(HIRED)
    assert [one.day for one in board.unfinished(CLERK, world.views, OPERATOR, 9)] == [7, 30, 90]
    ended = example(FollowUpEnded)
    world.tell(ended, on=LATER)
    assert [one.day for one in board.duties_due(CLERK, world.views, date(2026, 12, 31)).rows] == [7, 90]
    assert board.number_unfinished(CLERK, world.views, OPERATOR) == 2
    told = next(one for one in board.follow_ups_of(CLERK, world.views, REFERRAL) if one.day == ended.day)
    assert (told.ended_on, told.note, told.is_open) == (LATER, ended.reason, False)
    assert board.unfinished(FOREIGN_CLERK, world.views, OPERATOR, 9) == ()
