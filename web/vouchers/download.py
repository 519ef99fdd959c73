"""The list of vouchers as a file: every one as the list was narrowed, holders masked as they are shown."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.operator_directory import queries as directory
from projections.page import LARGEST
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.request import Request
from web.shown.download import handed, pages_of
from web.shown.finding import people_found
from web.shown.money import in_yuan
from web.shown.people import people_by_id
from web.terms.catalogue import item_name
from web.terms.vouchers import voucher_badge
from web.vouchers.listing import asked_for, page_of

HEAD = (
    *(N_("券号"), N_("持券人"), N_("政策"), N_("面值"), N_("状态"), N_("发放日"), N_("有效至"), N_("领取日")),
    *(N_("核销日"), N_("核销机构"), N_("核销事项"), N_("办件号")),
)


def download(request: Request) -> Response:
    return handed(request, "vouchers", N_("就业券"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    """A tenant sees of a redemption elsewhere only its day."""
    tenant = request.context.tenant
    asked, found = asked_for(request), people_found(request)
    for page in pages_of(lambda number: page_of(request, asked, found, page=number, size=LARGEST)):
        people = people_by_id(request, {one.person for one in page.rows})
        codes = {one.operator for one in page.rows if one.operator}
        names = directory.names(request.context, request.platform.views, codes)
        for one in page.rows:
            who = people[one.person].name if one.person in people else ""
            days = [
                day.isoformat() if day else ""
                for day in (one.issued_on, one.expires_on, one.claimed_on, one.redeemed_on)
            ]
            elsewhere = bool(one.operator and tenant and one.operator != tenant)
            where = gettext("其他机构") if elsewhere else names.get(one.operator or "", "")
            what = ("", "") if elsewhere else (item_name(one.item) if one.item else "", one.case or "")
            money, status = in_yuan(one.face_fen), voucher_badge(one.status).text
            yield (one.voucher, who, one.policy_name, money, status, *days, where, *what)
