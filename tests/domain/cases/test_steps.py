"""CompleteStep: right events, right refusal, quiet when done already."""

import pytest

from domain.cases.case import decider
from domain.cases.commands import CompleteStep
from domain.cases.events import CaseFinished, CaseOpened, CaseStepCompleted, CaseVoided, CaseWithdrawn
from domain.catalogue.catalogue import items
from domain.shared.message import Event
from tests.support.asked import ask
from tests.support.controls import example, finished_steps
from tests.support.given import given

OPENED, *STEPS = [example(CaseOpened), *finished_steps()]
LAST = len(items()["3.1.2"].steps)


def test_the_first_step_comes_first() -> None:
    given(decider, OPENED).when(ask(CompleteStep)).then(example(CaseStepCompleted))


def test_a_step_keeps_its_note() -> None:
    given(decider, OPENED).when(ask(CompleteStep, note="材料齐全")).then(example(CaseStepCompleted, note="材料齐全"))


def test_the_last_step_finishes_the_case() -> None:
    *before, last, finished = STEPS
    given(decider, OPENED, *before).when(ask(CompleteStep, step=LAST)).then(last, finished)


@pytest.mark.parametrize("step", [0, 3, LAST, LAST + 1])
def test_no_step_is_left_out(step: int) -> None:
    given(decider, OPENED, STEPS[0]).when(ask(CompleteStep, step=step)).then_refused(
        "cases.out-of-order", step=step, expected=2, name="审核资质"
    )


def test_a_step_is_not_completed_twice() -> None:
    given(decider, OPENED, *STEPS[:3]).when(ask(CompleteStep, step=2)).then_nothing()


def test_the_last_step_is_not_completed_twice() -> None:
    given(decider, OPENED, *STEPS).when(ask(CompleteStep, step=LAST)).then_nothing()


@pytest.mark.parametrize("ending", [example(CaseWithdrawn), example(CaseVoided)])
def test_a_case_that_ended_takes_no_more_steps(ending: Event) -> None:
    status = "withdrawn" if isinstance(ending, CaseWithdrawn) else "voided"
    given(decider, OPENED, STEPS[0], ending).when(ask(CompleteStep, step=2)).then_refused(
        "cases.not-open", status=status
    )


def test_a_name_that_stands_twice_in_an_item_is_two_steps() -> None:
    twice = example(CaseOpened, item="5.3.2", steps=("发布", "审核", "发布"))
    past = [example(CaseStepCompleted, step=1, name="发布"), example(CaseStepCompleted, step=2, name="审核")]
    given(decider, twice, *past).when(ask(CompleteStep, step=3)).then(
        example(CaseStepCompleted, step=3, name="发布"), example(CaseFinished, item="5.3.2")
    )


def test_a_finished_case_tells_what_it_was_about() -> None:
    opened = example(CaseOpened, item="3.1.1", subject_kind="employer", subject="e", about="v", steps=("发布信息",))
    finished = example(CaseFinished, item="3.1.1", subject_kind="employer", subject="e", about="v")
    given(decider, opened).when(ask(CompleteStep)).then(example(CaseStepCompleted, name="发布信息"), finished)
