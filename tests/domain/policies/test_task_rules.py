"""What the bureau may still ask of an operator."""

from datetime import date

import msgspec

from domain.operators import operator
from domain.operators.events import OperatorAdmitted
from domain.policies.task_rules import prepare_sending_back
from domain.tasks import task
from domain.tasks.commands import SendTaskBack
from domain.tasks.events import TaskAssigned
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
