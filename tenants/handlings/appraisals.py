"""Schemes and appraisals, and the flag that a failed one raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.appraisals import commands, events
from domain.appraisals.appraisal import decider, scheme_decider
from domain.policies import reactions
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from domain.shared.period import Period
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup, Reaction, own
from tenants.unit import Source


def _previous(event: Any, facts: Facts) -> Source:
    return decider, events.stream(event.operator, str(Period.parse(event.period).previous))


def _next(event: Any, facts: Facts) -> Source:
    return decider, events.stream(event.operator, str(Period.parse(event.period).next))


def _appraisal(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.period)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.AdoptScheme: Handling(Permission.ADOPT_SCHEME, scheme_decider, own(events.scheme_stream, "scheme")),
    commands.ConcludeQuarter: Handling(Permission.DERIVE_APPRAISAL, decider, _appraisal, begins=True),
    commands.OpenAnnualAppraisal: Handling(Permission.DERIVE_APPRAISAL, decider, _appraisal, begins=True),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    events.AppraisalConcluded: Reaction(
        reactions.when_appraisal_concluded, {"previous_appraisal": _previous, "next_appraisal": _next}
    ),
}
