"""The lines of the route table for people."""

from tenants.accounts.permissions import Permission
from web.people import contact, correct, download, fact, listing, register, show, unmasking, unmaskings
from web.route import Files, Read, Route, Scope, Write

SEEN, OWN = Scope.OWN_TENANT | Scope.AUDIT, Scope.OWN_TENANT
ONE = "/people/{person}"
CORRECT, FACT, CONTACT = Permission.CORRECT_PERSON, Permission.RECORD_FACT, Permission.RECORD_CONTACT
UNMASKINGS = Permission.VIEW_UNMASKINGS

ROUTES: tuple[Route, ...] = (
    Read("/people", listing.show, "people.list", may=Permission.VIEW_PEOPLE, scope=SEEN),
    Read("/people.csv", download.download, "people.csv", may=Permission.VIEW_PEOPLE, scope=SEEN),
    Read("/people.xlsx", download.download, "people.xlsx", may=Permission.VIEW_PEOPLE, scope=SEEN),
    Read("/people/new", register.form, "people.register", may=Permission.REGISTER_PERSON, scope=OWN),
    Write("/people/new", register.save, "people.register-now", may=Permission.REGISTER_PERSON, scope=OWN),
    Read(ONE, show.show, "people.show", may=Permission.VIEW_PEOPLE, scope=SEEN),
    Write(f"{ONE}/unmask", unmasking.save, "people.unmask", may=Permission.UNMASK_PERSON, scope=OWN),
    Read(f"{ONE}/correct", correct.form, "people.correct", may=CORRECT, scope=OWN),
    Write(f"{ONE}/correct", correct.save, "people.correct-now", may=CORRECT, scope=OWN),
    Write(f"{ONE}/correct-number", correct.save_number, "people.correct-number", may=CORRECT, scope=OWN),
    Read(f"{ONE}/contact", contact.form, "people.contact", may=CONTACT, scope=OWN),
    Write(f"{ONE}/contact", contact.save, "people.contact-now", may=CONTACT, scope=OWN),
    Read(f"{ONE}/facts/{{fact}}", fact.form, "people.fact", may=FACT, scope=OWN),
    Write(f"{ONE}/facts/{{fact}}", fact.save, "people.fact-now", may=FACT, scope=OWN),
    Write(f"{ONE}/facts/{{fact}}/withdraw", fact.withdraw, "people.fact-withdraw", may=FACT, scope=OWN),
    Read("/unmaskings", unmaskings.show, "people.unmaskings", may=UNMASKINGS, scope=Scope.AUDIT),
    *Files("/unmaskings", unmaskings.download, "people.unmaskings", may=UNMASKINGS, scope=Scope.AUDIT),
)
