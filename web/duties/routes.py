"""The lines of the route table for duties."""

from tenants.accounts.permissions import Permission
from web.duties import doing, listing
from web.route import Files, Read, Route, Scope, Write

OWN, SEEN = Scope.OWN_TENANT, Scope.OWN_TENANT | Scope.AUDIT

ROUTES: tuple[Route, ...] = (
    Read("/duties", listing.show, "duties.list", may=Permission.VIEW_DUTIES, scope=SEEN),
    *Files("/duties", listing.download, "duties", may=Permission.VIEW_DUTIES, scope=SEEN),
    Write("/duties", doing.set_reminder, "duties.remind-me", may=Permission.SET_REMINDER, scope=OWN),
    Write("/duties/{duty}/done", doing.do, "duties.do", may=Permission.DO_DUTY, scope=OWN),
    Write("/duties/{duty}/drop", doing.drop, "duties.drop", may=Permission.DROP_DUTY, scope=OWN),
    Write("/duties/{duty}/remind", doing.remind, "duties.remind", may=Permission.REMIND_OF_DUTY, scope=OWN),
)
