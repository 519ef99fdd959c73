"""Rating: one a case, never changed."""

from __future__ import annotations

import msgspec

from domain.feedback.commands import RateService
from domain.feedback.events import ServiceRated
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse

LOWEST, HIGHEST = 1, 5


class Rating(msgspec.Struct, frozen=True):
    case: str
    score: int


def evolve(state: Rating | None, event: Event) -> Rating | None:
    return Rating(event.case, event.score) if isinstance(event, ServiceRated) else state


def decide(command: Command, state: Rating | None) -> Decision:
    if not isinstance(command, RateService):
        raise TypeError(f"a rating does not decide {type(command).__name__}")
    if state is not None:
        return refuse("feedback.rated-already", field="score")
    if not LOWEST <= command.score <= HIGHEST:
        return refuse("feedback.score", field="score")
    rated = ServiceRated(
        case=command.case,
        operator=command.operator,
        outlet=command.outlet,
        item=command.item,
        subject_kind=command.subject_kind,
        subject=command.subject,
        score=command.score,
        words=command.words,
        device=command.device,
    )
    return [rated]


decider = Decider(initial=None, evolve=evolve, decide=decide)
