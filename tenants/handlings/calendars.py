"""The calendar of working days, and how other lines of the table read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.calendars import commands, events
from domain.calendars.calendar import decider
from domain.policies.facts import Facts
from domain.shared.message import Command
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup, Read
from tenants.unit import Source


def _years(command: Any, facts: Facts) -> list[Source]:
    return [(decider, events.stream(year)) for year in range(command.on.year - 1, command.on.year + 2)]


YEARS: Mapping[str, Read] = {"calendar_years": _years}
"""Spliced into the `reads` of a command whose rule counts in working days: last year, this one and the next."""


def _year(command: Any, lookup: Lookup) -> str:
    return events.stream(command.year)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.PublishWorkingDays: Handling(Permission.PUBLISH_WORKING_DAYS, decider, _year),
}
