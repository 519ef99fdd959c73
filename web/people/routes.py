"""The lines of the route table for people."""

from tenants.accounts.permissions import Permission
from web.people import listing, register, show
from web.route import Read, Route, Scope, Write

SEEN = Scope.OWN_TENANT | Scope.AUDIT

ROUTES: tuple[Route, ...] = (
    Read("/people", listing.show, "people.list", may=Permission.VIEW_PEOPLE, scope=SEEN),
    Read("/people/new", register.form, "people.register", may=Permission.REGISTER_PERSON, scope=Scope.OWN_TENANT),
    Write("/people/new", register.save, "people.register-now", may=Permission.REGISTER_PERSON, scope=Scope.OWN_TENANT),
    Read("/people/{person}", show.show, "people.show", may=Permission.VIEW_PEOPLE, scope=SEEN),
)
