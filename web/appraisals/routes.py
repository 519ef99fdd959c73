"""The lines of the route table for appraisals."""

from tenants.accounts.permissions import Permission
from web.appraisals import basis, closing_pages, download, listing, pdf, show, waiting
from web.appraisals.course_routes import ROUTES as COURSE
from web.route import Files, Read, Route, Scope

MAY = Permission.VIEW_APPRAISALS
ACROSS = Scope.BUREAU_AREA | Scope.ASSIGNED | Scope.AUDIT
SEEN = ACROSS | Scope.OWN_TENANT
OFFICES = Scope.BUREAU_AREA | Scope.AUDIT
LIVE = OFFICES | Scope.OWN_TENANT
ONE = "/operators/{operator}/appraisals/{period}"

ROUTES: tuple[Route, ...] = (
    *COURSE,
    Read("/appraisals", listing.show, "appraisals.list", may=MAY, scope=SEEN),
    Read("/appraisals/waiting", waiting.show, "appraisals.waiting", may=MAY, scope=SEEN),
    Read("/appraisals/today", closing_pages.listed, "appraisals.closings", may=MAY, scope=OFFICES),
    Read("/operators/{operator}/today", closing_pages.show, "appraisals.closing", may=MAY, scope=LIVE),
    Read("/operators/{operator}/today/basis", closing_pages.basis, "appraisals.closing-basis", may=MAY, scope=LIVE),
    *Files("/appraisals", download.download, "appraisals", may=MAY, scope=ACROSS),
    Read(ONE, show.show, "appraisals.show", may=MAY, scope=SEEN),
    Read(f"{ONE}/basis", basis.show, "appraisals.basis", may=MAY, scope=SEEN),
    Read(f"{ONE}/report.pdf", pdf.download, "appraisals.pdf", may=MAY, scope=SEEN),
)
