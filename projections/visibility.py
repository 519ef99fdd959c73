"""Who sees which rows: one rule for every room, put into every question.

An operator's code carries the division that contracted it: `op-350102-003`. A foreign row is left out of the answer, so
that it looks exactly like a missing one.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from domain.shared.area import is_area
from tenants.accounts.roles import Role
from tenants.context import Context

Condition = sa.ColumnElement[bool]
Text = sa.ColumnElement[Any]
_LAST = "\U0010ffff"


def starts_with(column: Text, prefix: str) -> Condition:
    """Does the text begin with `prefix`? As a range, so that an index answers it on both databases."""
    return sa.and_(column >= prefix, column < prefix + _LAST)


def sees_operator(context: Context, operator: Text) -> Condition:
    """May the reader see what belongs to the operator in this column?"""
    match context.role:
        case Role.AUDITOR | Role.SYSTEM:
            return sa.true()
        case Role.MANAGER | Role.CLERK:
            return operator == context.tenant if context.tenant else sa.false()
        case Role.BUREAU | Role.FINANCE:
            return starts_with(operator, f"op-{context.area}") if is_area(context.area) else sa.false()
        case Role.ASSESSOR:
            return operator.in_(context.assigned)
    return sa.false()


def sees_area(context: Context, *areas: Text) -> Condition:
    """For bureau officers: is one of these divisions theirs or below it? Others see nothing by place alone."""
    match context.role:
        case Role.AUDITOR | Role.SYSTEM:
            return sa.true()
        case Role.BUREAU | Role.FINANCE if is_area(context.area):
            return sa.or_(*(starts_with(area, context.area) for area in areas))
    return sa.false()


def sees_all(context: Context) -> bool:
    return context.role in (Role.AUDITOR, Role.SYSTEM)


def in_tenant(context: Context) -> bool:
    return context.role.in_tenant
