"""The lines of the route table for claims for subsidies."""

from tenants.accounts.permissions import Permission
from web.route import Files, Read, Route, Scope, Write
from web.subsidies import acts, listing

OWN, AREA = Scope.OWN_TENANT, Scope.BUREAU_AREA
SEEN = OWN | AREA | Scope.AUDIT
VIEW, WORK, CONFIRM = Permission.VIEW_CLAIMS, Permission.WORK_ON_CLAIM, Permission.CONFIRM_CLAIM

ROUTES: tuple[Route, ...] = (
    Read("/subsidies", listing.show, "subsidies.list", may=VIEW, scope=SEEN),
    *Files("/subsidies/ledger", listing.download, "subsidies.ledger", may=VIEW, scope=SEEN),
    Read("/subsidies/{claim}", acts.show, "subsidies.show", may=VIEW, scope=SEEN),
    Write("/subsidies/{claim}/lines", acts.add_line, "subsidies.add-line", may=WORK, scope=OWN),
    Write("/subsidies/{claim}/lines/remove", acts.remove_line, "subsidies.remove-line", may=WORK, scope=OWN),
    Write("/subsidies/{claim}/verify", acts.verify, "subsidies.verify", may=WORK, scope=OWN),
    Write("/subsidies/{claim}/send-up", acts.send_up, "subsidies.send-up", may=WORK, scope=OWN),
    Write("/subsidies/{claim}/confirm", acts.confirm, "subsidies.confirm", may=CONFIRM, scope=AREA),
    Write("/subsidies/{claim}/return", acts.give_back, "subsidies.return", may=CONFIRM, scope=AREA),
)
