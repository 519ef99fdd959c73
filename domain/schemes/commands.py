"""What may be asked of a draft. `by` is who asks, filled in by the rule that prepares the command."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command


class DraftScheme(Command, frozen=True, kw_only=True):
    """Begin a draft of the scheme from a version of it, from a blank, or from a document that was handed in."""

    draft: str
    scheme: str
    base: int
    document: dict[str, object]
    by: str = ""


class ChangeSchemeDraft(Command, frozen=True, kw_only=True):
    """Put another document in the place of the one that stood there after `edit` changes."""

    draft: str
    edit: int
    document: dict[str, object]
    by: str = ""


class SubmitScheme(Command, frozen=True, kw_only=True):
    draft: str
    edit: int
    effective_from: date
    note: str
    by: str = ""


class ReturnScheme(Command, frozen=True, kw_only=True):
    draft: str
    reason: str
    by: str = ""


class ApproveScheme(Command, frozen=True, kw_only=True):
    """`edit` is the state of the draft that was looked at."""

    draft: str
    edit: int
    by: str = ""


class DropSchemeDraft(Command, frozen=True, kw_only=True):
    draft: str
    by: str = ""
