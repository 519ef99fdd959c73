"""Private to this room: records of staff with their proofs, expert teams, county staff, gig leaders and honours."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, key, moment, number, text

METADATA = sa.MetaData()

staff_records = sa.Table(
    "staff_records",
    METADATA,
    key("operator"),
    key("staff"),
    key("record"),
    text("category"),  # credential, training
    text("kind"),
    text("level"),
    text("title"),
    text("organiser"),  # who issued it, or gave it
    day("first"),  # issued on
    day("last", maybe=True),  # expires on
    number("hours"),
    text("result"),
    number("proofs"),
    day("recorded_on"),
    day("withdrawn_on", maybe=True),
    text("withdrawn_reason", maybe=True),
    sqlite_with_rowid=False,
)

staff_proofs = sa.Table(
    "staff_proofs",
    METADATA,
    key("operator"),
    key("staff"),
    key("evidence"),
    text("record"),
    text("sha256"),
    number("size"),  # bytes
    text("type"),
    moment("attached_at"),
    sqlite_with_rowid=False,
)

expert_teams = sa.Table(
    "expert_teams",
    METADATA,
    key("operator"),
    key("team"),
    text("name"),
    text("field"),
    number("experts"),
    day("formed_on"),
    day("dissolved_on", maybe=True),
    text("dissolved_reason", maybe=True),
    sqlite_with_rowid=False,
)

experts = sa.Table(
    "experts",
    METADATA,
    key("operator"),
    key("team"),
    key("expert"),
    text("speciality"),
    text("affiliation"),
    text("name"),  # sealed
    text("phone"),  # sealed
    day("joined_on"),
    day("left_on", maybe=True),
    text("left_reason", maybe=True),
    sqlite_with_rowid=False,
)

county_staff = sa.Table(
    "county_staff",
    METADATA,
    key("operator"),
    key("member"),
    text("outlet"),
    text("mode"),  # stationed, contact
    text("unit"),
    text("name"),  # sealed
    text("phone"),  # sealed
    day("since"),
    day("ended_on", maybe=True),
    text("ended_reason", maybe=True),
    sqlite_with_rowid=False,
)

gig_leaders = sa.Table(
    "gig_leaders",
    METADATA,
    key("operator"),
    key("village"),
    key("leader"),
    text("name"),  # sealed
    text("phone"),  # sealed
    day("since"),
    day("left_on", maybe=True),
    text("left_reason", maybe=True),
    sqlite_with_rowid=False,
)

honours = sa.Table(
    "honours",
    METADATA,
    key("operator"),
    key("village"),
    key("leader"),
    key("honour"),
    text("outlet"),
    number("year"),
    day("awarded_on"),
    sqlite_with_rowid=False,
)
