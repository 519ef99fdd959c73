"""What those of a target list are called, as far as the reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from projections.campaign_board.answers import Reached
from projections.household_board import queries as households
from projections.job_board import employers
from web.i18n import gettext
from web.request import Request
from web.shown.people import people_by_id


def names_of(request: Request, rows: Iterable[Reached]) -> Mapping[str, str]:
    """Masked names of people, families by the masked name of who applied, names of employers; whoever the reader does
    not see is left out."""
    found = list(rows)
    people = people_by_id(request, {one.target for one in found if one.kind == "person"})
    names = {person: shown.name for person, shown in people.items()}
    names |= _families(request, {one.target for one in found if one.kind == "household"})
    firms = {one.target for one in found if one.kind == "employer"}
    return names | employers.employer_names(request.context, request.platform.views, firms)


def _families(request: Request, ids: set[str]) -> dict[str, str]:
    if not ids:
        return {}
    found = households.households_by_id(request.context, request.platform.views, ids)
    heads = people_by_id(request, {one.head for one in found.values()})
    return {id: gettext("%(name)s一家", name=heads[one.head].name) for id, one in found.items() if one.head in heads}
