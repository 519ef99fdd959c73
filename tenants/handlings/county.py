"""What is read when the county bureau answers or is asked: the case behind a post or a claim, and its duties."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.cases import case
from domain.cases import events as cases
from domain.duties import duty
from domain.duties import events as duties
from domain.policies.county_reactions import correction_id, looked_for
from domain.policies.facts import Facts
from domain.shared.decider import Decider
from tenants.handlings.handling import Read
from tenants.handlings.reads import catalogue_of
from tenants.unit import Source


@dataclass(frozen=True, slots=True)
class Answered:
    """The facts of each of the four events; `answer` and `to_correct` may use those of confirmed and taken back."""

    returned: Mapping[str, Read]
    sent_up: Mapping[str, Read]
    confirmed: Mapping[str, Read]
    answer: Mapping[str, Read]
    taken_back: Mapping[str, Read]
    to_correct: Mapping[str, Read]


def answered(decider: Decider, stream: Callable[[str, str], str], name: str) -> Answered:
    """For posts or claims, which are known by their case; `name` is the event's field with it."""

    def case_behind(event: Any, facts: Facts) -> Source:
        return case.decider, cases.stream(event.operator, getattr(event, name))

    def itself(event: Any, facts: Facts) -> Source:
        return decider, stream(event.operator, getattr(event, name))

    def correction(event: Any, facts: Facts) -> Source:
        number = correction_id(getattr(event, name), event.time - 1)
        return duty.decider, duties.stream(event.operator, number)

    def to_correct(event: Any, facts: Facts) -> Source | None:
        sent = facts["sent"]
        number = correction_id(getattr(event, name), sent.times) if sent else None
        return (duty.decider, duties.stream(event.operator, number)) if number else None

    def answer(event: Any, facts: Facts) -> Source | None:
        known = facts["case"]
        number = looked_for(known, facts["catalogue"]) if known else None
        return (duty.decider, duties.stream(event.operator, number)) if number else None

    return Answered(
        returned={"case": case_behind, "sent": itself},
        sent_up={"correction": correction},
        confirmed={"case": case_behind, "catalogue": catalogue_of},
        answer={"answer": answer},
        taken_back={"sent": itself},
        to_correct={"correction": to_correct},
    )
