"""What became of a command."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.shared.message import Event
from domain.shared.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Done:
    """Carried out. `position` is the log's after it (0 when there was nothing to record).

    `answer` is what the caller asked to be kept under the request id, such as the number of what was made; sent again,
    the same request gets the same answer and `repeated` is true.
    """

    position: int
    events: tuple[Event, ...] = ()
    answer: Mapping[str, str] = field(default_factory=dict)
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Not carried out, and nothing was written."""

    refusal: Refusal


Outcome = Done | Refused
