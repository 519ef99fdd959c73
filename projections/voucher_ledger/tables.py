"""Private to this room: policies with their running totals, vouchers, their lives, and who serves their holders."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, key_number, moment, number, text

METADATA = sa.MetaData()

# The totals are summed from the amounts in the events, what is live from the vouchers: two ways that must meet.
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
    number("redeemed"),
    number("redeemed_fen"),
    number("expired"),
    number("expired_fen"),
    number("reversed"),
    number("reversed_fen"),
    sa.Index("voucher_policies_by_day", "opened_on", "policy"),
)

vouchers = sa.Table(
    "vouchers",
    METADATA,
    key("voucher"),
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
    sa.Index("vouchers_by_time", "issued_at", "voucher", "area", "village", "operator"),
    sa.Index("vouchers_by_status", "status", "issued_at", "voucher", "area", "village", "operator"),
    sa.Index("vouchers_by_policy", "policy", "status", "face_fen"),
    sa.Index("vouchers_by_person", "person", "issued_at"),
    sa.Index("vouchers_by_operator", "operator", "redeemed_on"),
    sa.Index("vouchers_by_case", "case"),
    sa.Index(
        "vouchers_live",
        "expires_on",
        "voucher",
        sqlite_where=sa.text("status IN ('issued', 'claimed')"),
        postgresql_where=sa.text("status IN ('issued', 'claimed')"),
    ),
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

holders = sa.Table("holders", METADATA, key("person"), text("village"), sqlite_with_rowid=False)

holders_served = sa.Table(
    "holders_served",
    METADATA,
    key("operator"),
    key("person"),
    sa.Index("holders_served_by", "person", "operator"),
    sqlite_with_rowid=False,
)
