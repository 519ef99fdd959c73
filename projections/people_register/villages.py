"""Where the people live whom an operator serves."""

from __future__ import annotations

import sqlalchemy as sa

from projections.people_register.tables import people, people_served
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_P, _S = people.c, people_served.c


def served_by_village(context: Context, views: Views, operator: str) -> dict[str, int]:
    """How many people of each village the operator serves; villages without any are left out."""
    query = (
        sa.select(_P.village, sa.func.count())
        .select_from(people_served.join(people, _P.person == _S.person))
        .where(_S.operator == operator, sees_operator(context, _S.operator))
        .group_by(_P.village)
    )
    with views.read() as db:
        return {row[0]: row[1] for row in db.execute(query)}
