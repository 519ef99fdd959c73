"""Trials and their rows, in the accounts' store: work in hand and no part of the history. Nothing is personal."""

from sqlalchemy import JSON, Column, Index, Integer, MetaData, String, Table

from tenants.moments import Moment

metadata = MetaData()

trials = Table(
    "scheme_trials",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("actor", String(64), nullable=False),
    Column("area", String(16), nullable=False),  # the operators of which it tries
    Column("ref", String(160), nullable=False),  # v/<scheme>/<version> or d/<draft>
    Column("document", JSON, nullable=False),  # as it was when the trial was asked for
    Column("periods", JSON, nullable=False),
    Column("state", String(16), nullable=False),  # waiting, working, finished, failed
    Column("position", Integer, nullable=False),  # the head of the log when it was asked for
    Column("total", Integer, nullable=False),  # operators
    Column("done", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("finished_at", Moment),
    Column("delete_after", Moment, nullable=False),
    Column("lease_by", String(40)),
    Column("lease_until", Moment),
)
Index("scheme_trials_by_state", trials.c.state, trials.c.created_at)
Index("scheme_trials_by_area", trials.c.area, trials.c.created_at)

trial_operators = Table(
    "scheme_trial_operators",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("operator", String(64), primary_key=True),
    Column("rows", JSON, nullable=False),  # one a period
)
