"""The facts of a refusal as people read them: an item's name for its code, yuan for fen, a label for a status."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from web import formats
from web.terms import (
    annex,
    campaigns,
    cases,
    catalogue,
    duties,
    fairs,
    households,
    jobs,
    places,
    posts,
    publications,
    schemes,
    subsidies,
    tasks,
    training,
)
from web.terms.badge import Badge

_READ: Mapping[str, Callable[[Any], str]] = {
    "item": catalogue.item_name,
    "before": catalogue.item_name,
    "clause": catalogue.clause_text,
    "name": catalogue.step_name,
    "point": annex.point_name,
    "village": places.place,
    "offer_status": lambda status: jobs.offer_badge(status).text,
    "duty_status": lambda status: duties.duty_badge(status).text,
    "household_status": lambda status: households.household_badge(status).text,
    "household_condition": households.condition_name,
    "post_status": lambda status: posts.welfare_badge(status).text,
    "claim_status": lambda status: subsidies.claim_badge(status).text,
    "condition": posts.condition_words,
    "check": subsidies.check_name,
    "result": training.training_result,
    "outcome": lambda outcome: jobs.outcome_badge(outcome).text,
}


_STATUS_OF: Mapping[str, Callable[[str], Badge]] = {
    "campaigns": campaigns.campaign_badge,
    "fairs": fairs.fair_badge,
    "publications": publications.publication_badge,
    "schemes": schemes.draft_badge,
    "tasks": tasks.entry_badge,
}
"""A `status` is that of the room's own thing; of all others it is a case's."""


def readable(code: str, params: Mapping[str, str | int]) -> dict[str, str]:
    """Each fact of a refusal in the reader's language; what has no other form stands as it is."""
    return {name: _one(code, name, value) for name, value in params.items()}


def _one(code: str, name: str, value: str | int) -> str:
    if name == "status":
        return _STATUS_OF.get(code.partition(".")[0], cases.case_badge)(str(value)).text
    if name.endswith("_fen") and isinstance(value, int):
        return formats.yuan(value)
    return _READ[name](value) if name in _READ else str(value)
