"""What is known of a campaign while it is decided about."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from domain.shared.refusal import Refusal, refuse

KIND_OF_ITEM = {"2.1.3": "survey", "6.1.1": "survey", "8.1.1": "survey", "6.2.1": "assistance", "2.2.1": "posts"}
"""What a campaign of each item does."""


class Campaign(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is running, closed or cancelled; `targets` gives the outcome of each target, "" when there is none yet;
    `posts` the state of each post: developed, public or out."""

    campaign: str
    operator: str
    item: str
    kind: str
    plan: Mapping[str, str] = {}
    status: str = "running"
    targets: Mapping[str, str] = {}
    posts: Mapping[str, str] = {}
    notes: frozenset[str] = frozenset()


def not_running(state: Campaign, *kinds: str) -> Refusal | None:
    """Nothing more is recorded of a campaign that is over, and nothing that is not of its kind."""
    if state.status != "running":
        return refuse("campaigns.not-running", status=state.status)
    return refuse("campaigns.kind") if kinds and state.kind not in kinds else None
