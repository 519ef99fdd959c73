"""Command → who may, which stream, which other streams it needs, which rule prepares it: one table, a file a context."""

from __future__ import annotations

from collections.abc import Mapping

from domain.shared.message import Command, Event
from tenants.handlings import appraisals, cases, jobs, operators, people, vouchers
from tenants.handlings.handling import Handling, Reaction, Read

HANDLINGS: Mapping[type[Command], Handling] = {
    **operators.HANDLINGS,
    **people.HANDLINGS,
    **cases.HANDLINGS,
    **jobs.HANDLINGS,
    **vouchers.HANDLINGS,
    **appraisals.HANDLINGS,
}

REACTIONS: Mapping[type[Event], Reaction] = {
    **cases.REACTIONS,
    **jobs.REACTIONS,
    **appraisals.REACTIONS,
}

__all__ = ["HANDLINGS", "REACTIONS", "Handling", "Reaction", "Read"]
