"""A draft: state, evolve, decide. Who submits does not approve, and what is submitted stays as it is."""

from __future__ import annotations

from datetime import date

import msgspec

from domain.schemes.commands import (
    ApproveScheme,
    ChangeSchemeDraft,
    DraftScheme,
    DropSchemeDraft,
    ReturnScheme,
    SubmitScheme,
)
from domain.schemes.events import (
    SchemeApproved,
    SchemeDraftChanged,
    SchemeDraftDropped,
    SchemeDrafted,
    SchemeReturned,
    SchemeSubmitted,
)
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse

DRAFT, SUBMITTED, ADOPTED, DROPPED = "draft", "submitted", "adopted", "dropped"
replace = msgspec.structs.replace


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """`edit` counts its changes; `status` is draft, submitted, adopted or dropped; `returned` says why it came back."""

    draft: str
    scheme: str
    base: int
    document: dict[str, object]
    edit: int = 0
    status: str = DRAFT
    effective_from: date | None = None
    note: str = ""
    submitted_by: str = ""
    approved_by: str = ""
    returned: str = ""


def evolve(state: Draft | None, event: Event) -> Draft | None:
    if isinstance(event, SchemeDrafted):
        return Draft(draft=event.draft, scheme=event.scheme, base=event.base, document=event.document)
    if state is None:
        return None
    match event:
        case SchemeDraftChanged():
            return replace(state, document=event.document, edit=event.edit)
        case SchemeSubmitted():
            told = {"effective_from": event.effective_from, "note": event.note, "submitted_by": event.by}
            return replace(state, status=SUBMITTED, returned="", **told)
        case SchemeReturned():
            return replace(state, status=DRAFT, returned=event.reason)
        case SchemeApproved():
            return replace(state, status=ADOPTED, approved_by=event.by)
        case SchemeDraftDropped():
            return replace(state, status=DROPPED)
    return state


def decide(command: Command, state: Draft | None) -> Decision:
    if isinstance(command, DraftScheme):
        return _begin(command, state)
    if state is None:
        return refuse("access.not-found", field="draft")
    match command:
        case ChangeSchemeDraft():
            return _change(command, state)
        case SubmitScheme():
            return _submit(command, state)
        case ReturnScheme():
            return _give_back(command, state)
        case ApproveScheme():
            return _approve(command, state)
        case DropSchemeDraft():
            return _drop(command, state)
    raise TypeError(f"a draft of a scheme does not decide {type(command).__name__}")


def _begin(command: DraftScheme, state: Draft | None) -> Decision:
    if state is not None:
        same = (state.scheme, state.base, state.document, state.edit)
        begun = (command.scheme, command.base, command.document, 0)
        return [] if same == begun else refuse("schemes.draft-taken", field="draft")
    return [
        SchemeDrafted(
            draft=command.draft, scheme=command.scheme, base=command.base, document=command.document, by=command.by
        )
    ]


def _open(state: Draft, *statuses: str) -> Refusal | None:
    return None if state.status in statuses else refuse("schemes.draft-closed", status=state.status)


def _seen(edit: int, state: Draft) -> Refusal | None:
    """Of two officers who change a draft at once, the second is told to look again."""
    return None if edit == state.edit else refuse("schemes.draft-moved", field="edit", edit=state.edit)


def _change(command: ChangeSchemeDraft, state: Draft) -> Decision:
    if problem := _open(state, DRAFT):
        return problem
    if command.document == state.document:
        return []
    if problem := _seen(command.edit, state):
        return problem
    return [
        SchemeDraftChanged(draft=state.draft, edit=state.edit + 1, document=command.document, by=command.by),
    ]


def _submit(command: SubmitScheme, state: Draft) -> Decision:
    note = command.note.strip()
    told = (command.effective_from, note, command.by)
    if state.status == SUBMITTED and told == (state.effective_from, state.note, state.submitted_by):
        return []
    if problem := _open(state, DRAFT) or _seen(command.edit, state):
        return problem
    if not note:
        return refuse("schemes.note", field="note")
    if command.effective_from < command.on:
        return refuse("schemes.effective-past", field="effective_from", today=command.on.isoformat())
    return [
        SchemeSubmitted(
            draft=state.draft, edit=state.edit, effective_from=command.effective_from, note=note, by=command.by
        )
    ]


def _give_back(command: ReturnScheme, state: Draft) -> Decision:
    reason = command.reason.strip()
    if state.status == DRAFT and reason and reason == state.returned:
        return []
    if problem := _open(state, SUBMITTED):
        return problem
    if not reason:
        return refuse("schemes.reason", field="reason")
    return [SchemeReturned(draft=state.draft, reason=reason, by=command.by)]


def _approve(command: ApproveScheme, state: Draft) -> Decision:
    if state.status == ADOPTED and state.approved_by == command.by:
        return []
    if problem := _open(state, SUBMITTED) or _seen(command.edit, state):
        return problem
    if command.by == state.submitted_by:
        return refuse("schemes.four-eyes")
    if state.effective_from is None or state.effective_from < command.on:
        return refuse("schemes.effective-past", field="effective_from", today=command.on.isoformat())
    return [
        SchemeApproved(
            draft=state.draft,
            scheme=state.scheme,
            effective_from=state.effective_from,
            submitted_by=state.submitted_by,
            by=command.by,
        )
    ]


def _drop(command: DropSchemeDraft, state: Draft) -> Decision:
    if state.status == DROPPED:
        return []
    return _open(state, DRAFT) or [SchemeDraftDropped(draft=state.draft, by=command.by)]


decider = Decider(initial=None, evolve=evolve, decide=decide)
