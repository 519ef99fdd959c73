"""The lines of the route table for zero-employment families."""

from tenants.accounts.permissions import Permission
from web.households import acts, download, listing
from web.route import Read, Route, Scope, Write

OWN = Scope.OWN_TENANT
SEEN = OWN | Scope.AUDIT
VIEW, WORK = Permission.VIEW_HOUSEHOLDS, Permission.WORK_ON_HOUSEHOLD

ROUTES: tuple[Route, ...] = (
    Read("/households", listing.show, "households.list", may=VIEW, scope=SEEN),
    Read("/households.csv", download.download, "households.csv", may=VIEW, scope=SEEN),
    Read("/households.xlsx", download.download, "households.xlsx", may=VIEW, scope=SEEN),
    Read("/households/{household}", acts.show, "households.show", may=VIEW, scope=SEEN),
    Write("/households/{household}/members", acts.add, "households.add", may=WORK, scope=OWN),
    Write("/households/{household}/members/remove", acts.remove, "households.remove", may=WORK, scope=OWN),
    Write("/households/{household}/members/declare", acts.declare, "households.declare", may=WORK, scope=OWN),
    Write("/households/{household}/follow-ups", acts.follow_up, "households.follow-up", may=WORK, scope=OWN),
)
