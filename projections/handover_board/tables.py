"""Private to this room: handovers, their plans, and one row a thing that was handed over, held up or closed."""

from __future__ import annotations

import sqlalchemy as sa

from projections.columns import data, day, key, number, text

METADATA = sa.MetaData()

handovers = sa.Table(
    "handovers",
    METADATA,
    key("operator"),
    key("exit"),
    text("status"),  # open, completed
    day("effective_on"),
    number("days"),  # working days to hand over in
    day("until", maybe=True),
    day("opened_on"),
    text("settlement_state"),  # none, proposed, returned, confirmed
    data("settlement", maybe=True),  # the proposal as it was told last
    text("returned_for", maybe=True),
    text("proposed_by", maybe=True),
    text("confirmed_by", maybe=True),
    day("settled_on", maybe=True),
    text("settlement_code", maybe=True),  # of the statement, for verification, once it is confirmed
    day("completed_on", maybe=True),
    sa.Index("handovers_by_status", "status", "effective_on", "operator"),
    sa.Index("handovers_by_code", "settlement_code"),
)

handover_plans = sa.Table(
    "handover_plans",
    METADATA,
    key("operator"),
    key("exit"),
    key("outlet"),
    text("to_operator"),
    text("to_outlet"),
    day("planned_on"),
    sqlite_with_rowid=False,
)

handover_items = sa.Table(
    "handover_items",
    METADATA,
    key("operator"),
    key("exit"),
    key("kind"),  # case, duty, follow-up, person, voucher
    key("key"),
    text("state"),  # handed, held, closed
    text("outlet"),
    text("to_operator"),
    text("to_outlet"),
    text("became"),
    text("why"),  # a refusal's code while held, the bureau's reason when closed
    data("params", maybe=True),  # the refusal's
    day("on"),
    sa.Index("handover_items_by_state", "operator", "exit", "state", "kind", "key"),
    sqlite_with_rowid=False,
)
