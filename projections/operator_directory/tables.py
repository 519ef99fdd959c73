"""Private to this room: operators, their contracts, outlets and staff."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, flag, key, key_number, moment, number, text

METADATA = sa.MetaData()

# The contract shown is the one that begins last.
operators = sa.Table(
    "operators",
    METADATA,
    key("operator"),
    text("name"),
    text("credit_code"),
    text("licence"),
    text("area"),
    day("admitted_on"),
    text("status"),  # active, flagged, exiting, released, exited
    text("exit", maybe=True),  # number of the way out it is on
    number("exits"),
    day("exited_on", maybe=True),
    day("barred_until", maybe=True),
    text("flag_rule", maybe=True),
    data("flag_periods", maybe=True),
    day("flagged_on", maybe=True),
    moment("flagged_at", maybe=True),
    text("contract", maybe=True),
    day("contract_first", maybe=True),
    day("contract_last", maybe=True),
    data("contract_items", maybe=True),
    number("budget_fen", maybe=True),
    number("contracts"),
    number("outlets"),
    number("villages"),
    number("staff"),
    text("find"),  # name as it is searched
    sa.Index("operators_by_name", "name", "operator"),
    sa.Index("operators_by_status", "status", "operator"),
    sa.Index("operators_by_credit_code", "credit_code"),
)

operator_words = sa.Table("operator_words", METADATA, key("word"), key("id"), sqlite_with_rowid=False)

contracts = sa.Table(
    "contracts",
    METADATA,
    key("operator"),
    key("contract"),
    data("items"),
    data("areas"),
    day("first"),
    day("last"),
    data("targets"),
    data("prices_fen"),
    number("budget_fen"),
    day("signed_on"),
    number("position"),  # of the event in the log
    sa.Index("contracts_by_first", "first"),
)

outlets = sa.Table(
    "outlets",
    METADATA,
    key("outlet"),
    key("operator"),
    text("name"),
    text("kind"),
    text("village"),
    text("address"),
    data("villages"),
    text("level"),
    text("host"),
    text("hours"),
    text("telephone"),
    data("equipment"),
    data("rooms"),
    day("opened_on"),
    day("changed_on", maybe=True),
    day("closed_on", maybe=True),
    text("closed_reason", maybe=True),
    number("staff"),
    sa.Index("outlets_by_operator", "operator", "outlet"),
    sa.Index("outlets_by_village", "village"),
)

# The villages an operator's outlets stand in or cover, and how many of them do.
coverage = sa.Table("coverage", METADATA, key("operator"), key("village"), number("outlets"), sqlite_with_rowid=False)

# What became of outlets and staff, an event a row.
staffing = sa.Table(
    "staffing",
    METADATA,
    key("operator"),
    key_number("position"),
    text("what"),  # outlet-opened, outlet-changed, outlet-closed, staff-joined, staff-changed, staff-left
    text("outlet"),
    text("staff"),
    text("note"),
    text("called"),  # the outlet, as it was opened or changed; "" for everything else
    day("on"),
    moment("at"),
    text("by"),
    sa.Index("staffing_of_outlets", "operator", "outlet", "position"),
    sa.Index("staffing_of_staff", "operator", "staff", "position"),
    sqlite_with_rowid=False,
)

staff = sa.Table(
    "staff",
    METADATA,
    key("staff"),
    key("operator"),
    text("outlet"),
    text("post"),
    text("terms"),  # full-time, part-time
    flag("online"),
    text("name"),  # sealed
    text("phone"),  # sealed
    day("joined_on"),
    day("left_on", maybe=True),
    text("left_reason", maybe=True),
    sa.Index("staff_by_operator", "operator", "joined_on", "staff"),
)
