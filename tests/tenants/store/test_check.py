"""Claims and caps are what the log says, and a check says where they are not."""

from collections.abc import Iterable

import pytest
import sqlalchemy as sa

from domain.shared.effects import Claim, Effect, Release, SetCap, Use
from domain.shared.personal import Personal
from tenants.settings import Settings
from tenants.store.check import Difference, check_effects
from tenants.store.engines import open_engine
from tenants.store.log import Log
from tests.tenants.store.samples import Issued, Redeemed, Registered, envelope


def effects_of(event: object) -> Iterable[Effect]:
    match event:
        case Registered(person=person):
            return [SetCap(person, 1000)]
        case Issued(voucher=voucher, amount=amount):
            return [Claim("live", "zhang", voucher), Use("policy-17", amount)]
        case Redeemed(voucher=voucher, outlet=outlet):
            return [Claim("case", outlet, voucher), Release("live", "zhang", voucher)]
    return []


def record(log: Log, stream: str, version: int, event: Issued | Redeemed | Registered) -> None:
    effects = list(effects_of(event))
    log.append(
        [envelope(stream, version, event)],
        claims=[one for one in effects if isinstance(one, Claim)],
        releases=[one for one in effects if isinstance(one, Release)],
        caps=[one for one in effects if isinstance(one, SetCap | Use)],
    )


@pytest.fixture
def recorded(log: Log) -> Log:
    """A policy, a voucher that was redeemed, and a live one."""
    record(log, "policy/17", 1, Registered(person="policy-17", name=Personal.of("nobody")))
    record(log, "voucher/1", 1, Issued(voucher="voucher/1", amount=300))
    record(log, "voucher/1", 2, Redeemed(voucher="voucher/1", outlet="case/1"))
    record(log, "voucher/2", 1, Issued(voucher="voucher/2", amount=200))
    return log


def test_tables_kept_by_appends_are_what_the_log_says(recorded: Log) -> None:
    assert check_effects(recorded, effects_of) == []
    assert recorded.effects() == (
        recorded.head(),
        [("case", "case/1", "voucher/1"), ("live", "zhang", "voucher/2")],
        [("policy-17", 500, 1000)],
    )


CHANGES = [
    ("DELETE FROM claims WHERE scope = 'live'", Difference("claim", "live: zhang", "voucher/2", None)),
    ("INSERT INTO claims VALUES ('live', 'wang', 'voucher/3')", Difference("claim", "live: wang", None, "voucher/3")),
    ("UPDATE claims SET holder = 'x' WHERE scope = 'live'", Difference("claim", "live: zhang", "voucher/2", "x")),
    ("UPDATE caps SET used = used - 1", Difference("cap", "policy-17", "500 of 1000", "499 of 1000")),
    ("UPDATE caps SET cap = cap + 1", Difference("cap", "policy-17", "500 of 1000", "500 of 1001")),
    ("DELETE FROM caps", Difference("cap", "policy-17", "500 of 1000", None)),
]


@pytest.mark.parametrize(("change", "difference"), CHANGES, ids=[change for change, _ in CHANGES])
def test_a_table_that_was_tampered_with_is_found_out(
    recorded: Log, database: Settings, change: str, difference: Difference
) -> None:
    engine = open_engine(database, "log")
    with engine.begin() as connection:
        connection.execute(sa.text(change))
    engine.dispose()
    assert check_effects(recorded, effects_of) == [difference]


def test_effects_that_the_events_do_not_carry_are_found_out(recorded: Log) -> None:
    """The control of the other direction: a rule that forgets a claim differs from what was kept."""

    def caps_alone(event: object) -> list[Effect]:
        return [one for one in effects_of(event) if isinstance(one, SetCap)]

    assert {one.kind for one in check_effects(recorded, caps_alone)} == {"claim", "cap"}
