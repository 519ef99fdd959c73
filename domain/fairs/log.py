"""The on-site log: questions answered, incidents handled, safety looked after (annex 2, 3.1.5, second and third)."""

from __future__ import annotations

from domain.fairs.commands import HandleLogEntry, MakeLogEntry
from domain.fairs.events import LogEntryHandled, LogEntryMade
from domain.fairs.state import Fair, before_its_day, not_open
from domain.shared.decider import Decision
from domain.shared.refusal import refuse

ENTRY_KINDS = ("question", "incident", "safety")


def make(command: MakeLogEntry, state: Fair) -> Decision:
    if command.entry in state.entries:
        return []
    if problem := not_open(state) or before_its_day(state, command.on):
        return problem
    if command.kind not in ENTRY_KINDS:
        return refuse("fairs.entry-kind", field="kind")
    if not command.text.strip():
        return refuse("fairs.entry-text", field="text")
    made = LogEntryMade(
        fair=state.fair,
        operator=state.operator,
        entry=command.entry,
        kind=command.kind,
        text=command.text,
        handling=command.handling.strip(),
    )
    return [made]


def handle(command: HandleLogEntry, state: Fair) -> Decision:
    if command.entry not in state.entries:
        return refuse("fairs.entry-unknown")
    if state.entries[command.entry]:
        return []
    if problem := not_open(state):
        return problem
    if not command.handling.strip():
        return refuse("fairs.handling", field="handling")
    handled = LogEntryHandled(
        fair=state.fair, operator=state.operator, entry=command.entry, handling=command.handling.strip()
    )
    return [handled]
