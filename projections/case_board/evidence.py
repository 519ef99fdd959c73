"""Questions about the files of cases: whoever sees the case sees them."""

from __future__ import annotations

import sqlalchemy as sa

from projections.case_board.answers import Evidence
from projections.case_board.tables import case_evidence
from projections.page import columns, many
from projections.views import Views
from projections.visibility import sees_operator
from tenants.context import Context

_E = case_evidence.c


def evidence_of(context: Context, views: Views, case: str) -> tuple[Evidence, ...]:
    """The files of a case in the order they were attached; none when there is no such case, or it is another's."""
    query = sa.select(*columns(Evidence, case_evidence)).where(_E.case == case, sees_operator(context, _E.operator))
    with views.read() as db:
        return many(db, Evidence, query.order_by(_E.attached_at, _E.evidence))
