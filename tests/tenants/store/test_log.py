"""The log as the rest of the house uses it."""

from datetime import UTC, date, datetime

import pytest

from domain.shared.effects import Claim, Release, SetCap, Use
from tenants.store.errors import CapExceeded, ClaimTaken, RequestRepeated, RequestReused, VersionConflict
from tenants.store.log import Log
from tests.tenants.store.samples import Issued, Redeemed, envelope, key


def test_an_event_is_read_as_it_was_written(log: Log) -> None:
    written = envelope(
        "op-350102-003/case/1",
        event=Issued(voucher="v1", amount=5),
        recorded_at=datetime(2026, 3, 1, 23, 59, 59, 999_999, tzinfo=UTC),
        on=date(2026, 3, 2),
        actor="wang",
        role="manager",
        on_behalf_of="op-350102-003",
        request_id="r-1",
        reason="补录",
    )
    positions = log.append([written])
    (read,) = log.load("op-350102-003/case/1")
    assert [read.position] == positions
    assert read.name == "samples.issued.v1"
    for field in ("tenant", "stream", "version", "recorded_at", "on", "actor", "role", "on_behalf_of", "request_id"):
        assert getattr(read, field) == getattr(written, field), field
    assert (read.reason, read.event) == ("补录", Issued(voucher="v1", amount=5))


def test_positions_ascend_over_all_streams(log: Log) -> None:
    first = log.append([envelope("voucher/1"), envelope("voucher/2")])
    second = log.append([envelope("voucher/1", 2)])
    assert first + second == sorted({*first, *second})
    assert log.head() == second[-1]
    assert [one.position for one in log.feed(0)] == first + second


def test_a_stream_is_loaded_in_order_from_any_version(log: Log) -> None:
    log.append([envelope("voucher/1"), envelope("voucher/2")])
    log.append([envelope("voucher/1", 2, Redeemed(voucher="1", outlet="o"))])
    assert [one.version for one in log.load("voucher/1")] == [1, 2]
    assert [one.version for one in log.load("voucher/1", after_version=1)] == [2]
    assert log.load("voucher/3") == []


def test_an_empty_log_has_head_zero_and_an_empty_feed(log: Log) -> None:
    assert (log.head(), log.feed(0)) == (0, [])


def test_a_feed_is_a_page_after_a_position_up_to_a_stop(log: Log) -> None:
    positions = log.append([envelope(f"voucher/{n}") for n in range(7)])
    assert [one.position for one in log.feed(positions[1], 3)] == positions[2:5]
    assert [one.position for one in log.feed(positions[1], stop=positions[3])] == positions[2:4]
    assert log.feed(positions[-1]) == []


def test_a_feed_of_a_tenant_holds_its_events_alone(log: Log) -> None:
    log.append([envelope("op-1/case/1"), envelope("op-10/case/1"), envelope("voucher/1"), envelope("op-1/case/2")])
    assert [one.stream for one in log.feed(0, tenant="op-1")] == ["op-1/case/1", "op-1/case/2"]
    assert [one.stream for one in log.feed(0, tenant="bureau")] == ["voucher/1"]
    first = log.feed(0, 1, tenant="op-1")[0].position
    assert first is not None
    assert [one.stream for one in log.feed(first, tenant="op-1")] == ["op-1/case/2"]


def test_a_version_is_recorded_once(log: Log) -> None:
    log.append([envelope("voucher/1")])
    with pytest.raises(VersionConflict) as refused:
        log.append([envelope("voucher/2"), envelope("voucher/1")])
    assert refused.value.stream == "voucher/1"
    assert log.load("voucher/2") == []


def test_an_append_counts_on_what_it_read(log: Log) -> None:
    log.append([envelope("policy/1")])
    log.append([envelope("voucher/1")], expected={"policy/1": 1, "policy/2": 0})
    log.append([envelope("policy/1", 2)])
    with pytest.raises(VersionConflict) as refused:
        log.append([envelope("voucher/2")], expected={"policy/1": 1})
    assert refused.value.stream == "policy/1"
    assert log.load("voucher/2") == []
    log.append([envelope("voucher/2")], expected={"policy/1": 2})


def test_a_claim_has_one_holder_until_it_is_released(log: Log) -> None:
    log.append([envelope("voucher/1")], claims=[Claim("policy-17", "zhang", "voucher/1")])
    with pytest.raises(ClaimTaken) as refused:
        log.append([envelope("voucher/2")], claims=[Claim("policy-17", "zhang", "voucher/2")])
    assert (refused.value.scope, refused.value.key, refused.value.holder) == ("policy-17", "zhang", "voucher/1")
    assert log.load("voucher/2") == []
    log.append([envelope("voucher/1", 2)], releases=[Release("policy-17", "zhang", "voucher/1")])
    assert log.holder("policy-17", "zhang") is None
    log.append([envelope("voucher/2")], claims=[Claim("policy-17", "zhang", "voucher/2")])
    assert log.holder("policy-17", "zhang") == "voucher/2"


def test_who_holds_a_claim_may_claim_it_again(log: Log) -> None:
    log.append([envelope("voucher/1")], claims=[Claim("policy-17", "zhang", "voucher/1")])
    log.append([envelope("voucher/1", 2)], claims=[Claim("policy-17", "zhang", "voucher/1")])
    assert log.holder("policy-17", "zhang") == "voucher/1"


def test_only_the_holder_lets_a_claim_go(log: Log) -> None:
    log.append([envelope("voucher/1")], claims=[Claim("policy-17", "zhang", "voucher/1")])
    log.append([envelope("voucher/2")], releases=[Release("policy-17", "zhang", "voucher/2")])
    assert log.holder("policy-17", "zhang") == "voucher/1"


def test_a_claim_passes_from_hand_to_hand_in_one_append(log: Log) -> None:
    log.append([envelope("voucher/1")], claims=[Claim("policy-17", "zhang", "voucher/1")])
    log.append(
        [envelope("voucher/2")],
        releases=[Release("policy-17", "zhang", "voucher/1")],
        claims=[Claim("policy-17", "zhang", "voucher/2")],
    )
    assert log.holder("policy-17", "zhang") == "voucher/2"


def test_a_cap_is_used_up_to_the_last_fen_and_no_further(log: Log) -> None:
    log.append([envelope("policy/1")], caps=[SetCap("policy-17", 1000)])
    log.append([envelope("voucher/1")], caps=[Use("policy-17", 600)])
    with pytest.raises(CapExceeded) as refused:
        log.append([envelope("voucher/2")], caps=[Use("policy-17", 401)])
    assert refused.value.key == "policy-17"
    assert log.load("voucher/2") == []
    log.append([envelope("voucher/2")], caps=[Use("policy-17", 400)])
    log.append([envelope("voucher/1", 2)], caps=[Use("policy-17", -600)])
    assert log.cap("policy-17") == (400, 1000)


def test_a_cap_cannot_fall_below_what_is_used(log: Log) -> None:
    log.append([envelope("policy/1")], caps=[SetCap("policy-17", 1000), Use("policy-17", 600)])
    with pytest.raises(CapExceeded):
        log.append([envelope("policy/1", 2)], caps=[SetCap("policy-17", 599)])
    log.append([envelope("policy/1", 2)], caps=[SetCap("policy-17", 600)])
    assert log.cap("policy-17") == (600, 600)


def test_what_has_no_cap_cannot_be_used(log: Log) -> None:
    with pytest.raises(CapExceeded):
        log.append([envelope("voucher/1")], caps=[Use("policy-17", 1)])
    assert log.cap("policy-17") is None


def test_a_request_is_carried_out_once(log: Log) -> None:
    (position,) = log.append([envelope("voucher/1")], command=key("r-1", "issue", b"voucher 1"))
    with pytest.raises(RequestRepeated) as repeated:
        log.append([envelope("voucher/2")], command=key("r-1", "issue"))
    assert (repeated.value.stored.answer, repeated.value.stored.last_position) == (b"voucher 1", position)
    assert log.head() == position
    stored = log.command("lin", "r-1")
    assert stored == repeated.value.stored
    assert log.command("lin", "r-2") is None
    assert log.command("wang", "r-1") is None


def test_a_repeated_request_is_recognised_before_its_conflicts(log: Log) -> None:
    caps: list[SetCap | Use] = [SetCap("c", 10), Use("c", 10)]
    log.append([envelope("voucher/1")], command=key("r-1"), claims=[Claim("s", "k", "h1")], caps=caps)
    with pytest.raises(RequestRepeated):
        log.append([envelope("voucher/1")], command=key("r-1"), claims=[Claim("s", "k", "h2")], caps=[Use("c", 10)])


def test_a_request_id_does_not_serve_another_request(log: Log) -> None:
    log.append([envelope("voucher/1")], command=key("r-1", "issue"))
    with pytest.raises(RequestReused):
        log.append([envelope("voucher/2")], command=key("r-1", "redeem"))
    assert log.load("voucher/2") == []


def test_a_request_without_events_is_remembered_at_the_head(log: Log) -> None:
    assert log.append([], command=key("r-0")) == []
    (position,) = log.append([envelope("voucher/1")])
    assert log.append([], command=key("r-1")) == []
    stored = [log.command("lin", request) for request in ("r-0", "r-1")]
    assert [one and one.last_position for one in stored] == [0, position]
