"""What an address names, when it is the reader's to see; 404 otherwise, as if it were not there."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator, Outlet, Staff
from web.i18n import gettext
from web.operators.frame import tab_url
from web.request import Request

Crumbs = list[tuple[str, str | None]]


def outlet(request: Request) -> Outlet:
    found = directory.outlet(request.context, request.platform.views, request.path_params["outlet"])
    if found is None:
        raise HTTPException(404)
    return found


def staff(request: Request) -> Staff:
    found = directory.staff_member(request.context, request.platform.views, request.path_params["staff"])
    if found is None:
        raise HTTPException(404)
    return found


def operator(request: Request, code: str = "") -> Operator:
    """The operator of something found, or the reader's own."""
    found = directory.operator(request.context, request.platform.views, code or request.context.tenant or "")
    if found is None:
        raise HTTPException(404)
    return found


def crumbs(request: Request, of: Operator, *more: tuple[str, str | None], tab: str = "outlets") -> Crumbs:
    """From the operator's tab down."""
    names = {"outlets": gettext("网点与人员"), "workforce": gettext("专家与带头人")}
    first: Crumbs = [] if request.context.role.in_tenant else [(of.name, tab_url(request, of, ""))]
    return [*first, (names[tab], tab_url(request, of, tab)), *more]
