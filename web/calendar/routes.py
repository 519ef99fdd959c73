"""The lines of the route table for working days."""

from tenants.accounts.permissions import Permission
from web.calendar import show
from web.route import Read, Route, Scope, Write

EVERYBODY = Scope.BUREAU_AREA | Scope.OWN_TENANT | Scope.ASSIGNED | Scope.AUDIT
VIEW, PUBLISH = Permission.VIEW_CALENDAR, Permission.PUBLISH_WORKING_DAYS

ROUTES: tuple[Route, ...] = (
    Read("/calendar", show.now, "calendar.now", may=VIEW, scope=EVERYBODY),
    Read("/calendar/{year}", show.show, "calendar.year", may=VIEW, scope=EVERYBODY),
    Write("/calendar/{year}", show.publish, "calendar.publish", may=PUBLISH, scope=Scope.BUREAU_AREA),
)
