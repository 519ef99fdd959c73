"""Who sees which appraisals: an operator does not see a draft of its own."""

from __future__ import annotations

import sqlalchemy as sa

from projections.appraisal_archive.tables import appraisals
from projections.visibility import sees_operator
from tenants.context import Context


def sees_appraisal(context: Context) -> sa.ColumnElement[bool]:
    seen = sees_operator(context, appraisals.c.operator)
    return sa.and_(seen, appraisals.c.status != "draft") if context.role.in_tenant else seen
