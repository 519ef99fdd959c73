"""Of many who reach for the same thing at once one gets it; with the protection off the same race has more winners."""

from __future__ import annotations

import threading

import pytest

from domain.shared.effects import Claim, SetCap, Use
from tenants.store.errors import CapExceeded, ClaimTaken, RequestRepeated, VersionConflict
from tenants.store.log import Log
from tests.faults.racing import Contend, race
from tests.tenants.store.samples import Issued, Redeemed, envelope, key

pytestmark = pytest.mark.faults

CONTENDERS = 12
ROUNDS = 3


# One voucher, many who redeem it: the version that was read decides.


def redeemer(stream: str, *, checks_version: bool = True) -> Contend:
    def redeem(log: Log, number: int, barrier: threading.Barrier) -> object:
        events = log.load(stream)
        live = not any(isinstance(one.event, Redeemed) for one in events)
        barrier.wait()
        version = len(events)
        while live:
            version += 1
            try:
                return log.append([envelope(stream, version, Redeemed(voucher=stream, outlet=f"o{number}"))])
            except VersionConflict:
                if checks_version:
                    raise
        return None

    return redeem


def redemptions(log: Log, stream: str) -> int:
    return sum(isinstance(one.event, Redeemed) for one in log.load(stream))


def test_a_voucher_redeemed_by_many_at_once_is_redeemed_once(logs: list[Log], effort: int) -> None:
    for number in range(ROUNDS * effort):
        stream = f"voucher/{number}"
        logs[0].append([envelope(stream)])
        outcomes = race(logs, CONTENDERS, redeemer(stream))
        assert [type(one) for one in outcomes].count(VersionConflict) == CONTENDERS - 1
        assert redemptions(logs[0], stream) == 1


def test_control_without_the_version_it_is_redeemed_again_and_again(logs: list[Log]) -> None:
    logs[0].append([envelope("voucher/1")])
    race(logs, CONTENDERS, redeemer("voucher/1", checks_version=False))
    assert redemptions(logs[0], "voucher/1") > 1


# One person, many vouchers of a policy: the claim decides.


def issuer(person: str, *, claims: bool = True) -> Contend:
    def issue(log: Log, number: int, barrier: threading.Barrier) -> object:
        free = log.holder("live", person) is None
        barrier.wait()
        stream = f"voucher/{person}-{number}"
        claimed = [Claim("live", person, stream)] if claims else []
        return log.append([envelope(stream, event=Issued(voucher=person, amount=1))], claims=claimed) if free else None

    return issue


def live(log: Log, person: str) -> int:
    return sum(one.event.voucher == person for one in log.feed(0, 10_000) if isinstance(one.event, Issued))


def test_a_person_gets_one_live_voucher_from_many_desks(logs: list[Log], effort: int) -> None:
    for number in range(ROUNDS * effort):
        outcomes = race(logs, CONTENDERS, issuer(f"p{number}"))
        assert [type(one) for one in outcomes].count(ClaimTaken) == CONTENDERS - 1
        assert live(logs[0], f"p{number}") == 1


def test_control_without_the_claim_a_person_gets_several(logs: list[Log]) -> None:
    race(logs, CONTENDERS, issuer("p", claims=False))
    assert live(logs[0], "p") > 1


# One budget, many who spend it: the cap decides.

BUDGET, AMOUNT = 500, 100


def spender(policy: str, *, uses: bool = True) -> Contend:
    def spend(log: Log, number: int, barrier: threading.Barrier) -> object:
        enough = spent(log, policy) + AMOUNT <= BUDGET
        barrier.wait()
        event = Issued(voucher=policy, amount=AMOUNT)
        caps = [Use(policy, AMOUNT)] if uses else []
        return log.append([envelope(f"voucher/{policy}-{number}", event=event)], caps=caps) if enough else None

    return spend


def spent(log: Log, policy: str) -> int:
    return sum(one.event.amount for one in log.feed(0, 10_000) if one.event.voucher == policy)


def test_a_budget_is_spent_to_the_last_fen_and_not_beyond(logs: list[Log], effort: int) -> None:
    for number in range(ROUNDS * effort):
        policy = f"policy-{number}"
        logs[0].append([envelope(f"policy/{number}")], caps=[SetCap(policy, BUDGET)])
        outcomes = race(logs, CONTENDERS, spender(policy))
        assert [type(one) for one in outcomes].count(CapExceeded) == CONTENDERS - BUDGET // AMOUNT
        assert spent(logs[0], policy) == BUDGET
        assert logs[0].cap(policy) == (BUDGET, BUDGET)


def test_control_without_the_cap_the_budget_is_overspent(logs: list[Log]) -> None:
    race(logs, CONTENDERS, spender("policy", uses=False))
    assert spent(logs[0], "policy") > BUDGET


# One request, sent many times at once: its id decides.


def sender(request_id: str, *, has_id: bool = True) -> Contend:
    def send(log: Log, number: int, barrier: threading.Barrier) -> object:
        known = log.command("lin", request_id) is not None
        barrier.wait()
        command = key(request_id, "issue", f"by {number}".encode()) if has_id else None
        # A stream of its own, so that nothing but the request id stands in the way.
        event = envelope(f"voucher/{request_id}-{number}", request_id=request_id)
        return None if known else log.append([event], command=command)

    return send


def carried_out(log: Log, request_id: str) -> int:
    return sum(one.request_id == request_id for one in log.feed(0, 10_000))


def test_a_request_sent_many_times_at_once_is_carried_out_once(logs: list[Log], effort: int) -> None:
    for number in range(ROUNDS * effort):
        outcomes = race(logs, CONTENDERS, sender(f"r-{number}"))
        repeated = [one for one in outcomes if isinstance(one, RequestRepeated)]
        (winner,) = [at for at, one in enumerate(outcomes) if isinstance(one, list)]
        assert len(repeated) == CONTENDERS - 1
        assert {one.stored.answer for one in repeated} == {f"by {winner}".encode()}
        assert {one.stored.last_position for one in repeated} == {outcomes[winner][0]}
        assert carried_out(logs[0], f"r-{number}") == 1


def test_control_without_its_id_a_request_is_carried_out_every_time(logs: list[Log]) -> None:
    race(logs, CONTENDERS, sender("r", has_id=False))
    assert carried_out(logs[0], "r") > 1
