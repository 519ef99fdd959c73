"""Questions about drafts of schemes: the bureau's officers and auditors see them, nobody else."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from domain.schemes.draft import DRAFT, SUBMITTED
from projections.page import columns, many, one
from projections.scheme_drafts.answers import SchemeDraft
from projections.scheme_drafts.tables import drafts as table
from projections.views import Views
from tenants.accounts.roles import Role
from tenants.context import Context

_D = table.c
IN_HAND = (DRAFT, SUBMITTED)
LARGEST = 100


def _visible(context: Context) -> sa.ColumnElement[bool]:
    return sa.true() if context.role in (Role.BUREAU, Role.AUDITOR, Role.SYSTEM) else sa.false()


def drafts(context: Context, views: Views, statuses: Collection[str] = IN_HAND) -> tuple[SchemeDraft, ...]:
    """Those that stand so, the last changed first, no more than a hundred."""
    query = sa.select(*columns(SchemeDraft, table)).where(_visible(context), _D.status.in_(statuses))
    with views.read() as db:
        return many(db, SchemeDraft, query.order_by(_D.changed_at.desc(), _D.draft).limit(LARGEST))


def draft(context: Context, views: Views, name: str) -> SchemeDraft | None:
    """None when there is none, or it is not the reader's to see."""
    query = sa.select(*columns(SchemeDraft, table)).where(_visible(context), _D.draft == name)
    with views.read() as db:
        return one(db, SchemeDraft, query)
