"""What the rules of signals look at: visitors who checked in at the door, by the digest of their device."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from domain.signals.rules import CHECK_IN, DeviceUse
from projections.fair_board.tables import fair_visitors, fairs
from projections.page import many
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_F, _V = fairs.c, fair_visitors.c


def device_uses(context: Context, views: Views, operator: str, first: date, last: date) -> tuple[DeviceUse, ...]:
    """Visitors of the fairs of a span from devices that are known, with the case of the fair; who is not known to the
    register counts as one of their own."""
    person = sa.case((_V.person == "", _V.visitor), else_=_V.person).label("person")
    query = (
        sa.select(_V.device, sa.literal(CHECK_IN).label("kind"), person, _F.case)
        .select_from(fairs.join(fair_visitors, _V.fair == _F.fair))
        .where(_F.operator == operator, _F.held_on.between(first, last), _V.device != "")
        .where(sees_operator(context, _F.operator))
        .order_by(_V.device, _F.case, _V.visitor)
    )
    with views.read() as db:
        return many(db, DeviceUse, query)
