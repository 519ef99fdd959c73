"""The lines of the route table for convenience facilities."""

from tenants.accounts.permissions import Permission
from web.facilities import acts, download, listing
from web.route import Files, Read, Route, Scope, Write

OWN = Scope.OWN_TENANT
SEEN = OWN | Scope.BUREAU_AREA | Scope.AUDIT
VIEW, KEEP = Permission.VIEW_FACILITIES, Permission.KEEP_FACILITY
AT = "/facilities/{facility}"

ROUTES: tuple[Route, ...] = (
    Read("/facilities", listing.show, "facilities.list", may=VIEW, scope=SEEN),
    *Files("/facilities", download.download, "facilities", may=VIEW, scope=SEEN),
    Read(AT, listing.one, "facilities.show", may=VIEW, scope=SEEN),
    Write(f"{AT}/place", acts.place, "facilities.place", may=KEEP, scope=OWN),
    Write(f"{AT}/check", acts.check, "facilities.check", may=KEEP, scope=OWN),
    Write(f"{AT}/mend", acts.mend, "facilities.mend", may=KEEP, scope=OWN),
    Write(f"{AT}/retire", acts.retire, "facilities.retire", may=KEEP, scope=OWN),
)
