"""Private to this room: assessment schemes and appraisals."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, flag, key, key_number, moment, number, text

METADATA = sa.MetaData()

schemes = sa.Table(
    "schemes",
    METADATA,
    key("scheme"),
    key_number("version"),
    day("effective_from"),
    flag("is_default"),
    data("document"),
    day("adopted_on"),
    text("draft"),  # it came of, "" for the program's own
    text("note"),
    text("submitted_by"),
    text("approved_by"),
    sa.Index("schemes_by_day", "effective_from"),
)

appraisals = sa.Table(
    "appraisals",
    METADATA,
    key("operator"),
    key("period"),
    text("kind"),  # quarter, year
    text("status"),  # as in appraisal_courses
    text("contract"),
    text("scheme"),
    number("scheme_version"),
    number("position"),  # of the log, up to which everything was read
    text("cut_off"),
    text("total"),  # points, a decimal
    number("hundredths"),  # the total × 100, to sort and compare by
    text("grade", maybe=True),
    data("failing"),  # the grades of its scheme that fail
    flag("fails"),  # concluded with one of them
    number("counted"),
    number("duplicate"),
    number("voided"),
    number("withdrawn"),
    number("late"),
    number("late_in"),
    number("reversed"),
    number("failed_check"),
    data("points"),
    data("outlets"),  # each with its points
    data("sample", maybe=True),
    data("missing"),  # prerequisites, by code
    text("digest"),
    text("code"),  # for verification
    day("derived_on"),
    moment("derived_at"),
    day("concluded_on", maybe=True),
    moment("concluded_at", maybe=True),
    number("concluded_position", maybe=True),  # of the event in the log
    number("place", maybe=True),  # among all, as it was kept when it was concluded
    data("among", maybe=True),
    sa.Index("appraisals_by_period", "period", "hundredths", "operator"),
    sa.Index("appraisals_by_grade", "period", "grade", "operator", "hundredths", "fails"),
    sa.Index("appraisals_by_kind", "kind", "period", "operator"),
    sa.Index("appraisals_by_code", "code"),
)
