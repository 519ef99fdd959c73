"""The lines of the route table for receipts, ratings and complaints."""

from tenants.accounts.permissions import Permission
from web.feedback import complaints, receipt, slip
from web.route import Public, Read, Route, Scope

SEEN = Scope.OWN_TENANT | Scope.AUDIT
WIDE = SEEN | Scope.BUREAU_AREA

ROUTES: tuple[Route, ...] = (
    Read("/cases/{case}/receipt", slip.show, "feedback.slip", may=Permission.VIEW_CASES, scope=SEEN),
    Read("/complaints", complaints.show, "feedback.complaints", may=Permission.VIEW_COMPLAINTS, scope=WIDE),
    Read("/complaints.csv", complaints.download, "feedback.csv", may=Permission.VIEW_COMPLAINTS, scope=WIDE),
    Public("/r/{code}", receipt.show, "feedback.receipt"),
    Public("/r/{code}/rating", receipt.rate, "feedback.rate", writes=True),
    Public("/r/{code}/complaint", receipt.complain, "feedback.complain", writes=True),
)
