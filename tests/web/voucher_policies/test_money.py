"""Issued = live + redeemed + expired, and the pages say so only when it is true."""

import sqlalchemy as sa

from projections.voucher_ledger.balances import balance
from tests.support.html import tree
from tests.support.htmx import assert_swap_equals_reload
from tests.support.offices import EVERYBODY, Offices, rows, said


def test_every_policy_stands_there_with_its_equation(offices: Offices) -> None:
    page = offices.page("/voucher-policies")
    found = balance(EVERYBODY, offices.views)
    assert len(rows(page, "h-policies")) == len(found) == 3
    for one, row in zip(found, rows(page, "h-policies"), strict=True):
        assert row[0].startswith(one.name)
        fen = [one.budget_fen, one.issued_fen, one.live_fen, one.redeemed_fen, one.expired_fen, one.reversed_fen]
        assert [cell.split(".")[0] for cell in row[1:8]] == [f"¥{amount // 100:,}" for amount in (*fen, one.left_fen)]
        assert row[8] == "账平"
        assert one.issued_fen == one.live_fen + one.redeemed_fen + one.expired_fen + one.reversed_fen
    assert "账平：每项政策" in said(page)


def test_money_that_does_not_add_up_is_said_loudly(writing: Offices) -> None:
    policy = balance(EVERYBODY, writing.views)[0].policy
    writing.house.runner.stop()
    with writing.views.write_engine.begin() as connection:
        known = sa.MetaData()
        known.reflect(connection)
        table = next(one for name, one in known.tables.items() if name.startswith("voucher_policies"))
        connection.execute(sa.update(table).where(table.c.policy == policy).values(issued_fen=table.c.issued_fen + 1))
    for path in ("/voucher-policies", f"/voucher-policies/{policy}", "/dashboard"):
        page = writing.page(path)
        assert "账不平" in said(page), path
    broken = [
        one for one in tree(writing.page(f"/voucher-policies/{policy}")).iter() if one.get("class") == "proof broken"
    ]
    assert len(broken) == 1


def test_a_policys_vouchers_are_listed_masked_searched_and_narrowed(offices: Offices) -> None:
    one = balance(EVERYBODY, offices.views)[1]
    path = f"/voucher-policies/{one.policy}"
    page = offices.page(path)
    assert f"这项政策的券{one.issued}" in said(page)
    assert all("*" in row[1] for row in rows(page, "h-vouchers"))
    number = rows(page, "h-vouchers")[0][0]
    assert [row[0] for row in rows(offices.page(f"{path}?q={number}"), "h-vouchers")] == [number]
    assert {row[2] for row in rows(offices.page(f"{path}?status=expired"), "h-vouchers")} == {"已过期"}
    assert_swap_equals_reload(offices.client(), path, f"{path}?status=redeemed&sort=expires&page=2", "vouchers")


def test_who_only_reads_finds_no_way_to_write(offices: Offices) -> None:
    one = balance(EVERYBODY, offices.views)[0]
    for login in ("finance", "auditor"):
        page = offices.page(f"/voucher-policies/{one.policy}", login)
        assert not [form for form in tree(page).iter("form") if "vouchers" in form.get("action", "")]
        assert offices.client(login).get("/voucher-policies/new").status_code == 403
        assert offices.client(login).post(f"/voucher-policies/{one.policy}/vouchers").status_code == 403


def test_a_policy_of_a_higher_bureau_is_not_found_by_a_lower_one(offices: Offices) -> None:
    one = balance(EVERYBODY, offices.views)[0]
    foreign = offices.page(f"/voucher-policies/{one.policy}", "county", status=404)
    missing = offices.page("/voucher-policies/VP-NONE", "county", status=404)
    assert said(foreign)[:40] == said(missing)[:40]
    assert "本辖区还没有就业券政策" in said(offices.page("/voucher-policies", "county"))
    assert offices.client("county").post(f"/voucher-policies/{one.policy}/vouchers").status_code == 404
