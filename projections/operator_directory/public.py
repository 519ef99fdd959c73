"""What anybody may ask without an account: one outlet, as it stands on its public page."""

from __future__ import annotations

import sqlalchemy as sa

from projections.operator_directory.answers import Outlet
from projections.operator_directory.tables import outlets
from projections.page import columns, one
from projections.views import Views

_T = outlets.c


def public_outlet(views: Views, outlet_id: str) -> Outlet | None:
    """An outlet that is open; None when there is none, or it was closed."""
    query = sa.select(*columns(Outlet, outlets)).where(_T.outlet == outlet_id, _T.closed_on.is_(None))
    with views.read() as db:
        return one(db, Outlet, query.order_by(_T.opened_on))
