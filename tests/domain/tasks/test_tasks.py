"""The bureau's task, what it asks of an operator, and one person on the list: right events, right refusal."""

from datetime import date
from typing import Any

import pytest

from domain.shared.decider import Decider
from domain.shared.message import Command
from domain.shared.personal import Personal
from domain.tasks import entry, given, task
from domain.tasks.commands import (
    AcceptTask,
    AddSurveyed,
    AssignEntry,
    AssignTask,
    CompleteList,
    GiveTask,
    HandInTask,
    MarkOverdue,
    RecordEntry,
    ReturnEntry,
    SendTaskBack,
    SettleReturn,
    TakeEntry,
    WithdrawTask,
)
from domain.tasks.events import (
    TaskAccepted,
    TaskAssigned,
    TaskEntryAssigned,
    TaskEntryRecorded,
    TaskEntryReturned,
    TaskEntryTaken,
    TaskGiven,
    TaskHandedIn,
    TaskListed,
    TaskOverdue,
    TaskReturnSettled,
    TaskSentBack,
    TaskWithdrawn,
)
from tests.support.asked import ask
from tests.support.controls import OTHER_OUTLET, example
from tests.support.given import given as past

ASSIGNED, GIVEN, LISTED = example(TaskAssigned), example(TaskGiven), example(TaskEntryAssigned)
TAKEN, RECORDED, RETURNED = example(TaskEntryTaken), example(TaskEntryRecorded), example(TaskEntryReturned)
HANDED_IN, AFTER = example(TaskHandedIn), date(2026, 8, 1)


def test_a_task_is_assigned_once() -> None:
    past(task.decider).when(ask(AssignTask)).then(ASSIGNED)
    past(task.decider, ASSIGNED).when(ask(AssignTask)).then_nothing()


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"kind": "party"}, "kind"),
        ({"title": " "}, "title"),
        ({"operators": ()}, "operators"),
        ({"kind": "survey", "amount": 0}, "amount"),
        ({"deadline": date(2026, 7, 1)}, "deadline"),
    ],
)
def test_what_is_missing_in_a_task_is_said_beside_its_field(wrong: dict[str, Any], code: str) -> None:
    past(task.decider).when(ask(AssignTask, **wrong)).then_refused(f"tasks.{code}", field=code)


def test_a_list_is_complete_once_and_a_survey_needs_none() -> None:
    past(task.decider, ASSIGNED).then_state(status="listing")
    past(task.decider, ASSIGNED).when(ask(CompleteList)).then(example(TaskListed))
    past(task.decider, ASSIGNED, example(TaskListed)).when(ask(CompleteList)).then_nothing()
    past(task.decider, example(TaskAssigned, kind="survey", amount=5)).then_state(status="open")


def test_a_task_is_withdrawn_with_a_reason() -> None:
    past(task.decider, ASSIGNED).when(ask(WithdrawTask, reason="")).then_refused("tasks.reason", field="reason")
    past(task.decider, ASSIGNED).when(ask(WithdrawTask)).then(example(TaskWithdrawn))
    past(task.decider, ASSIGNED, example(TaskWithdrawn)).when(ask(WithdrawTask)).then_nothing()


def test_an_operator_hands_in_and_the_bureau_accepts() -> None:
    past(given.decider).when(ask(GiveTask)).then(GIVEN)
    past(given.decider, GIVEN).when(ask(AcceptTask)).then_refused("tasks.not-handed-in")
    past(given.decider, GIVEN).when(ask(HandInTask)).then(HANDED_IN)
    past(given.decider, GIVEN, HANDED_IN).when(ask(HandInTask)).then_nothing()
    past(given.decider, GIVEN, HANDED_IN).when(ask(AcceptTask)).then(example(TaskAccepted))
    past(given.decider, GIVEN, HANDED_IN, example(TaskAccepted)).when(ask(AcceptTask)).then_nothing()


def test_whoever_leaves_something_undone_says_why() -> None:
    past(given.decider, GIVEN).when(ask(HandInTask, left=2)).then_refused("tasks.left", field="note", left=2)
    said = example(TaskHandedIn, left=2, note="外出务工")
    past(given.decider, GIVEN).when(ask(HandInTask, left=2, note="外出务工")).then(said)


def test_what_is_sent_back_is_open_again_until_a_new_day() -> None:
    past(given.decider, GIVEN, HANDED_IN).when(ask(SendTaskBack)).then(example(TaskSentBack))
    past(given.decider, GIVEN, HANDED_IN).when(ask(SendTaskBack, reason=" ")).then_refused(
        "tasks.reason", field="reason"
    )
    back = past(given.decider, GIVEN, example(TaskOverdue), HANDED_IN, example(TaskSentBack))
    back.then_state(status="given", late=False, deadline=date(2026, 8, 15))


def test_a_deadline_is_missed_once_and_only_by_who_has_not_handed_in() -> None:
    past(given.decider, GIVEN).when(ask(MarkOverdue, on=AFTER)).then(example(TaskOverdue))
    past(given.decider, GIVEN).when(ask(MarkOverdue, on=date(2026, 7, 31))).then_nothing()
    past(given.decider, GIVEN, example(TaskOverdue)).when(ask(MarkOverdue, on=AFTER)).then_nothing()
    past(given.decider, GIVEN, HANDED_IN).when(ask(MarkOverdue, on=AFTER)).then_nothing()


def test_a_person_is_listed_once_taken_and_done() -> None:
    past(entry.decider).when(ask(AssignEntry)).then(LISTED)
    past(entry.decider, LISTED).when(ask(AssignEntry)).then_nothing()
    past(entry.decider, LISTED).when(ask(TakeEntry)).then(TAKEN)
    past(entry.decider, LISTED, TAKEN).when(ask(TakeEntry)).then_nothing()
    past(entry.decider, LISTED, TAKEN).when(ask(RecordEntry)).then(RECORDED)
    past(entry.decider, LISTED, RECORDED).when(ask(RecordEntry)).then_refused("tasks.entry-closed", status="done")


def test_another_outlets_person_is_not_there() -> None:
    for kind in (TakeEntry, RecordEntry, ReturnEntry):
        past(entry.decider, LISTED).when(ask(kind, outlet=OTHER_OUTLET)).then_refused("tasks.entry-unknown")
        past(entry.decider).when(ask(kind)).then_refused("tasks.entry-unknown")


def test_a_return_has_a_reason_and_any_other_reason_its_words() -> None:
    past(entry.decider, LISTED).when(ask(ReturnEntry)).then(RETURNED)
    past(entry.decider, LISTED).when(ask(ReturnEntry, reason="?")).then_refused("tasks.return-reason", field="reason")
    past(entry.decider, LISTED).when(ask(ReturnEntry, reason="other", note=None)).then_refused(
        "tasks.reason", field="note"
    )


def test_a_return_is_accepted_or_asked_for_another_try() -> None:
    past(entry.decider, LISTED, RETURNED).when(ask(SettleReturn)).then(example(TaskReturnSettled))
    again = ask(SettleReturn, accepted=False)
    past(entry.decider, LISTED, RETURNED).when(again).then_refused("tasks.reason", field="reason")
    past(entry.decider, LISTED, RETURNED, example(TaskReturnSettled, accepted=False, reason="再联系一次")).when(
        ask(RecordEntry)
    ).then(RECORDED)
    past(entry.decider, LISTED).when(ask(SettleReturn)).then_refused("tasks.entry-closed", status="open")


def test_a_survey_grows_by_a_person_and_what_was_found() -> None:
    surveyed = ask(AddSurveyed, outcome="surveyed", note=Personal.of("在校备考"))
    found = example(TaskEntryRecorded, outcome="surveyed", case="case-712", note=Personal.of("在校备考"))
    past(entry.decider).when(surveyed).then(example(TaskEntryAssigned, by="survey"), found)
    past(entry.decider, LISTED, RECORDED).when(surveyed).then_nothing()
    past(entry.decider).when(ask(AddSurveyed, outcome="?")).then_refused("tasks.outcome", field="outcome")


@pytest.mark.parametrize(
    ("decider", "command"),
    [(task.decider, ask(CompleteList)), (given.decider, ask(HandInTask)), (entry.decider, ask(SettleReturn))],
)
def test_of_a_task_that_is_not_there_nothing_is_known(decider: Decider, command: Command) -> None:
    code = "tasks.entry-unknown" if isinstance(command, SettleReturn) else "tasks.unknown"
    past(decider).when(command).then_refused(code)
