"""The lines of the route table for operators. A tenant has the same pages of itself, without a code in the address."""

from tenants.accounts.permissions import Permission
from web.operators import download, listing, tabs
from web.route import Files, Read, Route, Scope

VIEW, OWN = Permission.VIEW_OPERATORS, Permission.VIEW_OWN_OPERATOR
SEEN = Scope.BUREAU_AREA | Scope.ASSIGNED | Scope.AUDIT
ONE, MINE = "/operators/{operator}", "/my-operator"
TENANT = Scope.OWN_TENANT

ROUTES: tuple[Route, ...] = (
    Read("/operators", listing.show, "operators.list", may=VIEW, scope=SEEN),
    *Files("/operators", download.download, "operators", may=VIEW, scope=SEEN),
    Read(ONE, tabs.overview, "operators.show", may=VIEW, scope=SEEN),
    Read(f"{ONE}/contracts", tabs.contracts, "operators.show-contracts", may=VIEW, scope=SEEN),
    Read(f"{ONE}/outlets", tabs.outlets, "operators.show-outlets", may=VIEW, scope=SEEN),
    Read(f"{ONE}/appraisals", tabs.appraisals, "operators.show-appraisals", may=VIEW, scope=SEEN),
    Read(MINE, tabs.overview, "operators.mine", may=OWN, scope=TENANT),
    Read(f"{MINE}/contracts", tabs.contracts, "operators.mine-contracts", may=OWN, scope=TENANT),
    Read(f"{MINE}/outlets", tabs.outlets, "operators.mine-outlets", may=OWN, scope=TENANT),
    Read(
        f"{MINE}/appraisals", tabs.appraisals, "operators.mine-appraisals", may=Permission.VIEW_APPRAISALS, scope=TENANT
    ),
)
