"""承诺服务期限 (7.2.1): the promised day is a duty; it moves with the form, and the end has kept it."""

from datetime import date
from typing import Any

import pytest

from domain.cases.case import Case
from domain.cases.case import decider as case_decider
from domain.cases.events import CaseFilled, CaseFinished, CaseOpened, CaseStepCompleted, CaseVoided
from domain.catalogue.catalogue import items
from domain.catalogue.edition import Editions
from domain.duties.commands import DoDuty, DropDuty, MoveDuty, RaiseDuty
from domain.duties.duty import Duty
from domain.policies import duty_reactions as reactions
from domain.shared.message import Command
from tests.support.controls import DAY, JOB_CASE, OPERATOR, example

PROMISED, LATER = date(2026, 8, 31), date(2026, 9, 30)
ITEM, DUTY = "7.2.1", f"{JOB_CASE}-deadline"
STEPS = items()[ITEM].steps
OPEN = Duty(duty=DUTY, operator=OPERATOR, about="person-1", due_on=PROMISED, every=0, times=1)


def facts(done: int, deadline: Duty | None = None, fields: dict[str, str] | None = None) -> dict[str, Any]:
    """A case of 7.2.1 that has come so far."""
    opened = example(CaseOpened, item=ITEM, steps=STEPS, catalogue=1, fields=fields or {})
    passed = [example(CaseStepCompleted, step=n, name=STEPS[n - 1]) for n in range(1, done + 1)]
    case = case_decider.fold([opened, *passed])
    assert isinstance(case, Case)
    return {"case": case, "catalogue": Editions(), "deadline": deadline, "sent": None}


def dated(commands: list[Command]) -> list[Command]:
    return [one for one in commands if getattr(one, "duty", "") == DUTY]


def test_the_plan_brings_about_a_duty_on_the_day_it_promises() -> None:
    planned, promised = example(CaseStepCompleted, step=2, name=STEPS[1]), {"deadline": PROMISED.isoformat()}
    assert dated(reactions.when_step_completed(planned, facts(2), DAY)) == []
    (duty,) = dated(reactions.when_step_completed(planned, facts(2, fields=promised), DAY))
    assert isinstance(duty, RaiseDuty)
    assert (duty.kind, duty.due_on, duty.every) == ("check", PROMISED, 0)
    passed = date(2026, 9, 1)
    (due_now,) = dated(reactions.when_step_completed(planned, facts(2, fields=promised), passed))
    assert isinstance(due_now, RaiseDuty)
    assert due_now.due_on == passed


def filled(day: str) -> CaseFilled:
    return CaseFilled(
        case=JOB_CASE, operator=OPERATOR, subject="person-1", fields={"deadline": day}, told=(), private=None
    )


@pytest.mark.parametrize("day", ["", "soon"])
def test_without_a_day_nothing_is_promised(day: str) -> None:
    assert reactions.when_case_filled(filled(day), facts(2), DAY) == []


def test_a_day_that_is_filled_in_late_is_a_duty_from_then_on_and_a_changed_one_moves_it() -> None:
    assert reactions.when_case_filled(filled(PROMISED.isoformat()), facts(1), DAY) == []
    (late,) = reactions.when_case_filled(filled(PROMISED.isoformat()), facts(2), DAY)
    assert isinstance(late, RaiseDuty)
    assert late.due_on == PROMISED
    moved = reactions.when_case_filled(filled(LATER.isoformat()), facts(3, OPEN), DAY)
    assert moved == [MoveDuty(duty=DUTY, operator=OPERATOR, due_on=LATER, on=DAY)]


def test_a_finished_case_has_kept_its_promise() -> None:
    finished = example(CaseFinished, item=ITEM)
    kept = dated(reactions.when_case_finished(finished, facts(4, OPEN), DAY))
    assert kept == [DoDuty(duty=DUTY, operator=OPERATOR, occurrence=1, on=DAY)]
    assert dated(reactions.when_case_finished(finished, facts(4), DAY)) == []


def test_a_voided_case_promises_nothing_any_more() -> None:
    dropped = dated(reactions.when_case_voided(example(CaseVoided, item=ITEM), facts(2), DAY))
    assert dropped == [DropDuty(duty=DUTY, operator=OPERATOR, cause="case-voided", on=DAY)]
