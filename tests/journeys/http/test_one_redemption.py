"""Thirty-two clients redeem the same voucher at the same moment: one redemption, thirty-one plain refusals."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Sequence
from typing import Any

import httpx2
import msgspec
import pytest

from domain.shared.refusal import refuse
from tenants.settings import Settings
from tenants.store.envelope import Envelope
from tenants.store.log import Log
from tests.journeys.http.conftest import VOUCHERS, prepared, served_here
from tests.journeys.http.crowd import Clerk, at_once, clerks_at
from tests.support.working import Working
from web.refusals import words

pytestmark = pytest.mark.faults
CLIENTS = 32
SAID = words(refuse("vouchers.already-redeemed"))


def redeem_at_once(clerks: Sequence[Clerk], voucher: str, today: str) -> list[httpx2.Response]:
    """Each has the voucher's page open, with a form of its own, and presses the button when all are ready."""
    path = f"/vouchers/{voucher}"
    case = f"case-{int(voucher.split('-')[1]) + 1}"
    forms = [clerk.form(path) for clerk in clerks]

    def deed(clerk: Clerk, hidden: dict[str, str]) -> httpx2.Response:
        return clerk.send(f"{path}/redeem", case=case, on=today, **hidden)

    return at_once([lambda c=c, f=f: deed(c, f) for c, f in zip(clerks, forms, strict=True)])  # type: ignore[misc]


def redemptions(province: Working, voucher: str) -> int:
    return Counter(one.name for one in province.side.log.load(f"voucher/{voucher}"))["vouchers.redeemed.v1"]


def test_one_of_thirty_two_redeems_the_voucher_and_the_others_are_told_so(desk: Working, address: str) -> None:
    with clerks_at(address, desk, CLIENTS) as clerks:
        for voucher in VOUCHERS[:2]:
            answers = redeem_at_once(clerks, voucher, desk.today.isoformat())
            assert Counter(one.status_code for one in answers) == {303: 1, 422: CLIENTS - 1}
            assert all(SAID in one.text for one in answers if one.status_code == 422)
            assert redemptions(desk, voucher) == 1


def test_without_the_version_check_the_same_crowd_redeems_a_voucher_twice(
    sqlite_database: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Log, "append", appending_at_any_version(Log.append))
    with (
        prepared(sqlite_database) as province,
        served_here(sqlite_database) as address,
        clerks_at(address, province, CLIENTS) as clerks,
    ):
        for voucher in VOUCHERS:
            redeem_at_once(clerks, voucher, province.today.isoformat())
            if redemptions(province, voucher) > 1:
                return
    pytest.fail("the harness does not see what the version check is there for")


def appending_at_any_version(append: Any) -> Any:
    """Whatever was decided goes to the end of its stream, even when that has moved on since."""
    one_at_a_time = threading.Lock()

    def at_the_end(log: Log, envelopes: Sequence[Envelope], **effects: Any) -> list[int]:
        with one_at_a_time:
            ends: Counter[str] = Counter({one.stream: len(log.load(one.stream)) for one in envelopes})
            moved = []
            for one in envelopes:
                ends[one.stream] += 1
                moved.append(msgspec.structs.replace(one, version=ends[one.stream]))
            positions: list[int] = append(log, moved, **effects)
            return positions

    return at_the_end
