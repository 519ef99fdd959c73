"""What outlets made public, or are about to, as a file."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from projections.page import LARGEST
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.publications.listing import asked_for, page_of
from web.request import Request
from web.shown.days import today
from web.shown.download import handed, pages_of
from web.shown.outlets import outlet_names
from web.terms.catalogue import item_name
from web.terms.publications import channel_name, publication_badge, publication_kind

HEAD = (
    *(N_("办件号"), N_("事项"), N_("标题"), N_("内容"), N_("信息种类"), N_("网点"), N_("发布渠道"), N_("状态")),
    *(N_("起草日"), N_("发布日"), N_("更新日"), N_("有效期至"), N_("退回或撤下的理由")),
)


def download(request: Request) -> Response:
    return handed(request, "publications", N_("信息发布"), HEAD, _lines(request))


def _lines(request: Request) -> Iterator[tuple[Cell, ...]]:
    asked, day = asked_for(request), today(request)
    for page in pages_of(lambda number: page_of(request, asked, page=number, size=LARGEST)):
        outlets = outlet_names(request, {one.operator for one in page.rows})
        for one in page.rows:
            kinds, channels = map(publication_kind, one.kinds), map(channel_name, one.channels)
            what = (one.case, item_name(one.item), one.title, one.text, gettext("、").join(kinds))
            where = (outlets.get(one.outlet, ""), gettext("、").join(channels))
            days = [
                d.isoformat() if d else "" for d in (one.drafted_on, one.published_on, one.revised_on, one.expires_on)
            ]
            yield (*what, *where, publication_badge(one.status_on(day)).text, *days, one.reason)
