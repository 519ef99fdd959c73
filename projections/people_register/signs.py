"""What the rules of signals look at: people who left the same phone. Keyed hashes are compared; no number is opened."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from projections.people_register.tables import people, people_served
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_P, _S = people.c, people_served.c


def shared_phones(
    context: Context, views: Views, operator: str, first: date, last: date, at_least: int
) -> tuple[tuple[str, ...], ...]:
    """Groups of people, newly served in a span, with the same phone; in each the one who came first, first."""
    mine = sa.and_(
        _S.operator == operator, _S.since.between(first, last), sees_operator(context, _S.operator), _P.phone_key != ""
    )
    joined = people_served.join(people, _P.person == _S.person)
    number = sa.func.count()
    shared = sa.select(_P.phone_key).select_from(joined).where(mine).group_by(_P.phone_key).having(number >= at_least)
    query = sa.select(_P.phone_key, _P.person).select_from(joined).where(mine, _P.phone_key.in_(shared))
    groups: dict[str, list[str]] = {}
    with views.read() as db:
        for key, person in db.execute(query.order_by(_P.registered_at, _P.person)):
            groups.setdefault(key, []).append(person)
    return tuple(sorted(map(tuple, groups.values())))
