"""The lines of the route table for rosters and contacts."""

from tenants.accounts.permissions import Permission
from web.rosters import contacts, download, members, overview
from web.route import Files, Read, Route, Scope

MAY = Permission.VIEW_ROSTERS
SEEN = Scope.BUREAU_AREA | Scope.OWN_TENANT | Scope.AUDIT
TENANT = Scope.OWN_TENANT | Scope.AUDIT

ROUTES: tuple[Route, ...] = (
    Read("/rosters", overview.show, "rosters.overview", may=MAY, scope=SEEN),
    Read("/rosters/{roster}", members.show, "rosters.members", may=MAY, scope=SEEN),
    *Files("/rosters/{roster}/list", download.download, "rosters", may=MAY, scope=SEEN),
    Read("/contacts", contacts.show, "contacts.due", may=Permission.VIEW_PEOPLE, scope=TENANT),
)
