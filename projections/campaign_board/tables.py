"""Private to this room: campaigns, whom they reach, what was answered and given, and the pool of posts."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, moment, number, text

METADATA = sa.MetaData()

campaigns = sa.Table(
    "campaigns",
    METADATA,
    key("campaign"),
    text("operator"),
    text("outlet"),
    text("case"),
    text("village"),
    text("item"),
    text("kind"),
    text("title"),
    day("first", maybe=True),
    day("last", maybe=True),
    data("plan"),
    text("status"),  # running, closed, cancelled
    number("targets"),
    number("done"),
    text("summary"),
    day("opened_on"),
    moment("opened_at"),
    day("closed_on", maybe=True),
    sa.Index("campaigns_by_operator", "operator", "opened_at", "campaign"),
    sa.Index("campaigns_by_status", "operator", "status", "opened_at", "campaign"),
    sa.Index("campaigns_by_status_alone", "status", "opened_at", "campaign"),
    sa.Index("campaigns_by_time", "opened_at", "campaign"),
)

campaign_targets = sa.Table(
    "campaign_targets",
    METADATA,
    key("campaign"),
    key("target"),
    text("operator"),
    text("kind"),
    text("village"),
    text("outcome"),  # "" until somebody was there
    text("collector"),
    data("answers"),
    text("words", maybe=True),  # sealed
    day("collected_on", maybe=True),
    sa.Index("campaign_targets_by_outcome", "campaign", "outcome", "village", "target"),
    sa.Index("campaign_targets_by_village", "campaign", "village", "target"),
    sa.Index("campaign_targets_by_collector", "campaign", "collector"),
)

campaign_tally = sa.Table(
    "campaign_tally",
    METADATA,
    key("campaign"),
    key("question"),
    key("answer"),
    text("operator"),
    number("people"),
    sqlite_with_rowid=False,
)

campaign_notes = sa.Table(
    "campaign_notes",
    METADATA,
    key("campaign"),
    key("note"),
    text("operator"),
    text("kind"),  # guidance, or what was given
    text("target"),
    text("text"),
    text("words", maybe=True),  # sealed
    day("on"),
    moment("at"),
    sa.Index("campaign_notes_by_time", "campaign", "at", "note"),
)

pool_posts = sa.Table(
    "pool_posts",
    METADATA,
    key("campaign"),
    key("post"),
    text("operator"),
    text("outlet"),
    text("name"),
    text("unit"),
    text("category"),
    text("village"),
    number("places"),
    number("wage_fen"),
    text("duties"),
    text("status"),  # developed, public, out
    text("reason"),
    day("published_on", maybe=True),
    sa.Index("pool_posts_of_outlet", "outlet", "status", "published_on"),
)
