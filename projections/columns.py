"""The columns that read models are made of: the same values, in the same order, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator

# Text compares byte by byte, whatever the locale of the server, so that sorting and ranges agree everywhere.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


class Data(TypeDecorator[Any]):
    """Lists and objects as canonical JSON text."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> str | None:
        return None if value is None else msgspec.json.encode(value, order="sorted").decode()

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> Any:
        return None if value is None else msgspec.json.decode(value)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """When something was recorded: microseconds since 1970, UTC, as in the log. Quick, small, and sorts by time."""

    impl = BIG
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> int | None:
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: sa.Dialect) -> datetime | None:
        return None if value is None else _EPOCH + value * _MICROSECOND


def key(name: str) -> sa.Column[str]:
    """One column of a table's primary key."""
    return sa.Column(name, TEXT, primary_key=True, nullable=False)


def key_number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, primary_key=True, nullable=False, autoincrement=False)


def text(name: str, *, maybe: bool = False) -> sa.Column[Any]:
    return sa.Column(name, TEXT, nullable=maybe)


def number(name: str, *, maybe: bool = False) -> sa.Column[Any]:
    """A count, or an amount in fen."""
    return sa.Column(name, BIG, nullable=maybe)


def day(name: str, *, maybe: bool = False) -> sa.Column[Any]:
    """A business date in Asia/Shanghai."""
    return sa.Column(name, sa.Date, nullable=maybe)


def moment(name: str, *, maybe: bool = False) -> sa.Column[Any]:
    """When something was recorded, in UTC."""
    return sa.Column(name, Moment, nullable=maybe)


def flag(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean, nullable=False)


def data(name: str, *, maybe: bool = False) -> sa.Column[Any]:
    return sa.Column(name, Data, nullable=maybe)
