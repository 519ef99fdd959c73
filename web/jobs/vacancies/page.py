"""The vacancy an address names."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from projections.job_board import queries
from projections.job_board.answers import Vacancy
from web.request import Request


def find(request: Request) -> Vacancy:
    """404 when there is none, or it is another operator's and was never published."""
    found = queries.vacancy(request.context, request.platform.views, request.path_params["vacancy"])
    if found is None:
        raise HTTPException(404)
    return found


def find_own(request: Request) -> Vacancy:
    """The same, for what only its own operator may do."""
    found = find(request)
    if found.operator != request.context.tenant:
        raise HTTPException(404)
    return found
