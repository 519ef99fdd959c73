"""What a case, a match and an entry bring about for recruiting."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from domain.cases.case import decider as case_decider
from domain.cases.events import CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.catalogue.edition import Editions
from domain.duties.commands import DoDuty, DropDuty, RaiseDuty
from domain.duties.duty import Duty
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


def test_nothing_is_tried_again_of_what_was_given_up() -> None:
    entry = example(RecruitmentEntryMade, fields={"again": "yes", "again_by": "2026-07-10"})
    facts = {"recruitment": decider.fold([example(RecruitmentOpened), entry])}
    for event, cause in ((example(CaseWithdrawn), "case-withdrawn"), (example(CaseVoided), "case-voided")):
        _, dropped = reactions.when_case_closed(event, facts, DAY)
        assert isinstance(dropped, DropDuty)
        assert (dropped.duty, dropped.cause) == (reactions.again_duty(event.case, entry.number), cause)
    assert len(reactions.when_case_closed(example(CaseFinished), facts, DAY)) == 1


NOTHING = example(MatchesShown, ranked=(), posts=())
NEVER: tuple[Duty | None, ...] = (None,) * reactions.SEARCHES


def pushed(*times: str) -> dict[str, object]:
    """The duties to push of somebody, each open, dropped or done."""
    told = (duty_decider.fold([example(DutyRaised, duty=id)]) for id in reactions.push_duties(PERSON))
    known = [msgspec.structs.replace(one, status=status) for status, one in zip(times, told, strict=False)]
    return {"pushes": (*known, *NEVER[len(times) :])}


def test_nothing_found_is_a_duty_to_push_every_fifteen_days() -> None:
    assert reactions.found_nothing(NOTHING)
    assert not reactions.found_nothing(example(MatchesShown))
    (duty,) = reactions.when_nothing_was_found(NOTHING, pushed(), DAY)
    assert isinstance(duty, RaiseDuty)
    assert (duty.kind, duty.every, duty.about, duty.due_on) == ("push", 15, PERSON, date(2026, 7, 16))


def test_somebody_is_pushed_to_by_one_duty_at_a_time_and_by_another_once_it_is_over() -> None:
    assert reactions.when_nothing_was_found(NOTHING, pushed("open"), DAY) == []
    (again,) = reactions.when_nothing_was_found(NOTHING, pushed("dropped"), DAY)
    assert isinstance(again, RaiseDuty)
    assert again.duty == f"push-{PERSON}-2"
    assert reactions.when_nothing_was_found(NOTHING, pushed("done", "open"), DAY) == []
    assert reactions.when_nothing_was_found(NOTHING, pushed(*["done"] * reactions.SEARCHES), DAY) == []


def test_a_hire_ends_the_duty_to_push() -> None:
    (dropped,) = reactions.when_hired(example(ReferralOutcomeRecorded), pushed("done", "open"), DAY)
    assert isinstance(dropped, DropDuty)
    assert dropped.duty == f"push-{PERSON}-2"
    assert reactions.when_hired(example(ReferralOutcomeRecorded), pushed("dropped"), DAY) == []
    assert reactions.when_hired(example(ReferralOutcomeRecorded), pushed(), DAY) == []


def test_a_call_back_that_was_made_is_no_longer_owed() -> None:
    case = case_decider.fold([example(CaseOpened, item="3.1.4")])
    owed = reactions.owed_call_back(case, Editions())
    assert owed == f"{case.case}-1"
    assert reactions.owed_call_back(case_decider.fold([example(CaseOpened, item="3.3.2")]), Editions()) == ""
    made = example(RecruitmentEntryMade, entry="call-back")
    duty = duty_decider.fold([example(DutyRaised, duty=owed)])
    (done,) = reactions.when_entry_made(made, {"call_back": duty}, DAY)
    assert isinstance(done, DoDuty)
    assert (done.duty, done.occurrence) == (owed, 1)
    over = msgspec.structs.replace(duty, status="done")
    assert reactions.when_entry_made(made, {"call_back": over}, DAY) == []
    assert reactions.when_entry_made(made, {"call_back": None}, DAY) == []


def test_a_recommendation_to_be_tried_again_is_a_duty_of_that_day() -> None:
    facts = FILE | {"case": case_decider.fold([example(CaseOpened, item="3.1.4")])}
    (duty,) = reactions.when_entry_made(example(RecruitmentEntryMade), facts, DAY)
    assert isinstance(duty, RaiseDuty)
    assert duty.due_on == date(2026, 7, 20)
    done = example(RecruitmentEntryMade, fields={"again": "no"})
    assert reactions.when_entry_made(done, facts, DAY) == []
