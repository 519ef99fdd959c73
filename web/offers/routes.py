"""The lines of the route table for offers of vacancies."""

from tenants.accounts.permissions import Permission
from web.offers import deciding, listing, making, page, told
from web.route import Files, Public, Read, Route, Scope, Write

VIEW, REGISTER = Permission.VIEW_VACANCIES, Permission.REGISTER_VACANCY
WIDE = Scope.OWN_TENANT | Scope.AUDIT | Scope.BUREAU_AREA
OWN = Scope.OWN_TENANT
ONE = "/vacancy-offers/{offer}"

ROUTES: tuple[Route, ...] = (
    Read("/vacancy-offers", listing.show, "offers.list", may=VIEW, scope=WIDE),
    *Files("/vacancy-offers", listing.download, "offers", may=VIEW, scope=WIDE),
    Read(ONE, page.show, "offers.show", may=VIEW, scope=WIDE),
    Write(f"{ONE}/accept", deciding.accept, "offers.accept", may=REGISTER, scope=OWN),
    Write(f"{ONE}/decline", deciding.decline, "offers.decline", may=REGISTER, scope=OWN),
    Public("/o/{outlet}/offer", making.form, "offers.form"),
    Public("/o/{outlet}/offer", making.save, "offers.make", writes=True),
    Public("/j/{code}", told.show, "offers.told"),
)
