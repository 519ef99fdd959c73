"""Numbers can be read out and typed back; ids sort by time; both repeat with a seeded generator."""

import random
import re
import uuid
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tenants.ids import CROCKFORD, new_id, new_number, new_request_id, read_number

NOW = datetime(2026, 11, 30, 16, 0, tzinfo=UTC)  # already December in Shanghai
moments = st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311


def test_a_number_begins_with_the_month_in_shanghai() -> None:
    assert re.fullmatch(f"2612-[{CROCKFORD}]{{5}}-[{CROCKFORD}]{{5}}", new_number(NOW))


@given(moments, st.integers())
def test_a_number_is_read_back_however_it_is_typed(now: datetime, seed: int) -> None:
    number = new_number(now, seeded(seed))
    assert read_number(number) == number
    assert read_number(number.replace("-", "").lower()) == number
    assert read_number(f" {number.replace('-', ' ')} ".replace("0", "o").replace("1", "l")) == number


@given(st.text(max_size=20))
def test_anything_else_is_no_number(typed: str) -> None:
    read = read_number(typed)
    assert read is None or re.fullmatch(f"[0-9]{{4}}-[{CROCKFORD}]{{5}}-[{CROCKFORD}]{{5}}", read)


@given(moments, st.integers())
def test_the_same_seed_makes_the_same_numbers_and_ids(now: datetime, seed: int) -> None:
    one, other = seeded(seed), seeded(seed)
    assert new_number(now, one) == new_number(now, other)
    assert new_id(now, one) == new_id(now, other)


@given(moments, st.integers())
def test_an_id_is_a_uuid_of_version_7(now: datetime, seed: int) -> None:
    made = uuid.UUID(new_id(now, seeded(seed)))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(now.timestamp() * 1000)


@given(moments, st.integers(min_value=1, max_value=10**9))
def test_ids_sort_by_the_millisecond_they_were_made_in(now: datetime, later: int) -> None:
    assert new_id(now) < new_id(now + timedelta(milliseconds=later))


def test_ten_thousand_drawn_in_one_moment_are_all_different() -> None:
    assert len({new_request_id(NOW) for _ in range(10_000)}) == 10_000
    assert len({new_number(NOW) for _ in range(10_000)}) == 10_000
