"""The lines of the route table for receipts, ratings and complaints."""

from tenants.accounts.permissions import Permission
from web.feedback import at_window, complaints, receipt, slip
from web.route import Files, Public, Read, Route, Scope, Write

SEEN = Scope.OWN_TENANT | Scope.AUDIT
WIDE = SEEN | Scope.BUREAU_AREA

ROUTES: tuple[Route, ...] = (
    Read("/cases/{case}/receipt", slip.show, "feedback.slip", may=Permission.VIEW_CASES, scope=SEEN),
    Read("/complaints", complaints.show, "feedback.complaints", may=Permission.VIEW_COMPLAINTS, scope=WIDE),
    *Files("/complaints", complaints.download, "feedback", may=Permission.VIEW_COMPLAINTS, scope=WIDE),
    Write("/service-code", at_window.use, "feedback.use-code", may=Permission.REGISTER_PERSON, scope=Scope.OWN_TENANT),
    Public("/r/{code}/service-code", at_window.show, "feedback.service-code"),
    Public("/r/{code}", receipt.show, "feedback.receipt"),
    Public("/r/{code}/rating", receipt.rate, "feedback.rate", writes=True),
    Public("/r/{code}/complaint", receipt.complain, "feedback.complain", writes=True),
)
