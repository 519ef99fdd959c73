"""FlagOperator: right events, right refusal, quiet when done already."""

import pytest

from domain.operators.commands import FlagOperator
from domain.operators.events import OperatorAdmitted, OperatorFlagged
from domain.operators.operator import decider
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

ADMITTED, FLAGGED = example(OperatorAdmitted), example(OperatorFlagged)


def test_an_operator_is_flagged_by_a_rule_and_the_periods_that_met_it() -> None:
    given(decider, ADMITTED).when(ask(FlagOperator)).then(FLAGGED)


def test_an_operator_is_not_flagged_twice_for_the_same() -> None:
    given(decider, ADMITTED, FLAGGED).when(ask(FlagOperator)).then_nothing()


def test_a_new_finding_flags_a_flagged_operator_again() -> None:
    more = {"periods": ("2026Q2", "2026Q3")}
    given(decider, ADMITTED, FLAGGED).when(ask(FlagOperator, **more)).then(example(OperatorFlagged, **more))


@pytest.mark.parametrize("change", [{"rule": "a-bad-day"}, {"periods": ()}])
def test_nobody_is_flagged_without_a_rule_and_its_periods(change: dict[str, object]) -> None:
    given(decider, ADMITTED).when(ask(FlagOperator, **change)).then_refused("operators.flag-rule", field="rule")
