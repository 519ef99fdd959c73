"""The lines of the route table for the catalogue."""

from tenants.accounts.permissions import Permission
from web.catalogue import editing, listing
from web.route import Ask, Read, Route, Scope, Write

EVERYBODY = Scope.BUREAU_AREA | Scope.OWN_TENANT | Scope.ASSIGNED | Scope.AUDIT
VIEW, PUBLISH = Permission.VIEW_CATALOGUE, Permission.PUBLISH_EDITION
BUREAU = Scope.BUREAU_AREA

ROUTES: tuple[Route, ...] = (
    Read("/catalogue", listing.show, "catalogue.list", may=VIEW, scope=EVERYBODY),
    Read("/catalogue/new", editing.form, "catalogue.new", may=PUBLISH, scope=BUREAU),
    Ask("/catalogue/new/preview", editing.preview, "catalogue.preview-new", may=PUBLISH, scope=BUREAU),
    Write("/catalogue/new", editing.publish, "catalogue.publish-new", may=PUBLISH, scope=BUREAU),
    Read("/catalogue/{item}", listing.item, "catalogue.show", may=VIEW, scope=EVERYBODY),
    Read("/catalogue/{item}/editions/{edition}", listing.edition, "catalogue.edition", may=VIEW, scope=EVERYBODY),
    Read("/catalogue/{item}/edit", editing.form, "catalogue.edit", may=PUBLISH, scope=BUREAU),
    Ask("/catalogue/{item}/preview", editing.preview, "catalogue.preview", may=PUBLISH, scope=BUREAU),
    Write("/catalogue/{item}/edit", editing.publish, "catalogue.publish", may=PUBLISH, scope=BUREAU),
)
