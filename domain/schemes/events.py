"""Stream `scheme-draft/<id>`: one draft of a scheme, from its beginning until it is adopted or dropped.

`by`, `submitted_by` are user ids of bureau officers. A document is a scheme as JSON data, whole.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event


class SchemeDrafted(Event, frozen=True, kw_only=True):
    """`base` is the version it began from, 0 for a blank or an imported one."""

    draft: str
    scheme: str
    base: int
    document: dict[str, object]
    by: str


class SchemeDraftChanged(Event, frozen=True, kw_only=True):
    """`edit` counts the changes of a draft from 1."""

    draft: str
    edit: int
    document: dict[str, object]
    by: str


class SchemeSubmitted(Event, frozen=True, kw_only=True):
    """Of the draft as it is after `edit` changes, to be in force from a business date on."""

    draft: str
    edit: int
    effective_from: date
    note: str
    by: str


class SchemeReturned(Event, frozen=True, kw_only=True):
    """Back to be changed again, whoever of the two gave it back."""

    draft: str
    reason: str
    by: str


class SchemeApproved(Event, frozen=True, kw_only=True):
    """By another officer than the one who submitted it; the version is adopted with it."""

    draft: str
    scheme: str
    effective_from: date
    submitted_by: str
    by: str


class SchemeDraftDropped(Event, frozen=True, kw_only=True):
    draft: str
    by: str


EVENTS = {
    "schemes.drafted.v1": SchemeDrafted,
    "schemes.draft-changed.v1": SchemeDraftChanged,
    "schemes.submitted.v1": SchemeSubmitted,
    "schemes.returned.v1": SchemeReturned,
    "schemes.approved.v1": SchemeApproved,
    "schemes.draft-dropped.v1": SchemeDraftDropped,
}
PERSONAL_OF: dict[str, str] = {}


def stream(draft: str) -> str:
    return f"scheme-draft/{draft}"
