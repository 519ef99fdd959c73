"""A flag opens the way out; the notice is served, served again when it did not arrive, and received once."""

from datetime import date
from typing import Any

import pytest

from domain.exits import commands as c
from domain.exits import events as e
from domain.exits.exit import decider
from tests.domain.exits.course import EXITED, JULY_2, JULY_8, OF, OPENED, RECEIVED, SERVED
from tests.support.controls import example
from tests.support.exits import MANAGER, OFFICER, PROOF
from tests.support.given import given

NOTICE: Any = example(e.NoticeServed)
GROUND: Any = example(e.ExitOpened)
RECEIPT: dict[str, Any] = {"remedy_until": date(2026, 7, 15), "appeal_until": date(2026, 7, 22)}


def serve(**changes: Any) -> c.ServeNotice:
    told = {name: getattr(NOTICE, name) for name in e.NoticeServed.__struct_fields__}
    return c.ServeNotice(on=JULY_2, **(told | changes))


def receipt(on: date = JULY_2, **changes: Any) -> c.RecordReceipt:
    told: dict[str, Any] = {"received_on": date(2026, 7, 1), "how": "signed", "evidence": (PROOF,), "by": OFFICER}
    return c.RecordReceipt(on=on, **OF, **RECEIPT, **(told | changes))


def opening(rule: str = GROUND.rule, periods: tuple[str, ...] = GROUND.periods) -> c.OpenExit:
    return c.OpenExit(rule=rule, periods=periods, on=JULY_2, **OF)


def test_a_flag_opens_it_and_a_second_finding_is_added_while_it_is_open() -> None:
    given(decider).when(opening()).then(GROUND)
    given(decider, *OPENED).when(opening()).then_nothing()
    given(decider, *OPENED).when(opening("failed-year", ("2026",))).then(example(e.ExitGroundAdded))
    given(decider, *OPENED, example(e.ExitGroundAdded)).when(opening("failed-year", ("2026",))).then_nothing()
    given(decider, *EXITED).when(opening("failed-year", ("2026",))).then_nothing()


def test_the_notice_is_served_with_the_time_limits_of_the_scheme() -> None:
    given(decider, *OPENED).when(serve()).then(NOTICE)
    given(decider, *SERVED).when(serve()).then_nothing()


def test_a_notice_that_did_not_arrive_is_served_again_and_one_that_did_is_not() -> None:
    again = serve(how="public")
    given(decider, *SERVED).when(again).then(example(e.NoticeServed, how="public"))
    given(decider, *RECEIVED).when(again).then_refused("exits.received-already", on="2026-07-01")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"number": " "}, "exits.number", "number"),
        ({"text": ""}, "text.missing", "text"),
        ({"how": "pigeon"}, "exits.choice", "how"),
    ],
)
def test_a_notice_says_what_it_must(changes: dict[str, Any], code: str, field: str) -> None:
    given(decider, *OPENED).when(serve(**changes)).then_refused(code, field=field)


def test_the_operator_signs_online_or_the_bureau_enters_the_paper() -> None:
    signed = c.AcknowledgeNotice(on=date(2026, 7, 1), by=MANAGER, **OF, **RECEIPT)
    online = example(e.NoticeReceived, how="online", evidence=(), by=MANAGER)
    given(decider, *SERVED).when(signed).then(online)
    given(decider, *SERVED).when(receipt()).then(example(e.NoticeReceived))
    given(decider, *RECEIVED).when(signed).then_nothing()
    given(decider, *RECEIVED).when(receipt()).then_refused("exits.received-already")
    given(decider, *OPENED).when(signed).then_refused("exits.not-served")
    given(decider, *OPENED).when(receipt()).then_refused("exits.not-served")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"how": "online"}, "exits.choice", "how"),
        ({"received_on": JULY_8}, "exits.not-yet", "received_on"),
        ({"evidence": ()}, "exits.receipt-proof", "files"),
    ],
)
def test_a_receipt_on_paper_is_proved(changes: dict[str, Any], code: str, field: str) -> None:
    given(decider, *SERVED).when(receipt(**changes)).then_refused(code, field=field)


def test_an_announcement_in_public_needs_no_signature() -> None:
    announced = given(decider, *SERVED).when(receipt(how="announced", evidence=()))
    announced.then(example(e.NoticeReceived, how="announced", evidence=()))


def test_nothing_is_done_on_an_exit_that_is_not_there_or_is_over() -> None:
    given(decider).when(serve()).then_refused("exits.unknown")
    given(decider, *EXITED).when(serve()).then_refused("exits.closed")
