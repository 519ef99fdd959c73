"""What stands round every page of one operator: who it is, and the tabs, which are links."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from projections.appraisal_archive import league
from projections.appraisal_archive import queries as archive
from projections.exit_board import queries as exits
from projections.exit_board.answers import Exit
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from tenants.accounts.permissions import Permission, may
from web.addresses import url
from web.i18n import gettext
from web.request import Request

OWN = "operators.mine"


def found(request: Request) -> Operator:
    """The operator named in the address, or the reader's own; 404 for one that is not there or not theirs to see."""
    code = request.path_params.get("operator") or request.context.tenant or ""
    operator = directory.operator(request.context, request.platform.views, code)
    if operator is None:
        raise HTTPException(404)
    return operator


def frame(request: Request, operator: Operator, current: str) -> dict[str, Any]:
    """Head and tabs; `current` is the name of the tab the reader is on."""
    return {
        "operator": operator,
        "crumbs": _crumbs(request, operator),
        "tabs": _tabs(request, operator, current),
        "flag": _flag(request, operator),
        "exit": _exit(request, operator),
        "latest": _latest(request, operator),
    }


def _crumbs(request: Request, operator: Operator) -> list[tuple[str, str | None]]:
    if request.context.role.in_tenant:
        return []
    return [(gettext("机构与合同"), url("operators.list")), (operator.name, None)]


def _tabs(request: Request, operator: Operator, current: str) -> list[dict[str, Any]]:
    names: list[tuple[str, str, int | None]] = [
        ("", gettext("概况"), None),
        ("contracts", gettext("合同与目录"), operator.contracts),
        ("outlets", gettext("网点与人员"), operator.outlets),
    ]
    if may(request.context.role, Permission.VIEW_OUTLETS):
        names.append(("workforce", gettext("专家与带头人"), None))
    if may(request.context.role, Permission.VIEW_APPRAISALS):
        names.append(("appraisals", gettext("考核"), None))
    return [
        {"text": text, "href": tab_url(request, operator, tab), "current": tab == current, "count": count}
        for tab, text, count in names
    ]


def tab_url(request: Request, operator: Operator, tab: str) -> str:
    """The address of a tab, as the reader reaches it."""
    name = f"-{tab}" if tab else ""
    if request.context.role.in_tenant:
        return url(f"{OWN}{name}")
    return url(f"operators.show{name}", operator=operator.operator)


def _flag(request: Request, operator: Operator) -> list[Any]:
    """The results of the periods for which the operator was flagged; none when it is not."""
    every = league.results_of(request.context, request.platform.views, operator.operator, operator.flag_periods or ())
    return list(every)


def _exit(request: Request, operator: Operator) -> Exit | None:
    """The way out the operator is on, or took last, for those who may read it."""
    if not may(request.context.role, Permission.VIEW_EXITS):
        return None
    found = exits.exits(request.context, request.platform.views, operator=operator.operator, size=1)
    return found.rows[0] if found.rows else None


def _latest(request: Request, operator: Operator) -> Any:
    """The latest quarterly result, for those who may read appraisals."""
    if not may(request.context.role, Permission.VIEW_APPRAISALS):
        return None
    results = archive.latest_results(request.context, request.platform.views, [operator.operator])
    return results.get(operator.operator)
