"""Private to this room: how far each appraisal is, its answer, and the scores of people."""

from __future__ import annotations

import sqlalchemy as sa

from projections.appraisal_archive.tables import METADATA
from projections.columns import data, day, key, moment, number, text

courses = sa.Table(
    "appraisal_courses",
    METADATA,
    key("operator"),
    key("period"),
    text("kind"),  # quarter, year
    text("status"),
    text("scheme"),
    number("scheme_version"),
    text("digest"),
    day("derived_on"),
    day("published_on", maybe=True),
    number("answer_days", maybe=True),  # working days
    day("answer_until", maybe=True),
    day("reminded_on", maybe=True),
    text("answered", maybe=True),  # agreed, objected, lapsed
    day("answered_on", maybe=True),
    text("answered_by", maybe=True),
    text("statement", maybe=True),
    data("objections"),
    data("evidence"),
    data("rulings"),
    day("decided_on", maybe=True),
    text("decided_by", maybe=True),
    day("concluded_on", maybe=True),
    sa.Index("appraisal_courses_by_status", "status", "period", "operator"),
    sa.Index("appraisal_courses_by_period", "period", "operator"),
)

parties = sa.Table(
    "appraisal_parties",
    METADATA,
    key("operator"),
    key("period"),
    key("party"),  # self, superior, third_party
    text("status"),  # open, submitted, waived
    day("started_on"),
    number("days"),  # working days
    day("until", maybe=True),
    data("points"),  # that are asked
    number("done"),
    day("reminded_on", maybe=True),
    day("ended_on", maybe=True),
    text("ended_by", maybe=True),
    text("reason", maybe=True),  # why it was waived, or opened again
    sa.Index("appraisal_parties_by_status", "status", "party", "period", "operator"),
)

assessments = sa.Table(
    "appraisal_assessments",
    METADATA,
    key("operator"),
    key("period"),
    key("party"),
    key("point"),
    data("answers"),
    text("earned"),
    text("remark"),
    data("evidence"),
    text("actor"),
    day("assessed_on"),
    moment("assessed_at"),
)

assessors = sa.Table(
    "appraisal_assessors",
    METADATA,
    key("operator"),
    key("assessor"),  # user id
    day("assigned_on"),
    text("assigned_by"),
)

TABLES = (courses, parties, assessments, assessors)
