"""A draft joins what schemes may say with who makes them. Notice annex 3 leaves weights, bands and deadlines open."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

import msgspec

from domain.appraisals.commands import AdoptScheme
from domain.appraisals.defaults import is_default
from domain.appraisals.events import SchemeAdopted
from domain.appraisals.scheme import Scheme, SchemeError
from domain.policies.facts import Facts
from domain.schemes.commands import ChangeSchemeDraft, DraftScheme, SubmitScheme
from domain.schemes.draft import Draft
from domain.schemes.events import SchemeApproved
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse

MOST_BYTES = 200_000
"""Of a document as JSON; the default scheme has some 10,000."""
C = TypeVar("C", bound=Command)


def prepare(command: C, facts: Facts) -> C:
    """Who asks is not for the asker to say."""
    changes: dict[str, Any] = {"by": facts["actor"]}
    return msgspec.structs.replace(command, **changes)


def prepare_document(command: DraftScheme | ChangeSchemeDraft, facts: Facts) -> Command | Refusal:
    """A draft may still be wrong; it may not be of a size nobody could read."""
    size = len(msgspec.json.encode(command.document))
    if size > MOST_BYTES:
        return refuse("schemes.too-large", field="document", bytes=size, most=MOST_BYTES)
    return prepare(command, facts)


def prepare_submission(command: SubmitScheme, facts: Facts) -> Command | Refusal:
    """Only a scheme that adds up is put before a second officer, and only for days no version rules yet."""
    draft: Draft | None = facts["draft"]
    versions: tuple[Scheme, ...] = facts["schemes"] or ()
    if draft is not None and (problem := problem_of(draft.document, command.effective_from)):
        return problem
    if versions and command.effective_from < versions[-1].effective_from:
        last = versions[-1].effective_from.isoformat()
        return refuse("schemes.effective-order", field="effective_from", last=last)
    return prepare(command, facts)


def problem_of(document: dict[str, object], effective_from: date) -> Refusal | None:
    """Why a document is no scheme, or None."""
    tried = SchemeAdopted(scheme="draft", version=1, effective_from=effective_from, is_default=False, document=document)
    try:
        Scheme.read_new(tried)
    except SchemeError as problem:
        return refuse("schemes.invalid", field="document", problem=str(problem))
    return None


def when_scheme_approved(event: SchemeApproved, facts: Facts, on: date) -> list[Command]:
    """The draft becomes the version after the last one."""
    draft: Draft = facts["draft"]
    versions: tuple[Scheme, ...] = facts["schemes"] or ()
    return [
        AdoptScheme(
            scheme=event.scheme,
            version=len(versions) + 1,
            effective_from=event.effective_from,
            is_default=is_default(draft.document),
            document=draft.document,
            draft=event.draft,
            note=draft.note,
            submitted_by=event.submitted_by,
            approved_by=event.by,
            on=on,
        )
    ]
