"""Private to this room: policies with their running totals, vouchers, their lives, and whom their holders know."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from projections.columns import data, day, key, key_number, moment, number, text

METADATA = sa.MetaData()

# The totals are summed from the amounts in the events, what is live from the vouchers as they change: two ways that
# must meet, and `balances.balance_holds` counts the vouchers again.
voucher_policies = sa.Table(
    "voucher_policies",
    METADATA,
    key("policy"),
    text("name"),
    text("area"),
    data("items"),
    number("face_fen"),
    number("valid_days"),
    number("budget_fen"),
    day("first"),
    day("last"),
    day("opened_on"),
    number("issued"),
    number("issued_fen"),
    number("live"),
    number("live_fen"),
    number("redeemed"),
    number("redeemed_fen"),
    number("expired"),
    number("expired_fen"),
    number("reversed"),
    number("reversed_fen"),
    sa.Index("voucher_policies_by_day", "opened_on", "policy"),
)

_IS_LIVE = sa.text("status IN ('issued', 'claimed')")


def _facts() -> list[sa.Column[Any]]:
    """A voucher as it stands."""
    return [
        text("policy"),
        text("policy_name"),
        text("person"),
        text("area"),  # the policy's
        text("village"),  # the person's
        data("items"),
        number("face_fen"),
        text("status"),  # issued, claimed, redeemed, reversed, expired
        day("issued_on"),
        moment("issued_at"),
        text("issued_by"),
        day("expires_on"),
        day("claimed_on", maybe=True),
        text("claimed_via", maybe=True),
        day("redeemed_on", maybe=True),
        day("expired_on", maybe=True),
        day("reversed_on", maybe=True),
        text("operator", maybe=True),
        text("outlet", maybe=True),
        text("case", maybe=True),
        text("item", maybe=True),
    ]


def _live(name: str, *by: str) -> sa.Index:
    return sa.Index(name, *by, sqlite_where=_IS_LIVE, postgresql_where=_IS_LIVE)


vouchers = sa.Table(
    "vouchers",
    METADATA,
    key("voucher"),
    *_facts(),
    sa.Index("vouchers_by_time", "issued_at", "voucher", "area", "village", "operator"),
    sa.Index("vouchers_by_status", "status", "issued_at", "voucher", "area", "village", "operator"),
    sa.Index("vouchers_by_policy", "policy", "status", "face_fen"),
    sa.Index("vouchers_by_person", "person", "issued_at"),
    sa.Index("vouchers_by_operator", "operator", "redeemed_on"),
    sa.Index("vouchers_by_case", "case"),
    _live("vouchers_live", "expires_on", "voucher"),
)

# Each voucher once more for every operator that may see it: those that serve its holder, and the one that redeemed it.
# Without it an operator's list would have to look through the vouchers of the whole province.
vouchers_seen = sa.Table(
    "vouchers_seen",
    METADATA,
    key("seen_by"),
    key("voucher"),
    *_facts(),
    sa.Index("vouchers_seen_by_time", "seen_by", "issued_at", "voucher"),
    sa.Index("vouchers_seen_by_status", "seen_by", "status", "issued_at", "voucher"),
    sa.Index("vouchers_seen_by_person", "seen_by", "person", "issued_at"),
    sa.Index("vouchers_seen_by_case", "case"),
    _live("vouchers_seen_live", "seen_by", "expires_on", "voucher"),
    sqlite_with_rowid=False,
)

voucher_life = sa.Table(
    "voucher_life",
    METADATA,
    key("voucher"),
    key_number("version"),
    number("position"),
    text("what"),  # issued, claimed, redeemed, reversed, expired
    day("happened_on"),
    moment("recorded_at"),
    text("by"),
    text("role"),
    text("operator", maybe=True),
    text("outlet", maybe=True),
    text("case", maybe=True),
    text("item", maybe=True),
    text("via", maybe=True),
    number("amount_fen"),
    text("reason", maybe=True),
    sqlite_with_rowid=False,
)

# Whose vouchers they are: where they live, who serves them, and the numbers of their vouchers.
holders = sa.Table(
    "holders",
    METADATA,
    key("person"),
    text("village"),
    data("operators"),
    data("vouchers"),
    sqlite_with_rowid=False,
)
