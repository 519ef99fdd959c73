"""Private to this room. Entries stand once for each operator that serves the person, and once for the province."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, number, text

METADATA = sa.MetaData()
PROVINCE = "-"  # in place of an operator

roster_people = sa.Table(
    "roster_people",
    METADATA,
    key("person"),
    text("village"),
    number("birth_year"),  # 0 where it is not known
    text("sex"),
    data("groups"),  # group → {"since", "by"}
    data("operators"),  # operator → {"outlet", "since", "last", "agreed"}
    day("review_on", maybe=True),
    sa.Index("roster_people_review", "review_on", "person"),
)

roster_entries = sa.Table(
    "roster_entries",
    METADATA,
    key("operator"),
    key("roster"),
    key("person"),
    key("entry"),  # the day of coming in, as text
    day("since"),
    day("seen_from"),  # for an operator not before it served the person
    day("left_on", maybe=True),
    text("entered_by"),
    text("left_by"),
    text("outlet"),
    text("village"),
    number("birth_year"),
    text("sex"),
    day("due", maybe=True),
    sa.Index("roster_entries_since", "operator", "roster", "left_on", "since", "person"),
    sa.Index("roster_entries_village", "operator", "roster", "left_on", "village"),
    sa.Index("roster_entries_due", "operator", "roster", "left_on", "due", "person"),
    sa.Index("roster_entries_born", "operator", "roster", "left_on", "birth_year"),
    sa.Index("roster_entries_moved", "operator", "since", "roster"),
    sa.Index("roster_entries_gone", "operator", "left_on", "roster"),
    sa.Index("roster_entries_of", "person", "operator"),
    sqlite_with_rowid=False,
)

contact_plans = sa.Table(
    "contact_plans",
    METADATA,
    key("operator"),
    key("person"),
    text("village"),
    text("outlet"),
    day("last_on", maybe=True),
    day("due", maybe=True),
    data("groups"),  # those the person is in
    sa.Index("contact_plans_due", "operator", "due", "person"),
    sqlite_with_rowid=False,
)

contacts = sa.Table(
    "contacts",
    METADATA,
    key("person"),
    sa.Column("position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=False),
    text("operator"),
    day("on"),
    text("actor"),
    text("way"),
    text("result"),
    text("note", maybe=True),  # sealed
    day("next_on", maybe=True),
)

roster_totals = sa.Table(
    "roster_totals",
    METADATA,
    key("operator"),
    key("county"),
    key("roster"),
    number("members"),
)
