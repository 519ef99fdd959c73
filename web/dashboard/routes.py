"""The dashboard's line of the route table."""

from tenants.accounts.permissions import Permission
from web.dashboard import handlers
from web.route import Read, Route, Scope

ROUTES: tuple[Route, ...] = (
    Read(
        "/dashboard",
        handlers.show,
        "dashboard.home",
        may=Permission.VIEW_DASHBOARD,
        scope=Scope.BUREAU_AREA | Scope.AUDIT,
    ),
)
