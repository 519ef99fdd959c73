"""What the rules of signals look at: who rated and complained from which device. Digests alone are compared."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from domain.signals.rules import COMPLAINT, RATING, DeviceUse
from projections.feedback_board.tables import complaints, ratings
from projections.page import many
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_R, _C = ratings.c, complaints.c


def device_uses(context: Context, views: Views, operator: str, first: date, last: date) -> tuple[DeviceUse, ...]:
    """Ratings and complaints of a span from devices that are known, by case."""
    rated = sa.select(_R.device, sa.literal(RATING).label("kind"), _R.subject.label("person"), _R.case).where(
        _R.operator == operator, _R.rated_on.between(first, last), _R.device != "", sees_operator(context, _R.operator)
    )
    lodged = sa.select(_C.device, sa.literal(COMPLAINT).label("kind"), _C.subject.label("person"), _C.case).where(
        _C.operator == operator, _C.lodged_on.between(first, last), _C.device != "", sees_operator(context, _C.operator)
    )
    both = sa.union_all(rated, lodged).subquery()
    with views.read() as db:
        return many(db, DeviceUse, sa.select(both).order_by(both.c.device, both.c.case, both.c.kind))
