"""Private to this room: people with their personal fields sealed, and who serves them."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, moment, number, text

METADATA = sa.MetaData()

people = sa.Table(
    "people",
    METADATA,
    key("person"),
    text("name"),  # sealed, as are the next four
    text("identity"),
    text("phone"),
    text("address"),
    text("born"),
    text("identity_key"),  # keyed hashes, for looking up
    text("name_key"),
    text("phone_key"),
    text("sex"),
    text("village"),
    text("education"),
    number("birth_year"),  # 0 where it is not known
    text("first_operator"),
    text("first_outlet"),
    day("registered_on"),
    moment("registered_at"),
    text("unemployed_case", maybe=True),
    day("unemployed_since", maybe=True),
    text("job_seeking_case", maybe=True),
    day("job_seeking_since", maybe=True),
    data("operators"),  # those who serve the person
    sa.Index("people_by_identity", "identity_key"),
    sa.Index("people_by_name", "name_key", "birth_year"),
    sa.Index("people_by_phone", "phone_key"),
    sa.Index("people_by_day", "registered_on", "person"),
    sa.Index("people_by_village", "village", "registered_on"),
    sa.Index("people_living_in", "village", "person"),
)

people_served = sa.Table(
    "people_served",
    METADATA,
    key("operator"),
    key("person"),
    text("outlet"),
    day("since"),
    text("village"),  # as in `people`, so that one index narrows and sorts
    sa.Index("people_served_village", "operator", "village", "since"),
    sa.Index("people_served_since", "operator", "since", "person"),
    sa.Index("people_served_by", "person", "operator"),
    sqlite_with_rowid=False,
)

people_counts = sa.Table(
    "people_counts",
    METADATA,
    key("operator"),
    number("people"),
    number("unemployed"),
    number("job_seeking"),
)
