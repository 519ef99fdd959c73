"""May this person use this route, for this operator? Default deny, in one function without I/O."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from tenants.accounts.permissions import may, writes
from tenants.accounts.roles import Role
from tenants.context import Context
from web.route import Route, Scope

REACH: Mapping[Role, Scope] = {
    Role.BUREAU: Scope.BUREAU_AREA,
    Role.FINANCE: Scope.BUREAU_AREA,
    Role.MANAGER: Scope.OWN_TENANT,
    Role.CLERK: Scope.OWN_TENANT,
    Role.ASSESSOR: Scope.ASSIGNED,
    Role.AUDITOR: Scope.AUDIT,
}


class Verdict(Enum):
    """What the guard found."""

    ALLOWED = auto()
    SIGN_IN = auto()  # nobody is signed in, and the route wants somebody
    FORBIDDEN = auto()  # signed in, but this is not their job: said openly
    LEFT = auto()  # their operator has left: they read, and write nothing
    NOT_FOUND = auto()  # another's data: answered exactly as if it did not exist


def judge(route: Route, context: Context | None, params: Mapping[str, object], *, left: bool = False) -> Verdict:
    """The verdict on one request; `context` is None for a reader without a session, `left` says that their operator is
    gone."""
    if route.scope is Scope.PUBLIC:
        return Verdict.ALLOWED
    if context is None:
        return Verdict.SIGN_IN
    if route.scope is Scope.ANY_USER:
        return Verdict.ALLOWED
    if not opens(context.role, route):
        return Verdict.FORBIDDEN
    operator = params.get("operator")
    if operator is not None and not reaches(context, str(operator)):
        return Verdict.NOT_FOUND
    return Verdict.LEFT if left and not only_reads(route) else Verdict.ALLOWED


def only_reads(route: Route) -> bool:
    """Whether a route is for the people of an operator that left (退出后只读): no write, nor a form for one."""
    if route.scope & (Scope.PUBLIC | Scope.ANY_USER):
        return True
    return not route.writes and route.may is not None and not writes(route.may)


def opens(role: Role, route: Route, *, left: bool = False) -> bool:
    """Whether a route is for a role at all, whatever it is asked to show: a page links only where the reader can go.
    Who `left` can still read."""
    if route.scope & (Scope.PUBLIC | Scope.ANY_USER):
        return True
    if left and not only_reads(route):
        return False
    reach = REACH.get(role)
    return route.may is not None and reach is not None and bool(reach & route.scope) and may(role, route.may)


def reaches(context: Context, operator: str) -> bool:
    """Whether the person's reach covers an operator, by its code (op-350102-003)."""
    reach = REACH.get(context.role)
    if reach is Scope.BUREAU_AREA:
        return bool(context.area) and operator.removeprefix("op-").startswith(context.area)
    if reach is Scope.OWN_TENANT:
        return operator == context.tenant
    if reach is Scope.ASSIGNED:
        return operator in context.assigned
    return reach is Scope.AUDIT
