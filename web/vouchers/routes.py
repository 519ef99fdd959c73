"""The lines of the route table for vouchers."""

from tenants.accounts.permissions import Permission
from web.route import Files, Read, Route, Scope, Write
from web.vouchers import claim, download, listing, redeem, reverse, show

OWN, SEEN = Scope.OWN_TENANT, Scope.OWN_TENANT | Scope.BUREAU_AREA | Scope.AUDIT
VIEW, CLAIM, REDEEM = Permission.VIEW_VOUCHERS, Permission.CLAIM_VOUCHER, Permission.REDEEM_VOUCHER
REVERSE = Permission.REVERSE_VOUCHER

ROUTES: tuple[Route, ...] = (
    Read("/vouchers", listing.show, "vouchers.list", may=VIEW, scope=SEEN),
    *Files("/vouchers", download.download, "vouchers", may=VIEW, scope=SEEN),
    Read("/vouchers/{voucher}", show.show, "vouchers.show", may=VIEW, scope=SEEN),
    Write("/vouchers/{voucher}/claim", claim.save, "vouchers.claim", may=CLAIM, scope=OWN),
    Write("/vouchers/{voucher}/redeem", redeem.save, "vouchers.redeem", may=REDEEM, scope=OWN),
    Write("/vouchers/{voucher}/reverse", reverse.save, "vouchers.reverse", may=REVERSE, scope=Scope.BUREAU_AREA),
)
