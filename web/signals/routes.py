"""The lines of the route table for signals."""

from tenants.accounts.permissions import Permission
from web.route import Read, Route, Scope, Write
from web.signals import listing, show

VIEW, LOOK = Permission.VIEW_SIGNALS, Permission.LOOK_INTO_SIGNAL
SEEN = Scope.BUREAU_AREA | Scope.OWN_TENANT | Scope.AUDIT
ONE = "/operators/{operator}/signals/{signal}"

ROUTES: tuple[Route, ...] = (
    Read("/signals", listing.show, "signals.list", may=VIEW, scope=SEEN),
    Read(ONE, show.show, "signals.show", may=VIEW, scope=SEEN),
    Write(ONE, show.look, "signals.look", may=LOOK, scope=Scope.BUREAU_AREA),
)
