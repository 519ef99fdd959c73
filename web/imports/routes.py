"""The lines of the route table for imports."""

from tenants.accounts.permissions import Permission
from web.imports import download, files, listing, show, upload
from web.imports.forms import TOO_LARGE
from web.route import Files, Read, Route, Scope, Write

OWN, VIEW, DO = Scope.OWN_TENANT, Permission.VIEW_IMPORTS, Permission.IMPORT_ROWS

ROUTES: tuple[Route, ...] = (
    Read("/imports", listing.show, "imports.list", may=VIEW, scope=OWN),
    *Files("/imports", download.download, "imports", may=VIEW, scope=OWN),
    Read("/imports/new", upload.form, "imports.new", may=DO, scope=OWN),
    Write("/imports/new", upload.save, "imports.upload", may=DO, scope=OWN, max_body=TOO_LARGE),
    Read("/imports/template/{kind}/{form}", files.template, "imports.template", may=VIEW, scope=OWN),
    Read("/imports/{id}", show.show, "imports.show", may=VIEW, scope=OWN),
    *Files("/imports/{id}/result", files.result, "imports.result", may=VIEW, scope=OWN),
    Write("/imports/{id}/choose", show.choose, "imports.choose", may=DO, scope=OWN),
    Write("/imports/{id}/record", show.record, "imports.record", may=DO, scope=OWN),
)
