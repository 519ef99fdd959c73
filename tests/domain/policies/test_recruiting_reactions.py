"""What a case, a match and an entry bring about for recruiting."""

from __future__ import annotations

from datetime import date

import pytest

from domain.cases.case import decider as case_decider
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.duties.commands import DropDuty, RaiseDuty
from domain.duties.duty import decider as duty_decider
from domain.duties.events import DutyRaised
from domain.jobs.events import MatchesShown, ReferralOutcomeRecorded
from domain.policies import recruiting_reactions as reactions
from domain.recruiting.commands import CloseRecruitment, OpenRecruitment
from domain.recruiting.events import RecruitmentEntryMade, RecruitmentOpened
from domain.recruiting.recruitment import decider
from domain.shared.message import Event
from tests.support.controls import DAY, PERSON, example

FILE = {"recruitment": decider.fold([example(RecruitmentOpened)])}


@pytest.mark.parametrize(("item", "there"), [("3.1.4", True), ("3.3.1", True), ("3.3.2", True), ("3.1.2", False)])
def test_cases_of_three_items_have_a_recruitment(item: str, there: bool) -> None:
    assert reactions.is_recruiting(example(CaseOpened, item=item)) is there


def test_it_is_opened_with_its_case() -> None:
    (opened,) = reactions.when_case_opened(example(CaseOpened, item="3.3.1"), {}, DAY)
    assert isinstance(opened, OpenRecruitment)
    assert (opened.recruitment, opened.item, opened.subject) == ("case-312", "3.3.1", PERSON)


@pytest.mark.parametrize(
    ("event", "cause"),
    [(example(CaseFinished), "finished"), (example(CaseWithdrawn), "withdrawn"), (example(CaseVoided), "voided")],
)
def test_it_is_closed_with_its_case(event: Event, cause: str) -> None:
    (closed,) = reactions.when_case_closed(event, FILE, DAY)  # type: ignore[arg-type]
    assert isinstance(closed, CloseRecruitment)
    assert closed.cause == cause
    assert reactions.when_case_closed(event, {"recruitment": None}, DAY) == []  # type: ignore[arg-type]


def test_nothing_found_is_a_duty_to_push_every_fifteen_days() -> None:
    nothing = example(MatchesShown, ranked=(), posts=())
    assert reactions.found_nothing(nothing)
    assert not reactions.found_nothing(example(MatchesShown))
    (duty,) = reactions.when_nothing_was_found(nothing, {}, DAY)
    assert isinstance(duty, RaiseDuty)
    assert (duty.kind, duty.every, duty.about, duty.due_on) == ("push", 15, PERSON, date(2026, 7, 16))


def test_a_hire_ends_the_duty_to_push() -> None:
    owed = duty_decider.fold([example(DutyRaised)])
    (dropped,) = reactions.when_hired(example(ReferralOutcomeRecorded), {"duty": owed}, DAY)
    assert isinstance(dropped, DropDuty)
    assert reactions.when_hired(example(ReferralOutcomeRecorded), {"duty": None}, DAY) == []


def test_a_recommendation_to_be_tried_again_is_a_duty_of_that_day() -> None:
    facts = FILE | {"case": case_decider.fold([example(CaseOpened, item="3.1.4")])}
    (duty,) = reactions.when_entry_made(example(RecruitmentEntryMade), facts, DAY)
    assert isinstance(duty, RaiseDuty)
    assert duty.due_on == date(2026, 7, 20)
    done = example(RecruitmentEntryMade, fields={"again": "no"})
    assert reactions.when_entry_made(done, facts, DAY) == []
