"""The experts of the reader's operator, as a select offers them."""

from __future__ import annotations

from projections.workforce import queries
from projections.workforce.answers import Expert
from tenants.vault import masking
from web.request import Request


def expert_choices(request: Request) -> list[tuple[str, str]]:
    """(id, name masked and speciality) of everybody in a team that is not dissolved."""
    found = _experts(request)
    names = request.platform.vault.open_many([one.name for one in found])
    said = [(one, masking.mask_name(name)) for one, name in zip(found, names, strict=True) if name]
    return [(one.expert, f"{name}（{one.speciality}）" if one.speciality else name) for one, name in said]


def team_of(request: Request, expert: str) -> str:
    """The team in which somebody is; empty for who is in none."""
    return next((one.team for one in _experts(request) if one.expert == expert), "")


def _experts(request: Request) -> list[Expert]:
    context, views = request.context, request.platform.views
    if not context.tenant:
        return []
    there = {one.team for one in queries.teams(context, views, context.tenant) if one.dissolved_on is None}
    found = queries.experts(context, views, context.tenant)
    return [one for one in found if one.left_on is None and one.team in there]
