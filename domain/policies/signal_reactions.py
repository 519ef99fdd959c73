"""What stays doubtful after a look is checked on site: beside the random sample, and counted apart from it."""

from __future__ import annotations

from datetime import date

from domain.policies.facts import Facts
from domain.sampling.commands import AddTargets
from domain.shared.message import Command
from domain.signals.events import SignalLookedInto


def when_looked_into(event: SignalLookedInto, facts: Facts, on: date) -> list[Command]:
    targets = AddTargets(
        operator=event.operator, period=event.period, signal=event.signal, cases=event.cases, by=event.by, on=on
    )
    return [targets] if event.cases else []
