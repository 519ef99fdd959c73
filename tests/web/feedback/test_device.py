"""The mark of a device: kept by the device once something was sent, in the log only as a digest, compared by a rule."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from starlette.testclient import TestClient

from domain.shared.period import Period
from projections.feedback_board import signs
from projections.signal_board import queries as board
from schedulers.signals import signals
from schedulers.sources import Sources, system
from tests.support.window.clients import Window
from tests.support.window.town import OTHER, OWN, SEEKING, Town
from tests.web.feedback.receipts import receipt
from tests.web.feedback.test_receipt import send
from web.device import COOKIE, Device


def marks(town: Town, operator: str = OWN) -> list[str]:
    period = Period.quarter_of(town.today)
    found = signs.device_uses(system("test"), town.house.views, operator, period.first, period.last)
    return [one.device for one in found]


def test_a_device_keeps_a_number_once_it_has_sent_something_and_the_log_a_digest(
    clerk: Window, town: Town, anybody: TestClient
) -> None:
    case = town.case(town.person(), SEEKING)
    address = receipt(clerk, case)
    assert "set-cookie" not in anybody.get(address).headers
    assert COOKIE not in send(anybody, address, "rating").headers.get("set-cookie", "")  # nothing was sent that counts
    kept = send(anybody, address, "rating", score="5").headers["set-cookie"]
    assert "httponly" in kept.lower()
    assert "samesite=lax" in kept.lower()
    number = anybody.cookies[COOKIE]
    assert COOKIE not in send(anybody, address, "complaint", kind="waiting", words="等了很久").headers["set-cookie"]
    [rated] = [one.event for one in town.house.log.load(f"{OWN}/rating/{case}")]
    assert rated.device
    assert number not in repr(rated)
    assert marks(town).count(rated.device) == 2  # the rating and the complaint
    assert rated.device not in anybody.get(address).text


def test_a_digest_is_another_one_at_another_operator_and_in_another_quarter(town: Town) -> None:
    asking: Any = SimpleNamespace(cookies={}, platform=SimpleNamespace(settings=town.house.settings))
    device, later = Device.of(asking), Period.quarter_of(town.today).next.first
    where = ((OWN, town.today), (OTHER, town.today), (OWN, later))
    assert len({device.mark(asking, *one) for one in where}) == len(where)
    asking.cookies = {COOKIE: device.number}
    assert Device.of(asking).mark(asking, OWN, later) == device.mark(asking, OWN, later)
    asking.cookies = {COOKIE: "made up by somebody"}
    assert Device.of(asking).is_new


def test_one_device_for_many_people_is_a_signal_and_a_family_is_none(
    clerk: Window, town: Town, anybody: TestClient
) -> None:
    house = town.house
    sources = Sources(house.application, house.views, house.accounts, house.clock, house.runner.catch_up, 184)
    cases = [town.case(town.person(phone=f"1390013900{n}"), SEEKING) for n in range(6)]
    for case in cases[:-1]:
        assert send(anybody, receipt(clerk, case), "rating", score="5").status_code == 303
    assert signals(sources) == 0
    send(anybody, receipt(clerk, cases[-1]), "rating", score="5")
    assert signals(sources) == 1
    [one] = board.signals(system("test"), house.views, rule="device").rows
    assert one.figures == {"people": 6, "ratings": 6, "complaints": 0, "check_ins": 0}
    assert sorted(one.cases) == sorted(cases)
