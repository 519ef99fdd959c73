"""An operator among all others of the province: a rank and medians, which tell of nobody else.

Whoever may read an appraisal may know these, so they are asked for as the system and not in the reader's reach; and so
a printed report says the same whoever prints it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from projections.appraisal_archive import league, peers
from projections.appraisal_archive.answers import Standing
from tenants.accounts.roles import Role
from tenants.context import Context

PROVINCE = "35"
EVERYBODY = Context(actor="system:appraisal", role=Role.SYSTEM, tenant=None, area=PROVINCE, outlet=None, request_id="")


def rank(views: Any, operator: str, period: str) -> Standing | None:
    """The operator's place in the province by its total in a period."""
    return league.standing(EVERYBODY, views, operator, period)


def medians(views: Any, period: str) -> dict[str, Fraction]:
    """How far the middle operator of the province came with each point."""
    return peers.median_completions(EVERYBODY, views, period, PROVINCE)


def median_shares(views: Any, period: str) -> dict[str, Fraction]:
    """The share of the full mark that the middle operator of the province got for each point, people's too."""
    return peers.median_shares(EVERYBODY, views, period, PROVINCE)
