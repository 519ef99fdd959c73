"""What an operator's own stream knows of its ways out, and who may come back when."""

from datetime import date
from typing import Any

import pytest

from domain.operators import reentry
from domain.operators.commands import (
    AdmitOperator,
    BarReentry,
    ExitOperator,
    FlagOperator,
    ReleaseOperator,
    SignContract,
    StartExit,
)
from domain.operators.events import (
    OperatorAdmitted,
    OperatorExited,
    OperatorExitStarted,
    OperatorFlagged,
    OperatorReleased,
    ReentryBarred,
)
from domain.operators.operator import decider
from domain.policies.exit_rules import prepare_admission
from domain.shared.message import Event
from tests.support.asked import ask
from tests.support.controls import DAY, OPERATOR, example
from tests.support.exits import CREDIT_CODE, EXIT
from tests.support.given import given, then_refused

FLAGGED = (example(OperatorAdmitted), example(OperatorFlagged))
STARTED = (*FLAGGED, example(OperatorExitStarted))
RELEASED = (*STARTED, example(OperatorReleased))
EXITED = (*STARTED, example(OperatorExited))
OF: dict[str, Any] = {"operator": OPERATOR, "exit": EXIT, "on": DAY}
LEFT: Any = example(OperatorExited)
LEAVE = ExitOperator(
    effective_on=LEFT.effective_on,
    barred_until=LEFT.barred_until,
    handover_days=30,
    handover_until=LEFT.handover_until,
    **OF,
)
YEAR: dict[str, Any] = {"rule": "failed-year", "periods": ("2026",)}


def test_a_flag_begins_a_way_out_and_the_next_one_does_not_while_it_is_open() -> None:
    given(decider, *FLAGGED).then_state(status="flagged", exit="1", exits=1)
    given(decider, *FLAGGED, example(OperatorFlagged, **YEAR)).then_state(status="flagged", exit="1", exits=1)
    given(decider, *STARTED).then_state(status="exiting", exit="1")


def test_a_released_operator_that_fails_again_is_on_another_way_out() -> None:
    given(decider, *RELEASED).then_state(status="released", exit="")
    given(decider, *RELEASED, example(OperatorFlagged, **YEAR)).then_state(status="flagged", exit="2", exits=2)


def test_one_that_is_gone_is_flagged_no_more_and_signs_nothing() -> None:
    given(decider, *EXITED).then_state(status="exited", exited_on=date(2026, 8, 1), barred_until=date(2029, 8, 1))
    given(decider, *EXITED).when(ask(FlagOperator, **YEAR)).then_nothing()
    given(decider, *EXITED).when(ask(SignContract)).then_refused("operators.exited", on="2026-08-01")


@pytest.mark.parametrize("rule", ["two-failed-quarters", "failed-quarters", "failed-year"])
def test_the_rules_of_a_scheme_flag(rule: str) -> None:
    told: dict[str, Any] = {"rule": rule, "periods": ("2026Q1", "2026Q2", "2026Q3")}
    given(decider, FLAGGED[0]).when(ask(FlagOperator, **told)).then(example(OperatorFlagged, **told))


def test_each_step_is_told_once_and_only_of_the_way_that_is_open() -> None:
    given(decider, *FLAGGED).when(StartExit(**OF)).then(example(OperatorExitStarted))
    given(decider, *STARTED).when(StartExit(**OF)).then_nothing()
    given(decider, *STARTED).when(ReleaseOperator(**OF)).then(example(OperatorReleased))
    given(decider, *STARTED).when(LEAVE).then(LEFT)
    for past in (FLAGGED[:1], RELEASED, EXITED):
        for command in (StartExit(**OF), ReleaseOperator(**OF), LEAVE):
            given(decider, *past).when(command).then_nothing()


def test_the_company_is_barred_until_a_day_and_told_so_in_words() -> None:
    bar = BarReentry(credit_code=CREDIT_CODE, operator=OPERATOR, until=date(2029, 8, 1), on=DAY)
    barred: Event = example(ReentryBarred)
    given(reentry.decider).when(bar).then(barred)
    given(reentry.decider, barred).when(bar).then_nothing()
    facts = {"bar": given(reentry.decider, barred).state}
    back = ask(AdmitOperator, operator="op-350102-099", on=date(2029, 7, 31))
    then_refused(
        prepare_admission(back, facts),
        "operators.barred",
        field="credit_code",
        until="2029-08-01",
        former=OPERATOR,
    )
    later = ask(AdmitOperator, operator="op-350102-099", on=date(2029, 8, 1))
    assert prepare_admission(later, facts) == later
    assert prepare_admission(back, {"bar": None}) == back
