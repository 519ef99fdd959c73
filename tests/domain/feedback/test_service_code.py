"""A service code opens one record once."""

from domain.feedback import commands as c
from domain.feedback import events as e
from domain.feedback.service_code import decider
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

USED = example(e.ServiceCodeUsed)


def test_a_code_is_spent_by_being_used_and_the_next_one_holds() -> None:
    given(decider).when(ask(c.UseServiceCode)).then(USED)
    given(decider, USED).when(ask(c.UseServiceCode)).then_refused("feedback.code-spent", field="code")
    given(decider, USED).when(ask(c.UseServiceCode, nth=2)).then(example(e.ServiceCodeUsed, nth=2))


def test_a_code_that_was_never_shown_is_refused() -> None:
    given(decider).when(ask(c.UseServiceCode, nth=2)).then_refused("feedback.code-spent", field="code")
