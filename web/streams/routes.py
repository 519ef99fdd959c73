"""The auditor's lines of the route table."""

from tenants.accounts.permissions import Permission
from web.route import Files, Read, Route, Scope
from web.streams import download, listing, show

MAY = Permission.REPLAY_STREAM

ROUTES: tuple[Route, ...] = (
    Read("/streams", listing.show, "streams.list", may=MAY, scope=Scope.AUDIT),
    *Files("/streams", download.download, "streams", may=MAY, scope=Scope.AUDIT),
    Read("/streams/{stream:path}", show.show, "streams.show", may=MAY, scope=Scope.AUDIT),
)
