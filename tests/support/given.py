"""given … when … then: a decider's past, a command, and what must come of it.

given(voucher.decider, issued, claimed).when(redeem).then(redeemed)
given(voucher.decider, issued).when(redeem).then_refused("vouchers.not-claimed", field="voucher")
given(voucher.decider, issued, claimed).when(claim).then_nothing()
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal


@dataclass(frozen=True)
class Then:
    """What was decided, to be held against what should have been."""

    decision: Decision

    def then(self, *events: Event) -> None:
        assert self.decision == list(events)

    def then_refused(self, code: str, *, field: str | None = None, **params: str | int) -> None:
        """Refused with that code, for that field; of the params only those named are looked at."""
        assert isinstance(self.decision, Refusal), f"not refused: {self.decision}"
        assert (self.decision.code, self.decision.field) == (code, field)
        assert self.decision.params.items() >= params.items()

    def then_nothing(self) -> None:
        """It is done already."""
        assert self.decision == []


@dataclass(frozen=True)
class Given:
    decider: Decider
    state: Any

    def when(self, command: Command) -> Then:
        return Then(self.decider.decide(command, self.state))

    def then_state(self, **expected: object) -> None:
        """The folded state has these values."""
        assert {name: getattr(self.state, name) for name in expected} == expected


def given(decider: Decider, *events: Event) -> Given:
    return Given(decider, decider.fold(events))


def then_refused(answer: object, code: str, *, field: str | None = None, **params: str | int) -> None:
    """The same for a rule across contexts, which answers with a command or a refusal."""
    assert isinstance(answer, Refusal), f"not refused: {answer}"
    Then(answer).then_refused(code, field=field, **params)
