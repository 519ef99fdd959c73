"""A session ends when it is not used, when it is old, and at once when someone ends it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Engine, event, text

from tenants.accounts.accounts import Accounts
from tenants.accounts.users import User
from tenants.clock import MovingClock

from .conftest import PASSWORD, signed_in

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def test_a_session_ends_after_half_an_hour_without_a_page(
    accounts: Accounts, officer: User, clock: MovingClock
) -> None:
    token = signed_in(accounts).token
    for gap in (10 * SECOND, 30 * MINUTE - SECOND, 45 * SECOND, 30 * MINUTE - SECOND):
        clock.advance(gap)
        assert accounts.session(token) is not None
    clock.advance(30 * MINUTE)
    assert accounts.session(token) is None


def test_a_session_ends_after_twelve_hours_however_much_it_is_used(
    accounts: Accounts, officer: User, clock: MovingClock
) -> None:
    token, end = signed_in(accounts).token, clock() + timedelta(hours=12)
    while clock() < end - 20 * MINUTE:
        clock.advance(20 * MINUTE)
        assert accounts.session(token) is not None or clock() >= end
    clock.set(end - SECOND)
    assert accounts.session(token) is not None
    clock.set(end)
    assert accounts.session(token) is None


def test_another_process_ends_a_session_at_most_a_minute_early_and_never_late(
    new_accounts: Callable[[], Accounts], officer: User, clock: MovingClock
) -> None:
    here, there = new_accounts(), new_accounts()
    token = signed_in(here).token
    clock.advance(59 * SECOND)  # seen, but not yet written
    assert here.session(token) is not None
    clock.advance(29 * MINUTE)
    assert there.session(token) is not None
    clock.advance(30 * MINUTE)
    assert here.session(token) is None
    assert there.session(token) is None


def test_signing_out_ends_the_session_everywhere(new_accounts: Callable[[], Accounts], officer: User) -> None:
    here, there = new_accounts(), new_accounts()
    token, other = signed_in(here).token, signed_in(there).token
    assert there.session(token) is not None
    here.sign_out(token)
    assert here.session(token) is None
    assert there.session(token) is None
    assert here.session(other) is not None
    here.sign_out(token)


@pytest.mark.parametrize("end", ["disable", "change_password"])
def test_closing_an_account_or_changing_its_password_ends_all_its_sessions_at_once(
    new_accounts: Callable[[], Accounts], officer: User, end: str
) -> None:
    here, there = new_accounts(), new_accounts()
    tokens = [signed_in(there).token for _ in range(3)]
    if end == "disable":
        assert here.disable(officer.id) is True
        assert [there.session(token) for token in tokens] == [None] * 3
        assert here.enable(officer.id) is True
    else:
        assert here.change_password(officer.id, "another password") is None
    assert [there.session(token) for token in tokens] == [None] * 3


def test_an_old_password_no_longer_lets_in(accounts: Accounts, officer: User) -> None:
    accounts.change_password(officer.id, "another password")
    assert not hasattr(accounts.sign_in("officer", PASSWORD, "10.0.0.1"), "token")
    assert hasattr(accounts.sign_in("officer", "another password", "10.0.0.1"), "token")


@pytest.mark.parametrize("token", ["", "x", "\0", "\ud800", "x" * 100_000])
def test_what_is_no_token_is_no_session(accounts: Accounts, officer: User, token: str) -> None:
    signed_in(accounts)
    assert accounts.session(token) is None


def test_tokens_are_long_all_different_and_stored_nowhere(accounts: Accounts, officer: User, engine: Engine) -> None:
    sessions = [signed_in(accounts) for _ in range(50)]
    assert len({session.token for session in sessions}) == 50
    assert all(len(session.token) == 43 for session in sessions)  # 256 bits
    with engine.connect() as connection:
        stored = str(connection.execute(text("SELECT * FROM sessions")).all())
    assert not [session for session in sessions if session.token in stored]
    assert sessions[0].token not in repr(sessions[0])


def test_use_is_written_down_at_most_once_a_minute(
    accounts: Accounts, officer: User, clock: MovingClock, engine: Engine
) -> None:
    token = signed_in(accounts).token
    writes: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: writes.append(args[2]) if "UPDATE" in args[2] else None)
    for _ in range(60):
        clock.advance(5 * SECOND)
        assert accounts.session(token) is not None
    assert len(writes) == 5


def test_a_session_keeps_its_language(accounts: Accounts, officer: User) -> None:
    session = signed_in(accounts)
    assert session.language == "zh"
    changed = accounts.set_language(session, "en")
    assert accounts.session(session.token) == changed
    assert changed.language == "en"
    with pytest.raises(ValueError, match="fr"):
        accounts.set_language(session, "fr")


def test_ended_sessions_are_cleared_away(accounts: Accounts, officer: User, clock: MovingClock, engine: Engine) -> None:
    signed_in(accounts)
    clock.advance(40 * MINUTE)
    token = signed_in(accounts).token
    accounts.prune()
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM sessions")) == 1
    assert accounts.session(token) is not None
