"""The shape of every context: state is folded from events, a decision is a pure function of (command, state, facts)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal

Decision = list[Event] | Refusal


@dataclass(frozen=True, slots=True)
class Decider:
    """`initial` state, `evolve(state, event) -> state`, `decide(command, state) -> [events] | Refusal`.

    Doing again what is done returns no events. Neither function reads a clock, makes an id or touches the outside.
    `forward`: the stream tells of one thing from beginning to end, so nothing is dated before what it already tells.
    """

    initial: Any
    evolve: Callable[[Any, Any], Any]
    decide: Callable[[Any, Any], Decision]
    forward: bool = False

    def fold(self, events: Iterable[Event], state: Any = None) -> Any:
        current = self.initial if state is None else state
        for event in events:
            current = self.evolve(current, event)
        return current


__all__ = ["Command", "Decider", "Decision", "Event", "Refusal"]
