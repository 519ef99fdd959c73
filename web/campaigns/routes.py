"""The lines of the route table for surveys, assistance activities and the pool of posts."""

from tenants.accounts.permissions import Permission
from web.campaigns import acts, download, listing, targets
from web.route import Read, Route, Scope, Write

OWN = Scope.OWN_TENANT
SEEN = OWN | Scope.BUREAU_AREA | Scope.AUDIT
VIEW, RUN = Permission.VIEW_CAMPAIGNS, Permission.RUN_CAMPAIGN
AT = "/campaigns/{campaign}"

ROUTES: tuple[Route, ...] = (
    Read("/campaigns", listing.show, "campaigns.list", may=VIEW, scope=SEEN),
    Read(AT, listing.one, "campaigns.show", may=VIEW, scope=SEEN),
    Read(f"{AT}/list.csv", download.download, "campaigns.csv", may=VIEW, scope=SEEN),
    Read(f"{AT}/list.xlsx", download.download, "campaigns.xlsx", may=VIEW, scope=SEEN),
    Write(f"{AT}/targets", acts.add, "campaigns.add", may=RUN, scope=OWN),
    Read(f"{AT}/targets/{{target}}", targets.show, "campaigns.target", may=RUN, scope=OWN),
    Write(f"{AT}/targets/{{target}}/answers", targets.collect, "campaigns.collect", may=RUN, scope=OWN),
    Write(f"{AT}/targets/{{target}}/given", targets.give, "campaigns.give", may=RUN, scope=OWN),
    Write(f"{AT}/guidance", acts.guide, "campaigns.guide", may=RUN, scope=OWN),
    Write(f"{AT}/posts", acts.develop, "campaigns.develop", may=RUN, scope=OWN),
    Write(f"{AT}/posts/out", acts.take_out, "campaigns.take-out", may=RUN, scope=OWN),
    Write(f"{AT}/posts/publish", acts.publish, "campaigns.publish-posts", may=RUN, scope=OWN),
    Write(f"{AT}/close", acts.close, "campaigns.close", may=RUN, scope=OWN),
)
