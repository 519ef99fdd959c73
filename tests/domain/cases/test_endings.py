"""WithdrawCase and VoidCase: right events, right refusal, quiet when done already."""

import pytest

from domain.cases.case import decider
from domain.cases.commands import VoidCase, WithdrawCase
from domain.cases.events import CaseOpened, CaseStepCompleted, CaseVoided, CaseWithdrawn
from domain.shared.message import Command
from tests.support.asked import ask
from tests.support.controls import example, finished_steps
from tests.support.given import given

OPENED, WITHDRAWN, VOIDED = example(CaseOpened), example(CaseWithdrawn), example(CaseVoided)
FINISHED = (OPENED, *finished_steps())


def test_an_unfinished_case_is_withdrawn() -> None:
    given(decider, OPENED, example(CaseStepCompleted)).when(ask(WithdrawCase)).then(WITHDRAWN)


def test_a_case_is_not_withdrawn_twice() -> None:
    given(decider, OPENED, WITHDRAWN).when(ask(WithdrawCase)).then_nothing()


def test_a_finished_case_is_not_withdrawn() -> None:
    given(decider, *FINISHED).when(ask(WithdrawCase)).then_refused("cases.not-open", status="finished")


def test_a_case_recorded_in_error_is_voided() -> None:
    given(decider, OPENED).when(ask(VoidCase)).then(VOIDED)


def test_a_finished_case_is_voided_and_tells_that_it_was_finished() -> None:
    given(decider, *FINISHED).when(ask(VoidCase)).then(example(CaseVoided, was_finished=True))


def test_a_withdrawn_case_is_voided() -> None:
    given(decider, OPENED, WITHDRAWN).when(ask(VoidCase)).then(VOIDED)


def test_a_case_is_not_voided_twice() -> None:
    given(decider, OPENED, VOIDED).when(ask(VoidCase)).then_nothing()


@pytest.mark.parametrize("kind", [WithdrawCase, VoidCase])
def test_an_ending_has_a_reason(kind: type[Command]) -> None:
    given(decider, OPENED).when(ask(kind, reason=" ")).then_refused("cases.reason", field="reason")
