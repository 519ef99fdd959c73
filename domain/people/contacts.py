"""Speaking with a person (联系、回访): how, with what result, and when again."""

from __future__ import annotations

from domain.people.commands import RecordContact
from domain.people.events import PersonContacted
from domain.shared.decider import Decision
from domain.shared.refusal import refuse

WAYS = ("phone", "visit", "window", "message")
RESULTS = ("needs-service", "no-need", "working", "unreachable", "moved-away", "declined")


def contacted(command: RecordContact) -> Decision:
    if command.way not in WAYS:
        return refuse("people.contact-way", field="way")
    if command.result not in RESULTS:
        return refuse("people.contact-result", field="result")
    if command.next_on and command.next_on <= command.on:
        return refuse("people.contact-next", field="next_on", on=command.on.isoformat())
    told = {name: getattr(command, name) for name in PersonContacted.__struct_fields__}
    return [PersonContacted(**told)]
