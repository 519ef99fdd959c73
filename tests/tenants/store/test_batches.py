"""What is written together comes out as if each had come alone, in that order; on both databases alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from domain.shared.effects import Claim, Release, SetCap, Use
from tenants.settings import Settings
from tenants.store.datastore import Datastore
from tenants.store.errors import CapExceeded, ClaimTaken, RequestRepeated, RequestReused, Unwritable, VersionConflict
from tenants.store.mapper import EnvelopeMapper
from tenants.store.submission import Submission
from tests.tenants.store.samples import envelope, key, registry

MAPPER = EnvelopeMapper(registry())


@pytest.fixture
def store(database: Settings) -> Iterator[Datastore]:
    opened = Datastore(database)
    yield opened
    opened.close()


def of(stream: str, *, versions: int = 1, **effects: Any) -> Submission:
    return Submission([MAPPER.row(envelope(stream, n + 1)) for n in range(versions)], **effects)


def write(store: Datastore, *batch: Submission) -> list[object]:
    """What became of each: how many events, or the kind of error."""
    store._writer.write(batch)
    return [type(one.error) if one.error else len(one.positions or []) for one in batch]


def streams(store: Datastore) -> list[str]:
    return [row[2] for row in store.reads.feed(0, 10**6, 1000, None)]


def test_a_batch_is_recorded_in_its_order(store: Datastore) -> None:
    batch = [of("voucher/1", versions=2), of("voucher/2"), of("voucher/3", versions=3)]
    assert write(store, *batch) == [2, 1, 3]
    positions = [position for one in batch for position in one.outcome()]
    assert positions == sorted(positions)
    assert [row[0] for row in store.reads.feed(0, 10**6, 1000, None)] == positions
    assert streams(store) == ["voucher/1"] * 2 + ["voucher/2"] + ["voucher/3"] * 3


def test_the_first_of_a_batch_wins_a_version(store: Datastore) -> None:
    batch = [of("voucher/1"), of("voucher/2"), of("voucher/1"), of("voucher/3")]
    assert write(store, *batch) == [1, 1, VersionConflict, 1]
    assert streams(store) == ["voucher/1", "voucher/2", "voucher/3"]


def test_the_first_of_a_batch_wins_a_claim(store: Datastore) -> None:
    batch = [of(f"voucher/{n}", claims=[Claim("live", "zhang", f"voucher/{n}")]) for n in range(4)]
    assert write(store, *batch) == [1, ClaimTaken, ClaimTaken, ClaimTaken]
    assert store.reads.holder("live", "zhang") == "voucher/0"
    assert streams(store) == ["voucher/0"]


def test_a_cap_is_used_in_the_order_of_the_batch(store: Datastore) -> None:
    write(store, of("policy/1", caps=[SetCap("c", 100)]))
    uses = [60, 50, -30, 50, 21, 20]
    batch = [of(f"voucher/{n}", caps=[Use("c", amount)]) for n, amount in enumerate(uses)]
    assert write(store, *batch) == [1, CapExceeded, 1, 1, CapExceeded, 1]
    assert store.reads.cap("c") == (100, 100)


def test_a_cap_that_is_set_in_a_batch_counts_from_there(store: Datastore) -> None:
    batch = [of("v/1", caps=[Use("c", 1)]), of("p/1", caps=[SetCap("c", 1)]), of("v/2", caps=[Use("c", 1)])]
    assert write(store, *batch) == [CapExceeded, 1, 1]


def test_what_one_lets_go_the_next_may_take(store: Datastore) -> None:
    write(store, of("voucher/1", claims=[Claim("live", "zhang", "voucher/1")]))
    batch = [
        of("voucher/2", releases=[Release("live", "zhang", "voucher/1")]),
        of("voucher/3", claims=[Claim("live", "zhang", "voucher/3")]),
    ]
    assert write(store, *batch) == [1, 1]
    assert store.reads.holder("live", "zhang") == "voucher/3"


def test_nobody_takes_what_is_let_go_later(store: Datastore) -> None:
    write(store, of("voucher/1", claims=[Claim("live", "zhang", "voucher/1")]))
    batch = [
        of("voucher/3", claims=[Claim("live", "zhang", "voucher/3")]),
        of("voucher/2", releases=[Release("live", "zhang", "voucher/1")]),
    ]
    assert write(store, *batch) == [ClaimTaken, 1]
    assert store.reads.holder("live", "zhang") is None


def test_a_batch_counts_on_streams_as_its_order_leaves_them(store: Datastore) -> None:
    write(store, of("policy/1", versions=2))
    batch = [
        of("voucher/1", expected=[("policy/1", 2), ("policy/none", 0)]),
        Submission([MAPPER.row(envelope("policy/1", 3))]),
        of("voucher/2", expected=[("policy/1", 2)]),
        of("voucher/3", expected=[("policy/1", 3)]),
    ]
    assert write(store, *batch) == [1, 1, VersionConflict, 1]
    assert streams(store) == ["policy/1"] * 2 + ["voucher/1", "policy/1", "voucher/3"]


def test_a_batch_that_counts_on_untouched_streams_is_written_together(store: Datastore) -> None:
    write(store, of("policy/1"))
    good, stale = [("policy/1", 1)], [("policy/1", 0)]
    assert write(store, of("voucher/1", expected=good), of("voucher/2", expected=good)) == [1, 1]
    assert write(store, of("voucher/3", expected=good), of("voucher/4", expected=stale)) == [1, VersionConflict]
    assert streams(store) == ["policy/1", "voucher/1", "voucher/2", "voucher/3"]


def test_the_same_request_twice_in_a_batch_is_carried_out_once(store: Datastore) -> None:
    batch = [
        of("voucher/1", command=key("r-1")),
        of("voucher/2", command=key("r-1")),
        of("voucher/3", command=key("r-1", "something else")),
        of("voucher/4", command=key("r-2")),
    ]
    assert write(store, *batch) == [1, RequestRepeated, RequestReused, 1]
    assert streams(store) == ["voucher/1", "voucher/4"]


def test_a_request_without_events_stands_between_its_neighbours(store: Datastore) -> None:
    batch = [of("voucher/1", versions=2), Submission([], command=key("r-1")), of("voucher/2")]
    assert write(store, *batch) == [2, 0, 1]
    found = store.reads.command("lin", "r-1")
    assert found is not None
    assert found[2] == batch[0].outcome()[-1]


@pytest.mark.parametrize("row", [{"reason": "\ud800"}, {"version": 2**70}])
def test_what_cannot_be_held_harms_no_neighbour(store: Datastore, row: dict[str, Any]) -> None:
    unfit = Submission([MAPPER.row(envelope("voucher/2", **{"version": 1} | row))])
    assert write(store, of("voucher/1"), unfit, of("voucher/3")) == [1, Unwritable, 1]
    assert streams(store) == ["voucher/1", "voucher/3"]


def test_all_the_troubles_at_once_leave_the_good_ones_alone(store: Datastore) -> None:
    write(store, of("voucher/0", claims=[Claim("live", "a", "voucher/0")], caps=[SetCap("c", 10)], command=key("r-0")))
    batch = [
        of("voucher/1", claims=[Claim("live", "a", "x")], command=key("r-1")),
        of("voucher/2", claims=[Claim("live", "b", "x")], caps=[Use("c", 5)], command=key("r-2")),
        of("voucher/3", claims=[Claim("live", "d", "x")], caps=[Use("c", 6)], command=key("r-3")),
        of("voucher/0", claims=[Claim("live", "e", "x")], caps=[Use("c", 1)], command=key("r-4")),
        of("voucher/5", claims=[Claim("live", "f", "x")], caps=[Use("c", 1)], command=key("r-0")),
        of("voucher/6", claims=[Claim("live", "g", "x")], caps=[Use("c", 5)], command=key("r-6")),
    ]
    outcomes = write(store, *batch)
    assert outcomes == [ClaimTaken, 1, CapExceeded, VersionConflict, RequestRepeated, 1]
    assert streams(store) == ["voucher/0", "voucher/2", "voucher/6"]
    assert store.reads.cap("c") == (10, 10)
    kept = [key_ for key_ in "abdefg" if store.reads.holder("live", key_)]
    assert kept == ["a", "b", "g"]
    stored = [number for number in range(7) if store.reads.command("lin", f"r-{number}")]
    assert stored == [0, 2, 6]


def test_more_rows_than_a_statement_takes_are_written_all_the_same(store: Datastore) -> None:
    batch = [of("voucher/1", versions=900), of("voucher/2", versions=900), of("voucher/3", versions=900)]
    assert write(store, *batch) == [900, 900, 900]
    assert len(streams(store)) == 1000
    assert store.reads.head() - batch[0].outcome()[0] == 2699
