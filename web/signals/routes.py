"""The lines of the route table for signals."""

from tenants.accounts.permissions import Permission
from web.route import Files, Read, Route, Scope, Write
from web.signals import download, listing, rules, show

VIEW, LOOK, SET = Permission.VIEW_SIGNALS, Permission.LOOK_INTO_SIGNAL, Permission.SET_SIGNAL_RULES
SEEN = Scope.BUREAU_AREA | Scope.OWN_TENANT | Scope.AUDIT
ONE = "/operators/{operator}/signals/{signal}"

ROUTES: tuple[Route, ...] = (
    Read("/signals", listing.show, "signals.list", may=VIEW, scope=SEEN),
    *Files("/signals", download.download, "signals", may=VIEW, scope=SEEN),
    Read("/signals/rules", rules.show, "signals.rules", may=VIEW, scope=SEEN),
    Write("/signals/rules", rules.propose, "signals.propose-rules", may=SET, scope=Scope.BUREAU_AREA),
    Write("/signals/rules/adopt", rules.adopt, "signals.adopt-rules", may=SET, scope=Scope.BUREAU_AREA),
    Write("/signals/rules/return", rules.give_back, "signals.return-rules", may=SET, scope=Scope.BUREAU_AREA),
    Read(ONE, show.show, "signals.show", may=VIEW, scope=SEEN),
    Write(ONE, show.look, "signals.look", may=LOOK, scope=Scope.BUREAU_AREA),
)
