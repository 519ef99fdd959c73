"""The lines of the route table for internships."""

from tenants.accounts.permissions import Permission
from web.internships import acts, agree, download
from web.route import Read, Route, Scope, Write

OWN = Scope.OWN_TENANT
SEEN = OWN | Scope.AUDIT
VIEW, WORK = Permission.VIEW_INTERNSHIPS, Permission.WORK_ON_INTERNSHIP

ROUTES: tuple[Route, ...] = (
    Read("/internships", acts.listing, "internships.list", may=VIEW, scope=SEEN),
    Read("/internships.csv", download.download, "internships.csv", may=VIEW, scope=SEEN),
    Read("/internships.xlsx", download.download, "internships.xlsx", may=VIEW, scope=SEEN),
    Read("/cases/{case}/internship", agree.form, "internships.agree", may=WORK, scope=OWN),
    Write("/cases/{case}/internship", agree.save, "internships.agree-now", may=WORK, scope=OWN),
    Read("/internships/{internship}", acts.show, "internships.show", may=VIEW, scope=SEEN),
    Write("/internships/{internship}/notes", acts.note, "internships.note", may=WORK, scope=OWN),
    Write("/internships/{internship}/end", acts.end, "internships.end", may=WORK, scope=OWN),
)
