"""An operator's staff and whom it honoured, as files: names and phones masked."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.operators.frame import found
from web.operators.people import staff_shown
from web.operators.qualified import qualifications
from web.outlets.behind import honours_of
from web.request import Request
from web.said import said
from web.shown.download import handed
from web.shown.outlets import outlet_names
from web.terms.places import place
from web.terms.workforce import credential_name, staff_terms

STAFF = (
    *(N_("编号"), N_("姓名"), N_("职务"), N_("网点"), N_("电话"), N_("专职或兼职"), N_("线上客服")),
    *(N_("资格证书"), N_("证书到期（已过或 90 天内）"), N_("到岗")),
)
HONOURS = (N_("姓名"), N_("年度"), N_("村（社区）"), N_("评选的网点"), N_("登记"))


def staff(request: Request) -> Response:
    """Whoever is there today."""
    return handed(request, "staff", N_("工作人员"), STAFF, _staff(request, found(request)))


def honours(request: Request) -> Response:
    return handed(request, "honours", N_("零工推介积极分子"), HONOURS, _honours(request, found(request)))


def _staff(request: Request, operator: Operator) -> Iterator[tuple[Cell, ...]]:
    here = [one for one in directory.staff(request.context, request.platform.views, operator.operator) if one.is_here]
    outlets = outlet_names(request, [operator.operator])
    told = qualifications(request, operator.operator, {one.staff for one in here})
    for one in staff_shown(request, here):
        record = one.record
        held = gettext("、").join(map(credential_name, told["credentials"].get(record.staff, [])))
        ends = told["ending"].get(record.staff)
        online = gettext("是") if record.online else gettext("否")
        who = (record.staff, one.name, said(record.post), outlets.get(record.outlet, ""), one.phone)
        terms = staff_terms(record.terms) if record.terms else ""
        yield (*who, terms, online, held, ends.isoformat() if ends else "", record.joined_on.isoformat())


def _honours(request: Request, operator: Operator) -> Iterator[tuple[Cell, ...]]:
    outlets = outlet_names(request, [operator.operator])
    for one, name in honours_of(request, operator):
        yield (name, one.year, place(one.village), outlets.get(one.outlet, ""), one.awarded_on.isoformat())
