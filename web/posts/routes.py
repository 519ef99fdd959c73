"""The lines of the route table for public-welfare posts."""

from tenants.accounts.permissions import Permission
from web.posts import acts, download, listing
from web.route import Read, Route, Scope, Write

OWN, AREA = Scope.OWN_TENANT, Scope.BUREAU_AREA
SEEN = OWN | AREA | Scope.AUDIT
VIEW, WORK, CONFIRM = Permission.VIEW_POSTS, Permission.WORK_ON_POST, Permission.CONFIRM_POST

ROUTES: tuple[Route, ...] = (
    Read("/posts", listing.show, "posts.list", may=VIEW, scope=SEEN),
    Read("/posts.csv", download.download, "posts.csv", may=VIEW, scope=SEEN),
    Read("/posts.xlsx", download.download, "posts.xlsx", may=VIEW, scope=SEEN),
    Read("/posts/{post}", acts.show, "posts.show", may=VIEW, scope=SEEN),
    Write("/posts/{post}/check", acts.check, "posts.check", may=WORK, scope=OWN),
    Write("/posts/{post}/judge", acts.judge, "posts.judge", may=WORK, scope=OWN),
    Write("/posts/{post}/correct", acts.correct, "posts.correct", may=WORK, scope=OWN),
    Write("/posts/{post}/send-up", acts.send_up, "posts.send-up", may=WORK, scope=OWN),
    Write("/posts/{post}/confirm", acts.confirm, "posts.confirm", may=CONFIRM, scope=AREA),
    Write("/posts/{post}/return", acts.give_back, "posts.return", may=CONFIRM, scope=AREA),
)
