"""Every sign-in and every refusal leaves a record that nobody can change, without personal data."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from tenants.accounts.accounts import Accounts
from tenants.accounts.users import User
from tenants.clock import MovingClock, system_clock

from .conftest import HERE, PASSWORD, signed_in


def test_every_way_in_and_out_leaves_a_record(accounts: Accounts, officer: User, clock: MovingClock) -> None:
    session = accounts.sign_in("officer", PASSWORD, HERE, request_id="r-1")
    accounts.sign_out(session.token, address=HERE, request_id="r-2")  # type: ignore[union-attr]
    accounts.sign_in("nobody", PASSWORD, HERE)
    for _ in range(6):
        accounts.sign_in("officer", "not the password", HERE)
    accounts.disable(officer.id)
    clock.advance(timedelta(hours=1))
    accounts.sign_in("officer", PASSWORD, HERE)
    records = [(entry.user, entry.type, entry.result) for entry in reversed(accounts.access_log())]
    assert records == [
        (officer.id, "account", "opened"),
        (officer.id, "sign-in", "ok"),
        (officer.id, "sign-out", "ok"),
        (None, "sign-in", "unknown-login"),
        *[(officer.id, "sign-in", "wrong-password")] * 5,
        (officer.id, "sign-in", "too-many"),
        (officer.id, "account", "closed"),
        (officer.id, "sign-in", "closed"),
    ]


def test_a_record_tells_when_from_where_and_by_which_request(
    accounts: Accounts, officer: User, clock: MovingClock
) -> None:
    accounts.record_access(officer.id, "route", "refused", HERE, "r-9")
    entry = accounts.access_log(1)[0]
    assert (entry.at, entry.user, entry.type, entry.result) == (clock(), officer.id, "route", "refused")
    assert (entry.address, entry.request_id) == (HERE, "r-9")


def test_what_was_typed_is_in_no_table(accounts: Accounts, officer: User, engine: Engine) -> None:
    """People type their password, or a citizen's number, where the login belongs."""
    typed = "350102199003071234"
    accounts.sign_in(typed, "张小明的密码123", HERE)
    with engine.connect() as connection:
        tables = [str(connection.execute(text(f"SELECT * FROM {one}")).all()) for one in ("attempts", "access")]  # noqa: S608
    assert typed not in "".join(tables)
    assert "张小明" not in "".join(tables)
    assert len(accounts.access_log()) == 2


@pytest.mark.parametrize(
    "statement",
    ["UPDATE access SET result = 'ok'", "DELETE FROM access", "UPDATE access SET at = '2000-01-01 00:00:00'"],
)
def test_records_cannot_be_changed_or_removed(
    accounts: Accounts, officer: User, clock: MovingClock, engine: Engine, statement: str
) -> None:
    clock.set(max(clock(), system_clock()))
    accounts.record_access(officer.id, "route", "refused")
    before = accounts.access_log()
    with pytest.raises(DBAPIError, match="can only be added to"), engine.begin() as connection:
        connection.execute(text(statement))
    assert accounts.access_log() == before


def test_records_are_kept_for_184_days_and_then_may_go(
    accounts: Accounts, officer: User, clock: MovingClock, engine: Engine
) -> None:
    now = system_clock()
    with engine.begin() as connection:
        for days in (400, 200, 185, 183, 1):
            row = {"at": (now - timedelta(days=days)).replace(tzinfo=None), "days": str(days)}
            connection.execute(
                text("INSERT INTO access (at, type, result, address, request_id) VALUES (:at, :days, '', '', '')"), row
            )
    clock.set(max(now, clock()))
    accounts.prune(access_log_days=300)
    assert {entry.type for entry in accounts.access_log()} == {"200", "185", "183", "1", "account"}


def test_pruning_earlier_than_the_law_allows_is_refused_by_the_database(
    accounts: Accounts, officer: User, clock: MovingClock, engine: Engine
) -> None:
    clock.set(max(clock(), system_clock()))
    signed_in(accounts)
    clock.advance(timedelta(days=10))
    with pytest.raises(DBAPIError, match="can only be added to"):
        accounts.prune(access_log_days=5)
    assert len(accounts.access_log()) == 2
