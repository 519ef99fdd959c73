"""What follows at both operators when something is handed over, or is closed."""

from datetime import date
from typing import Any

import msgspec

from domain.cases.case import decider as cases
from domain.cases.commands import CompleteStep, OpenCase
from domain.cases.events import CaseOpened
from domain.duties.commands import RaiseDuty
from domain.feedback.commands import TakeOverComplaint
from domain.feedback.complaint import decider as complaints
from domain.feedback.events import ComplaintAnswered, ComplaintLodged, ComplaintTakenOver
from domain.handovers.events import ItemClosed, ItemsHandedOver, Moved
from domain.jobs.commands import CloseVacancy, EndFollowUp, TakeOverVacancy
from domain.jobs.events import FollowUpRecorded, ReferralMade, ReferralOutcomeRecorded
from domain.jobs.offer_commands import DeclineOffer, PassOnOffer
from domain.jobs.referral import decider
from domain.people.commands import AssignPerson
from domain.policies.feedback_rules import when_complaint_taken_over
from domain.policies.handover_rules import ASK_AFTER, ASK_OUTCOME, when_closed, when_handed_over
from domain.tasks.commands import AssignEntry, EndEntry, EndGiven, GiveTask
from domain.tasks.given import Given
from domain.ventures.commands import TakeOverVenture
from domain.ventures.events import VentureReceived, VentureReviewConcluded, VentureReviewed
from domain.ventures.venture import decider as ventures
from tests.support.controls import OPERATOR, PERSON, REFERRAL, example
from tests.support.handovers import CLOSED, HANDED, SUCCESSOR, TO_OUTLET

DAY = date(2026, 7, 20)
MADE, HIRED, FOLLOWED = example(ReferralMade), example(ReferralOutcomeRecorded), example(FollowUpRecorded)


def handed(day: int) -> ItemsHandedOver:
    items = (Moved(key=f"{REFERRAL}:{day}", became="duty-9"),)
    return msgspec.structs.replace(HANDED, kind="follow-up", items=items)


def follows(day: int, *past: Any) -> list[Any]:
    return when_handed_over(handed(day), {"states": (decider.fold(past),), "givens": None, "brought": None}, DAY)


def test_the_old_operator_asks_no_more_and_the_successor_owes_a_call() -> None:
    ended, seen, owed = follows(30, MADE, HIRED)
    assert isinstance(ended, EndFollowUp)
    assert (ended.referral, ended.operator, ended.day) == (REFERRAL, OPERATOR, 30)
    assert SUCCESSOR in ended.reason
    assert "duty-9" in ended.reason
    assert seen == AssignPerson(person=PERSON, operator=SUCCESSOR, outlet=TO_OUTLET, on=DAY)
    assert isinstance(owed, RaiseDuty)
    assert (owed.operator, owed.outlet, owed.kind, owed.about) == (SUCCESSOR, TO_OUTLET, "call-back", PERSON)
    assert (owed.text, owed.due_on) == (ASK_AFTER, date(2026, 8, 5))


def test_what_was_overdue_is_due_at_once_and_an_outcome_within_a_week() -> None:
    assert follows(7, MADE, HIRED)[-1].due_on == DAY
    owed = follows(0, MADE)[-1]
    assert (owed.text, owed.due_on) == (ASK_OUTCOME, date(2026, 7, 27))


def test_what_is_done_already_is_not_handed_over() -> None:
    assert follows(30, MADE, HIRED, FOLLOWED) == []
    assert follows(0, MADE, HIRED) == []


def test_what_nobody_asks_any_more_ends_with_the_bureaus_reason() -> None:
    closed: ItemClosed = msgspec.structs.replace(CLOSED, kind="follow-up", key=f"{REFERRAL}:90", reason="本人已迁出")
    ended = EndFollowUp(referral=REFERRAL, operator=OPERATOR, day=90, reason="本人已迁出", on=DAY)
    assert when_closed(closed, {}, DAY) == [ended]


def task(person: str, kind: str = "people", done: int = 0) -> list[Any]:
    given = Given(task="T-1", operator=OPERATOR, kind=kind, amount=5, deadline=date(2026, 7, 25))
    handed = msgspec.structs.replace(HANDED, kind="task", items=(Moved(key=f"T-1:{person}", steps=done),))
    return when_handed_over(handed, {"states": None, "givens": (given,), "brought": None}, DAY)


def test_who_is_on_a_tasks_list_comes_on_the_successors_with_time_to_go_to_them() -> None:
    off, asked, listed = task("person-1")
    assert isinstance(off, EndEntry)
    assert SUCCESSOR in off.reason
    assert asked == GiveTask(
        task="T-1", operator=SUCCESSOR, kind="people", amount=5, deadline=date(2026, 7, 30), on=DAY
    )
    assert listed == AssignEntry(task="T-1", operator=SUCCESSOR, person="person-1", outlet=TO_OUTLET, on=DAY)


def test_a_list_without_people_ends_and_a_survey_asks_for_what_was_not_done() -> None:
    [ended] = task("")
    assert isinstance(ended, EndGiven)
    _, asked = task("", "survey", done=2)
    assert asked.amount == 3
    assert len(task("", "survey", done=5)) == 1


def test_a_vacancy_and_an_offer_go_to_the_successor_under_their_numbers() -> None:
    to: dict[str, Any] = {"operator": OPERATOR, "to_operator": SUCCESSOR, "to_outlet": TO_OUTLET, "on": DAY}
    none = {"states": None, "givens": None, "brought": None}
    items = (Moved(key="thing-1"),)
    vacancy, offer = (msgspec.structs.replace(HANDED, kind=kind, items=items) for kind in ("vacancy", "offer"))
    assert when_handed_over(vacancy, none, DAY) == [TakeOverVacancy(vacancy="thing-1", **to)]
    assert when_handed_over(offer, none, DAY) == [PassOnOffer(offer="thing-1", **to)]


def test_a_vacancy_and_an_offer_that_nobody_takes_over_end() -> None:
    closed: ItemClosed = msgspec.structs.replace(CLOSED, key="thing-1", reason="没有机构接收")
    ended = CloseVacancy(vacancy="thing-1", operator=OPERATOR, on=DAY)
    assert when_closed(msgspec.structs.replace(closed, kind="vacancy"), {}, DAY) == [ended]
    declined = DeclineOffer(offer="thing-1", operator=OPERATOR, outlet=closed.outlet, reason="没有机构接收", on=DAY)
    assert when_closed(msgspec.structs.replace(closed, kind="offer"), {}, DAY) == [declined]


def of_case(opened: CaseOpened, *brought: Any) -> list[Any]:
    """What follows when this case is handed over, with what is at hand beside it."""
    return when_handed_over(HANDED, {"states": (cases.fold([opened]),), "givens": None, "brought": brought}, DAY)


def test_a_vacancy_goes_with_the_case_that_is_to_bring_it_out() -> None:
    opened = example(CaseOpened, case="case-1", item="3.1.1", subject_kind="employer", about="vacancy-1")
    follows = of_case(opened)
    [taken] = [one for one in follows if isinstance(one, TakeOverVacancy)]
    assert (taken.vacancy, taken.case, taken.to_operator) == ("vacancy-1", HANDED.items[0].became, SUCCESSOR)


def test_a_complaint_keeps_its_last_day_and_is_there_before_its_case_is_opened() -> None:
    opened = example(CaseOpened, case="case-1", item="1.2.1", fields={"kind": "charge"})
    lodged = example(ComplaintLodged, complaint="case-1", kind="charge", answer_by=date(2026, 7, 6))
    follows = of_case(opened, complaints.fold([lodged, example(ComplaintAnswered)]))
    [taken] = [one for one in follows if isinstance(one, TakeOverComplaint)]
    assert (taken.complaint, taken.operator, taken.outlet) == (HANDED.items[0].became, SUCCESSOR, TO_OUTLET)
    assert (taken.from_complaint, taken.from_operator) == ("case-1", OPERATOR)
    assert (taken.via, taken.kind, taken.answer_by, taken.answered) == ("public", "charge", date(2026, 7, 6), True)
    assert follows.index(taken) < next(n for n, one in enumerate(follows) if isinstance(one, OpenCase))
    assert not any(isinstance(one, TakeOverComplaint) for one in of_case(opened))  # from before they were told apart


def test_the_successor_owes_the_answer_even_when_its_day_is_past() -> None:
    [owed] = when_complaint_taken_over(example(ComplaintTakenOver, answer_by=date(2026, 7, 6)), {}, DAY)
    assert isinstance(owed, RaiseDuty)
    assert (owed.due_on, owed.kind, owed.case) == (DAY, "answer", "case-121")
    assert owed.note is None


def test_a_project_goes_along_as_it_stood_before_its_case_was_withdrawn() -> None:
    opened = example(CaseOpened, case="case-1", item="5.3.2", subject_kind="publication", subject="VENTURE-1")
    state = ventures.fold([example(VentureReceived), example(VentureReviewed), example(VentureReviewConcluded)])
    follows = of_case(opened, state)
    [taken] = [one for one in follows if isinstance(one, TakeOverVenture)]
    assert (taken.operator, taken.outlet, taken.case) == (SUCCESSOR, TO_OUTLET, HANDED.items[0].became)
    assert (taken.status, taken.reviews, taken.from_operator) == ("passed", {"review-1": True}, OPERATOR)
    assert (taken.experts, taken.heard) == ({"review-1": "expert-1"}, ("expert-1",))
    steps = [n for n, one in enumerate(follows) if isinstance(one, CompleteStep)]
    assert follows.index(taken) < steps[0]
