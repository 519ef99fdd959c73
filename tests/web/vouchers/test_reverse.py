"""Undoing a redemption: the bureau alone, with a reason, once; what was typed stays on a refusal."""

from __future__ import annotations

from domain.shared.period import Period
from projections.voucher_ledger import balances, queries
from projections.workload import queries as workload
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import OWN, Town


def redeemed(town: Town, clerk: Window) -> str:
    person = town.person()
    case, voucher = town.case(person), town.voucher(person)
    address = f"/vouchers/{voucher}"
    form = clerk.filled(address, f"{address}/redeem") | {"case": case}
    assert clerk.send(f"{address}/redeem", form).status_code in (200, 303)
    return voucher


def status(town: Town, voucher: str) -> str:
    found = queries.voucher(town.bureau, town.house.views, voucher)
    assert found is not None
    return found.status


def test_the_bureau_reverses_a_redemption_and_it_counts_no_longer(everybody: dict[str, Window], town: Town) -> None:
    voucher = redeemed(town, everybody["clerk"])
    address = f"/vouchers/{voucher}"
    before = sum(one.left_fen for one in balances.balance(town.bureau, town.house.views))
    bureau = everybody["bureau"]
    answer = bureau.submit(address, f"{address}/reverse", reason="办件材料与券的用途不符")
    whole = bureau.follow(answer)
    assert "已冲正 ¥200.00" in whole
    page = said(whole)
    assert "理由：办件材料与券的用途不符" in page
    assert "冲正这次核销" not in page
    assert status(town, voucher) == "reversed"
    assert sum(one.left_fen for one in balances.balance(town.bureau, town.house.views)) == before + 20_000
    assert balances.balance_holds(town.bureau, town.house.views)
    facts = workload.facts_touching(town.bureau, town.house.views, OWN, Period.year_of(town.today))
    assert [one.out for one in facts if one.key == voucher] == ["reversed"]


def test_without_a_reason_it_stays_redeemed_and_the_field_says_so(everybody: dict[str, Window], town: Town) -> None:
    voucher = redeemed(town, everybody["clerk"])
    address = f"/vouchers/{voucher}"
    refused = everybody["bureau"].submit(address, f"{address}/reverse", reason="  ")
    assert refused.status_code == 422
    assert complaint(refused.text, "reason")
    assert status(town, voucher) == "redeemed"


def test_nobody_but_the_bureau_is_offered_it_or_may_do_it(everybody: dict[str, Window], town: Town) -> None:
    voucher = redeemed(town, everybody["clerk"])
    address = f"/vouchers/{voucher}"
    for role in ("clerk", "manager", "auditor"):
        window = everybody[role]
        assert "冲正这次核销" not in said(window.client.get(address).text)
        assert window.client.post(f"{address}/reverse", data={"reason": "x"}).status_code in (403, 404)
    assert status(town, voucher) == "redeemed"
