"""How often a password may be tried. Counts failures alone: who knows the password is never counted.

- For one login from one address: five failures, then a wait that doubles from 30 seconds to 15 minutes.
- For one login: 20 failures an hour in all. Eight of them for addresses this login never succeeded from, twelve kept
  for the ones it did: so a stranger who uses up theirs does not shut the owner out of their usual place.
- For one address that tries logins it never succeeded with: 100 failures an hour.

A login that does not exist is treated exactly alike.
"""

import hashlib
import ipaddress
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from tenants.accounts.tables import attempts

FREE, FIRST_WAIT, LONGEST_WAIT = 5, timedelta(seconds=30), timedelta(minutes=15)
STRANGERS_AN_HOUR, OWNERS_AN_HOUR, ADDRESS_AN_HOUR = 8, 12, 100
HOUR, REMEMBERED, KNOWN_FOR = timedelta(hours=1), timedelta(hours=24), timedelta(days=30)


def login_key(typed: str) -> str:
    """What stands for a typed login in the table."""
    return hashlib.sha256(typed.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def place(address: str) -> str:
    """What counts as one address: an IPv4 address, or the network of an IPv6 one, which a household owns whole."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    return str(found) if found.version == 4 else str(ipaddress.ip_network((found, 64), strict=False))


def wait(connection: Connection, key: str, address: str, now: datetime) -> timedelta | None:
    """How long until the next try; None when it may be now."""
    known = _known(connection, key, address, now)
    budget = OWNERS_AN_HOUR if known else STRANGERS_AN_HOUR
    waits = [
        _pause(connection, key, address, now),
        _spent(connection, now, budget, attempts.c.login_key == key, attempts.c.known == known),
    ]
    if not known:
        waits.append(_spent(connection, now, ADDRESS_AN_HOUR, attempts.c.address == address, attempts.c.known == known))
    return max((one for one in waits if one), default=None)


def begin(connection: Connection, key: str, address: str, now: datetime) -> int:
    """Counts a failure before the password is looked at, so that tries side by side are counted too. Its number."""
    known = _known(connection, key, address, now)
    row = {"at": now, "login_key": key, "address": address, "known": known, "passed": False}
    number: int = connection.execute(insert(attempts).values(row).returning(attempts.c.id)).scalar_one()
    return number


def passed(connection: Connection, number: int) -> None:
    """It was the password after all."""
    connection.execute(update(attempts).where(attempts.c.id == number).values(passed=True, known=True))


def forget(connection: Connection, key: str) -> int:
    """Gives a login all its tries again. How many failures were forgotten."""
    return connection.execute(delete(attempts).where(attempts.c.login_key == key, _failed)).rowcount


def prune(connection: Connection, now: datetime) -> None:
    """Removes what no longer counts."""
    connection.execute(delete(attempts).where(_failed, attempts.c.at < now - REMEMBERED))
    connection.execute(delete(attempts).where(attempts.c.at < now - KNOWN_FOR))


_failed: ColumnElement[bool] = attempts.c.passed.is_(False)


def _last_pass(connection: Connection, key: str, address: str, now: datetime) -> int | None:
    """The number of the latest success of a login from an address, if it is not too long ago."""
    pair = (attempts.c.login_key == key, attempts.c.address == address, attempts.c.passed.is_(True))
    found: int | None = connection.scalar(select(func.max(attempts.c.id)).where(*pair, attempts.c.at > now - KNOWN_FOR))
    return found


def _known(connection: Connection, key: str, address: str, now: datetime) -> bool:
    return _last_pass(connection, key, address, now) is not None


def _pause(connection: Connection, key: str, address: str, now: datetime) -> timedelta | None:
    pair = (attempts.c.login_key == key, attempts.c.address == address, _failed, attempts.c.at > now - REMEMBERED)
    since = attempts.c.id > (_last_pass(connection, key, address, now) or 0)
    failures, last = connection.execute(select(func.count(), func.max(attempts.c.at)).where(*pair, since)).one()
    if failures < FREE:
        return None
    return _left(last + min(FIRST_WAIT * 2 ** min(failures - FREE, 10), LONGEST_WAIT), now)


def _spent(connection: Connection, now: datetime, budget: int, *which: ColumnElement[bool]) -> timedelta | None:
    """Until the first of the last `budget` failures is an hour old."""
    latest = select(attempts.c.at).where(*which, _failed, attempts.c.at > now - HOUR).order_by(attempts.c.at.desc())
    first = connection.scalar(latest.limit(1).offset(budget - 1))
    return None if first is None else _left(first + HOUR, now)


def _left(until: datetime, now: datetime) -> timedelta | None:
    return until - now if until > now else None
