"""Drafts of assessment schemes: an officer of the province drafts and submits, another one approves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.appraisals.appraisal import scheme_decider
from domain.appraisals.events import scheme_stream
from domain.policies import scheme_rules
from domain.policies.facts import Facts
from domain.schemes import commands, events
from domain.schemes.draft import decider
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Reaction, own
from tenants.unit import Source

_DRAFT = own(events.stream, "draft")


def _draft(message: Any, facts: Facts) -> Source:
    return decider, events.stream(message.draft)


def _versions(command: Any, facts: Facts) -> Source | None:
    """Those of the scheme that the draft is of."""
    draft = facts["draft"]
    return (scheme_decider, scheme_stream(draft.scheme)) if draft else None


def _scheme(event: Any, facts: Facts) -> Source:
    return scheme_decider, scheme_stream(event.scheme)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.DraftScheme: Handling(
        Permission.DRAFT_SCHEME, decider, _DRAFT, prepare=scheme_rules.prepare_document, begins=True
    ),
    commands.ChangeSchemeDraft: Handling(
        Permission.DRAFT_SCHEME, decider, _DRAFT, prepare=scheme_rules.prepare_document
    ),
    commands.SubmitScheme: Handling(
        Permission.DRAFT_SCHEME,
        decider,
        _DRAFT,
        {"draft": _draft},
        scheme_rules.prepare_submission,
        {"schemes": _versions},
    ),
    commands.ReturnScheme: Handling(Permission.APPROVE_SCHEME, decider, _DRAFT, prepare=scheme_rules.prepare),
    commands.ApproveScheme: Handling(Permission.APPROVE_SCHEME, decider, _DRAFT, prepare=scheme_rules.prepare),
    commands.DropSchemeDraft: Handling(Permission.DRAFT_SCHEME, decider, _DRAFT, prepare=scheme_rules.prepare),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    events.SchemeApproved: Reaction(scheme_rules.when_scheme_approved, {"draft": _draft, "schemes": _scheme}),
}
