"""The lines of the route table for job fairs and outreach events."""

from tenants.accounts.permissions import Permission
from web.fairs import checkin, closing, door, download, listing, log, public, show, stalls
from web.route import Public, Read, Route, Scope, Write

Can = Permission
OWN = Scope.OWN_TENANT
SEEN = OWN | Scope.BUREAU_AREA | Scope.AUDIT
RUN, ARRANGE = Can.RUN_FAIR, Can.ARRANGE_FAIR

ROUTES: tuple[Route, ...] = (
    Read("/fairs", listing.show, "fairs.list", may=Can.VIEW_FAIRS, scope=SEEN),
    Read("/fairs.csv", download.download, "fairs.csv", may=Can.VIEW_FAIRS, scope=SEEN),
    Read("/fairs.xlsx", download.download, "fairs.xlsx", may=Can.VIEW_FAIRS, scope=SEEN),
    Read("/fairs/compare", listing.compare, "fairs.compare", may=Can.VIEW_FAIRS, scope=SEEN),
    Read("/fairs/{fair}", show.show, "fairs.show", may=Can.VIEW_FAIRS, scope=SEEN),
    Write("/fairs/{fair}/stalls", stalls.give, "fairs.give-stall", may=ARRANGE, scope=OWN),
    Write("/fairs/{fair}/stalls/free", stalls.free, "fairs.free-stall", may=ARRANGE, scope=OWN),
    Write("/fairs/{fair}/results", stalls.result, "fairs.result", may=RUN, scope=OWN),
    Write("/fairs/{fair}/log", log.make, "fairs.log", may=RUN, scope=OWN),
    Write("/fairs/{fair}/log/handled", log.handle, "fairs.handle", may=RUN, scope=OWN),
    Write("/fairs/{fair}/door", door.open_door, "fairs.open-door", may=RUN, scope=OWN),
    Write("/fairs/{fair}/door/close", door.close_door, "fairs.close-door", may=RUN, scope=OWN),
    Read("/fairs/{fair}/poster", door.poster, "fairs.poster", may=RUN, scope=OWN),
    Read("/fairs/{fair}/check-in", checkin.form, "fairs.check-in", may=RUN, scope=OWN),
    Write("/fairs/{fair}/check-in", checkin.save, "fairs.check-in-now", may=RUN, scope=OWN),
    Read("/fairs/{fair}/close", closing.form, "fairs.close", may=RUN, scope=OWN),
    Write("/fairs/{fair}/close", closing.close, "fairs.close-now", may=RUN, scope=OWN),
    Public("/in/{code}", public.form, "fairs.door"),
    Public("/in/{code}", public.save, "fairs.door-now", writes=True),
)
