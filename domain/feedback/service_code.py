"""Service code (一码通办): each opens one record once; a new one is shown after it."""

from __future__ import annotations

import msgspec

from domain.feedback.commands import UseServiceCode
from domain.feedback.events import ServiceCodeUsed
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse


class ServiceCodes(msgspec.Struct, frozen=True):
    """How many codes of a case are spent."""

    case: str
    used: int


def evolve(state: ServiceCodes | None, event: Event) -> ServiceCodes | None:
    return ServiceCodes(event.case, event.nth) if isinstance(event, ServiceCodeUsed) else state


def decide(command: Command, state: ServiceCodes | None) -> Decision:
    if not isinstance(command, UseServiceCode):
        raise TypeError(f"a service code does not decide {type(command).__name__}")
    if command.nth != (state.used if state else 0) + 1:
        return refuse("feedback.code-spent", field="code")
    used = ServiceCodeUsed(
        case=command.case,
        of=command.of,
        operator=command.operator,
        outlet=command.outlet,
        person=command.person,
        nth=command.nth,
    )
    return [used]


decider = Decider(initial=None, evolve=evolve, decide=decide)
