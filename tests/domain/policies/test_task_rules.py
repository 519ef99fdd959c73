"""What the bureau may still ask of an operator."""

from datetime import date

import msgspec

from domain.operators import operator
from domain.operators.events import OperatorAdmitted
from domain.policies.task_rules import prepare_review, prepare_sending_back
from domain.tasks import task
from domain.tasks.commands import AcceptTask, SendTaskBack, SettleReturn, WithdrawTask
from domain.tasks.events import TaskAssigned, TaskWithdrawn
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import then_refused

HERE = operator.decider.fold([example(OperatorAdmitted)])
GONE = msgspec.structs.replace(HERE, exited_on=date(2026, 8, 1))
TASK = task.decider.fold([example(TaskAssigned)])


def test_nothing_is_asked_again_of_an_operator_that_has_left() -> None:
    back = ask(SendTaskBack, on=date(2026, 8, 2))
    known = {"task": TASK, "area": "35"}
    assert prepare_sending_back(back, known | {"operator": HERE}) == back
    then_refused(prepare_sending_back(back, known | {"operator": GONE}), "operators.exited", on="2026-08-01")
    then_refused(prepare_sending_back(back, {"task": TASK, "area": "3502", "operator": HERE}), "tasks.unknown")


def test_of_a_withdrawn_task_nothing_is_reviewed_any_more() -> None:
    facts = {"task": task.decider.fold([example(TaskAssigned), example(TaskWithdrawn)]), "area": "35"}
    for review in (ask(AcceptTask), ask(SettleReturn)):
        then_refused(prepare_review(review, facts), "tasks.withdrawn")
    again = ask(WithdrawTask)
    assert prepare_review(again, facts) == again
    assert prepare_review(ask(AcceptTask), {"task": TASK, "area": "35"}) == ask(AcceptTask)
