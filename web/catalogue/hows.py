"""How a clause that an officer adds is decided: one of the rules there are, chosen from a list."""

from __future__ import annotations

from domain.catalogue.catalogue import asked_facts
from domain.catalogue.item import Rule
from domain.people.statuses import STATUSES
from domain.policies.eligibility_rules import WORKING_AGE

_PLAIN = ("working-age", "lives-here", "age")
HOWS: tuple[str, ...] = (
    *(f"declared:{fact}" for fact in asked_facts()),
    *_PLAIN,
    *(f"status:{status}" for status in STATUSES),
)
"""What is declared at the window first: it is the usual one."""


def rule_of(how: str) -> Rule:
    kind, _, of = how.partition(":")
    match kind:
        case "declared":
            return Rule(kind=kind, ask=of)
        case "status":
            return Rule(kind=kind, status=of)
        case "age":
            return Rule(kind=kind, least=WORKING_AGE)
    return Rule(kind=kind)
