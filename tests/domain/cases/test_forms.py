"""Filling in a form further, and sending a case back."""

from __future__ import annotations

from typing import Any

import pytest

from domain.cases.case import decider
from domain.cases.commands import CompleteStep, FillCase, SendBack
from domain.cases.events import CaseFilled, CaseFinished, CaseOpened, CaseSentBack, CaseStepCompleted, CaseWithdrawn
from domain.shared.personal import Personal
from tests.support.asked import ask
from tests.support.controls import DAY, example
from tests.support.given import given

OPENED = example(CaseOpened)
WHOSE: dict[str, Any] = {"case": OPENED.case, "operator": OPENED.operator}


def step(number: int) -> CaseStepCompleted:
    return CaseStepCompleted(step=number, name=OPENED.steps[number - 1], note="", **WHOSE)


def fill(private: str | None = None, told: tuple[str, ...] = (), **fields: str) -> FillCase:
    return FillCase(fields=fields, told=told, private=Personal.of(private) if private else None, on=DAY, **WHOSE)


def back(to: int, reason: str = "材料不全") -> SendBack:
    return SendBack(step=to, reason=reason, on=DAY, **WHOSE)


def test_a_form_is_kept_as_it_is_now() -> None:
    filled = CaseFilled(subject=OPENED.subject, fields={"occupation": "焊工"}, told=(), private=None, **WHOSE)
    given(decider, OPENED).when(fill(occupation="焊工")).then(filled)
    given(decider, OPENED, filled).when(fill(occupation="焊工")).then_nothing()
    given(decider, OPENED, filled).then_state(fields={"occupation": "焊工"})


def test_what_is_sealed_is_told_by_its_name_alone() -> None:
    command = fill(private="{}", told=("health",))
    filled = CaseFilled(subject=OPENED.subject, fields={}, told=("health",), private=command.private, **WHOSE)
    given(decider, OPENED).when(command).then(filled)
    given(decider, OPENED, filled).then_state(told=("health",))


def test_a_case_sent_back_does_the_step_again() -> None:
    returned = CaseSentBack(step=2, name=OPENED.steps[1], reason="材料不全", **WHOSE)
    past = (OPENED, step(1), step(2), step(3))
    given(decider, *past).when(back(2)).then(returned)
    given(decider, *past, returned).when(back(2)).then_nothing()
    given(decider, *past, returned).when(ask(CompleteStep, step=2, note="")).then(step(2))
    out_of_order = given(decider, *past, returned).when(ask(CompleteStep, step=4))
    out_of_order.then_refused("cases.out-of-order", step=4, expected=2)


@pytest.mark.parametrize("to", [0, 4, 99])
def test_a_case_is_sent_back_only_to_a_step_it_has_done(to: int) -> None:
    given(decider, OPENED, step(1)).when(back(to)).then_refused("cases.send-back", field="step", done=1)


def test_sending_back_wants_a_reason() -> None:
    given(decider, OPENED, step(1)).when(back(1, " ")).then_refused("cases.reason", field="reason")


@pytest.mark.parametrize("over", [example(CaseFinished), example(CaseWithdrawn)], ids=["finished", "withdrawn"])
def test_what_is_over_is_neither_filled_in_nor_sent_back(over: CaseFinished | CaseWithdrawn) -> None:
    past = (OPENED, step(1), over)
    given(decider, *past).when(fill(occupation="焊工")).then_refused("cases.not-open", field=None)
    given(decider, *past).when(back(1)).then_refused("cases.not-open", field=None)
