"""Private to this room: ratings and their sums, service codes, complaints and who took them over."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import day, key, key_number, number, text

METADATA = sa.MetaData()

ratings = sa.Table(
    "ratings",
    METADATA,
    key("case"),
    key("operator"),
    text("outlet"),
    text("item"),
    text("subject"),
    number("score"),
    text("words", maybe=True),  # sealed
    text("device"),  # a digest that stands for it, or empty
    day("rated_on"),
    sa.Index("ratings_by_operator", "operator", "rated_on", "case"),
)

rating_sums = sa.Table(
    "rating_sums",
    METADATA,
    key("operator"),
    key("outlet"),
    key_number("score"),
    number("count"),
    sqlite_with_rowid=False,
)

service_codes = sa.Table(
    "service_codes",
    METADATA,
    key("case"),
    key("of"),
    number("used"),
    sqlite_with_rowid=False,
)

complaints = sa.Table(
    "complaints",
    METADATA,
    key("complaint"),
    key("operator"),
    text("outlet"),
    text("village"),
    text("via"),
    text("kind"),
    text("case"),
    text("subject_kind"),
    text("subject"),
    text("words", maybe=True),  # sealed
    text("device"),
    day("lodged_on"),
    day("answer_by"),
    day("answered_on", maybe=True),
    text("answered_by", maybe=True),
    text("status"),  # open, answered, finished, withdrawn, voided, handed-over
    day("closed_on", maybe=True),
    text("holder"),  # who had it on the last day of its answer, or has it now: lateness is theirs (decision 0049)
    text("taken_from"),  # of one that was taken over, from whom; it counts where it was lodged alone
    day("taken_on", maybe=True),
    sa.Index("complaints_by_operator", "operator", "lodged_on", "complaint"),
    sa.Index("complaints_by_status", "operator", "status", "lodged_on", "complaint"),
    sa.Index("complaints_by_kind", "operator", "kind", "lodged_on"),
    sa.Index("complaints_by_day", "lodged_on", "complaint"),
    sa.Index("complaints_by_case", "case", "lodged_on"),
    sa.Index("complaints_by_holder", "holder", "lodged_on"),
)

complaints_taken_over = sa.Table(
    "complaints_taken_over",
    METADATA,
    key("complaint"),
    key("operator"),
    text("first"),  # the number of the complaint where it was lodged, however often it is handed on
    text("about"),  # the operator there
    text("taken_from"),  # by whom it was handed over
    sqlite_with_rowid=False,
)
