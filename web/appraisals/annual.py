"""Annual appraisals that have been opened and await their on-site and evidence scores."""

from __future__ import annotations

from projections.appraisal_archive import league
from projections.appraisal_archive.answers import Ranked
from projections.operator_directory import queries as directory
from projections.page import LARGEST
from tenants.accounts.roles import Role
from web.request import Request


def awaiting(request: Request) -> list[tuple[Ranked, str]]:
    """For an assessor: the open appraisals of the operators assigned, each with the operator's name, latest year first.

    They are read here; scores are given elsewhere.
    """
    context, views = request.context, request.platform.views
    if context.role is not Role.ASSESSOR:
        return []
    names = directory.names(context, views, context.assigned)
    years = league.periods(context, views, "year")
    found = [row for year in years for row in league.ranking(context, views, year, sort="operator", size=LARGEST).rows]
    return [(row, names.get(row.operator, row.operator)) for row in found if row.grade is None]
