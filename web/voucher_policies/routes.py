"""The lines of the route table for voucher policies."""

from tenants.accounts.permissions import Permission
from web.route import Files, Read, Route, Scope, Write
from web.voucher_policies import download, issue, listing, opening, show

VIEW, OPEN, ISSUE = Permission.VIEW_VOUCHER_BALANCE, Permission.OPEN_VOUCHER_POLICY, Permission.ISSUE_VOUCHER
SEEN, BUREAU = Scope.BUREAU_AREA | Scope.AUDIT, Scope.BUREAU_AREA

ROUTES: tuple[Route, ...] = (
    Read("/voucher-policies", listing.show, "policies.list", may=VIEW, scope=SEEN),
    *Files("/voucher-policies", download.download, "policies", may=VIEW, scope=SEEN),
    Read("/voucher-policies/new", opening.form, "policies.open", may=OPEN, scope=BUREAU),
    Write("/voucher-policies/new", opening.save, "policies.open-now", may=OPEN, scope=BUREAU),
    Read("/voucher-policies/{policy}", show.show, "policies.show", may=VIEW, scope=SEEN),
    Write("/voucher-policies/{policy}/vouchers", issue.save, "policies.issue", may=ISSUE, scope=BUREAU),
)
