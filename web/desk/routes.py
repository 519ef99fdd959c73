"""The lines of the route table for the desk."""

from tenants.accounts.permissions import Permission
from web.desk import finding, today
from web.route import Ask, Read, Route, Scope

SEEN = Scope.OWN_TENANT | Scope.AUDIT

ROUTES: tuple[Route, ...] = (
    Read("/desk", today.show, "desk.today", may=Permission.VIEW_DESK, scope=Scope.OWN_TENANT),
    Ask("/find", finding.find, "desk.find", may=Permission.VIEW_PEOPLE, scope=SEEN),
)
