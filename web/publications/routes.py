"""The lines of the route table for information that outlets make public."""

from tenants.accounts.permissions import Permission
from web.publications import acts, board, download, listing
from web.route import Files, Public, Read, Route, Scope, Write

OWN = Scope.OWN_TENANT
SEEN = OWN | Scope.BUREAU_AREA | Scope.AUDIT
VIEW, RUN = Permission.VIEW_PUBLICATIONS, Permission.RUN_PUBLICATION
AT = "/publications/{publication}"

ROUTES: tuple[Route, ...] = (
    Read("/publications", listing.show, "publications.list", may=VIEW, scope=SEEN),
    *Files("/publications", download.download, "publications", may=VIEW, scope=SEEN),
    Read(AT, listing.one, "publications.show", may=VIEW, scope=SEEN),
    Write(f"{AT}/review", acts.review, "publications.review", may=RUN, scope=OWN),
    Write(f"{AT}/publish", acts.publish, "publications.publish", may=RUN, scope=OWN),
    Write(f"{AT}/revise", acts.revise, "publications.revise", may=RUN, scope=OWN),
    Write(f"{AT}/withdraw", acts.withdraw, "publications.withdraw", may=RUN, scope=OWN),
    Public("/notices/{outlet}", board.show, "publications.board"),
)
