"""OpenCase: right events, quiet when done already; a case that was never opened does nothing."""

import pytest

from domain.cases.case import decider
from domain.cases.commands import CompleteStep, OpenCase, VoidCase, WithdrawCase
from domain.cases.events import CaseFinished, CaseOpened
from domain.shared.message import Command
from domain.vouchers.commands import ExpireVoucher
from tests.support.asked import ask
from tests.support.controls import JOB_CASE, OPERATOR, PERSON, example
from tests.support.given import given

OPENED = example(CaseOpened)


def test_a_case_is_opened_with_the_steps_of_its_item() -> None:
    given(decider).when(ask(OpenCase)).then(OPENED)


def test_a_case_is_not_opened_twice() -> None:
    given(decider, OPENED).when(ask(OpenCase)).then_nothing()


def test_an_open_case_knows_whom_it_serves_and_how_far_it_is() -> None:
    given(decider, OPENED).then_state(case=JOB_CASE, operator=OPERATOR, subject=PERSON, done=0, status="open")


@pytest.mark.parametrize("kind", [CompleteStep, WithdrawCase, VoidCase])
def test_a_case_that_was_never_opened_does_nothing(kind: type[Command]) -> None:
    given(decider).when(ask(kind)).then_refused("cases.unknown")


def test_news_of_a_case_that_was_never_opened_is_of_nobody() -> None:
    assert given(decider, example(CaseFinished)).state is None


def test_a_case_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="ExpireVoucher"):
        given(decider, OPENED).when(ask(ExpireVoucher))
