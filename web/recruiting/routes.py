"""The lines of the route table for recruiting files and résumés."""

from tenants.accounts.permissions import Permission
from web.recruiting import handlers, resume
from web.route import Files, Read, Route, Scope, Write

Can = Permission
OWN, SEEN = Scope.OWN_TENANT, Scope.OWN_TENANT | Scope.AUDIT
ENTER = "/recruitments/{recruitment}/entries/{entry}"

ROUTES: tuple[Route, ...] = (
    Read("/recruitments", handlers.listing, "recruitments.list", may=Can.VIEW_REFERRALS, scope=SEEN),
    *Files("/recruitments", handlers.download, "recruitments", may=Can.VIEW_REFERRALS, scope=SEEN),
    Read("/recruitments/{recruitment}", handlers.show, "recruitments.show", may=Can.VIEW_REFERRALS, scope=SEEN),
    Write(ENTER, handlers.enter, "recruitments.enter", may=Can.MAKE_ENTRY, scope=OWN),
    Read("/people/{person}/resume", resume.form, "resumes.edit", may=Can.WRITE_RESUME, scope=OWN),
    Write("/people/{person}/resume", resume.save, "resumes.save", may=Can.WRITE_RESUME, scope=OWN),
    Read("/people/{person}/resume.pdf", resume.download, "resumes.pdf", may=Can.WRITE_RESUME, scope=OWN),
)
