"""The page behind the code of an offer: what became of it, for the employer that made it."""

from __future__ import annotations

from starlette.responses import Response

from projections.job_board import queries as vacancies
from projections.operator_directory import queries as directory
from projections.operator_directory.public import public_outlet
from web.documents.qr import qr_svg
from web.i18n import gettext
from web.offers.codes import READER, address_of, code_of, offer_behind
from web.offers.contact import contact_of
from web.offers.places import takes_offers
from web.render import render
from web.request import Request


def show(request: Request) -> Response:
    offer, views = offer_behind(request), request.platform.views
    outlet = directory.outlet(READER, views, offer.outlet)
    is_open = public_outlet(views, offer.outlet)
    address = address_of(request, offer.offer)
    values = {
        "offer": offer,
        "contact": contact_of(request, offer),
        "outlet": outlet,
        "operator": directory.operator(READER, views, offer.operator),
        "vacancy": vacancies.vacancy(READER, views, offer.vacancy) if offer.vacancy else None,
        "code": code_of(request, offer.offer),
        "address": address,
        "qr": qr_svg(address, gettext("查询码的二维码")),
        "takes": is_open is not None and takes_offers(request, is_open),
    }
    return render(request, "offers/told.html", values)
