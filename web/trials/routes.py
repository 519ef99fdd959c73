"""The lines of the route table for trials of schemes."""

from tenants.accounts.permissions import Permission
from web.route import Files, Read, Route, Scope, Write
from web.trials import asking, download, files, show

LOOK = Scope.BUREAU_AREA | Scope.AUDIT
VIEW, TRY = Permission.VIEW_SCHEME_DRAFTS, Permission.TRY_SCHEME

ROUTES: tuple[Route, ...] = (
    Read("/schemes/trials", show.listing, "trials.list", may=VIEW, scope=LOOK),
    *Files("/schemes/trials", download.download, "trials", may=VIEW, scope=LOOK),
    Read("/schemes/trials/new", asking.form, "trials.new", may=TRY, scope=Scope.BUREAU_AREA),
    Write("/schemes/trials/new", asking.save, "trials.ask", may=TRY, scope=Scope.BUREAU_AREA),
    Read("/schemes/trials/{id}", show.show, "trials.show", may=VIEW, scope=LOOK),
    *Files("/schemes/trials/{id}/result", files.export, "trials.result", may=VIEW, scope=LOOK),
)
