"""The outlets of the reader's operator, and the villages that its contract covers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from domain.shared.refusal import Refusal, refuse
from projections.operator_directory import queries
from projections.operator_directory.answers import Outlet
from tenants.divisions import divisions
from web.i18n import gettext
from web.request import Request
from web.shown.days import today

Choices = list[tuple[str, list[tuple[str, str]]]]  # (heading, [(value, label), …])


def outlet_names(request: Request, operators: Iterable[str | None] = ()) -> Mapping[str, str]:
    """Names by id of the outlets of the reader's own operator. A reader who has none is given those of `operators`, as
    far as they see them, each with the name of its operator."""
    context, views = request.context, request.platform.views
    if context.tenant:
        return {one.outlet: one.name for one in queries.outlets(context, views, context.tenant)}
    names = queries.names(context, views, {code for code in operators if code})
    return {
        one.outlet: f"{name} {one.name}"
        for code, name in names.items()
        for one in queries.outlets(context, views, code)
    }


def own_outlet(request: Request) -> Outlet | None:
    """The outlet a clerk sits at."""
    outlet = request.context.outlet
    return queries.outlet(request.context, request.platform.views, outlet) if outlet else None


def contract_areas(request: Request) -> tuple[str, ...]:
    """The areas of the contract in force today; of the latest one when there is none in force."""
    context, views = request.context, request.platform.views
    if context.tenant is None:
        return ()
    found = queries.contract_on(context, views, context.tenant, today(request))
    latest = queries.contracts(context, views, context.tenant)[:1] if found is None else (found,)
    return tuple(area for contract in latest for area in contract.areas)


def village_choices(request: Request) -> Choices:
    """Every village of the contract, by township; those the clerk's outlet covers come first."""
    return villages_of(own_outlet(request), contract_areas(request))


def villages_of(outlet: Outlet | None, areas: Iterable[str]) -> Choices:
    """Every village of some areas, by township; those that an outlet covers come first."""
    known = divisions()
    near = [(code, known.name(code)) for code in outlet.villages] if outlet else []
    groups: Choices = [(gettext("本网点服务的村（社区）"), near)] if near else []
    townships: dict[str, list[tuple[str, str]]] = {}
    for area in areas:
        for village in known.villages_below(area):
            if village in near:
                continue
            townships.setdefault(village.code[:9], []).append((village.code, village.name))
    city = 4  # digits: within one operator the city goes without saying
    return groups + [(known.path(code, since=code[:city]), found) for code, found in sorted(townships.items())]


def outside(request: Request, village: str) -> Refusal | None:
    """The refusal for a village beyond the contract, in the domain's own words."""
    covered = any(village.startswith(area) for area in contract_areas(request))
    return None if covered else refuse("contract.area", field="village", village=village)
