"""A person's statuses with their history, for the panel on a page about the person."""

from __future__ import annotations

from projections.status_history import queries
from projections.status_history.answers import Spell
from web.request import Request


def statuses_of(request: Request, person: str) -> tuple[Spell, ...]:
    """Those that stand first; give them to `people/_statuses.html` as `spells`."""
    return queries.statuses_of(request.context, request.platform.views, person)
