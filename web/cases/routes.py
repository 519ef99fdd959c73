"""The lines of the route table for cases."""

from tenants.accounts.permissions import Permission
from web.cases import (
    choosing,
    closing,
    download,
    evidence,
    filling,
    listing,
    looking,
    opening,
    returning,
    show,
    steps,
)
from web.route import Ask, Read, Route, Scope, Write
from web.shown.uploads import UPLOAD_BODY

SEEN, OWN = Scope.OWN_TENANT | Scope.AUDIT, Scope.OWN_TENANT
VIEW = Permission.VIEW_CASES
OPEN, VOID, WITHDRAW = Permission.OPEN_CASE, Permission.VOID_CASE, Permission.WITHDRAW_CASE

ROUTES: tuple[Route, ...] = (
    Read("/people/{person}/cases/{item}", opening.form, "cases.open", may=OPEN, scope=OWN),
    Write("/people/{person}/cases/{item}", opening.save, "cases.open-now", may=OPEN, scope=OWN),
    Read("/employers/{employer}/cases/{item}", opening.form, "cases.open-for", may=OPEN, scope=OWN),
    Write("/employers/{employer}/cases/{item}", opening.save, "cases.open-for-employer", may=OPEN, scope=OWN),
    Read("/cases/new", choosing.show, "cases.new", may=OPEN, scope=OWN),
    Read("/cases/new/{item}", choosing.begin, "cases.begin", may=OPEN, scope=OWN),
    Write("/cases/new/{item}", opening.save, "cases.begin-now", may=OPEN, scope=OWN),
    Ask("/cases/new/{item}/whom", choosing.find, "cases.find", may=OPEN, scope=OWN),
    Read("/cases.csv", download.download, "cases.csv", may=VIEW, scope=SEEN),
    Read("/cases.xlsx", download.download, "cases.xlsx", may=VIEW, scope=SEEN),
    Read("/cases", listing.show, "cases.list", may=VIEW, scope=SEEN),
    Read("/cases/{case}", show.show, "cases.show", may=VIEW, scope=SEEN),
    Write("/cases/{case}/look", looking.look, "cases.look", may=Permission.UNMASK_PERSON, scope=OWN),
    Write("/cases/{case}/steps", steps.complete, "cases.step", may=Permission.STEP_CASE, scope=OWN),
    Write(
        "/cases/{case}/evidence",
        evidence.attach,
        "cases.attach",
        may=Permission.ATTACH_EVIDENCE,
        scope=OWN,
        max_body=UPLOAD_BODY,
    ),
    Read("/cases/{case}/evidence/{evidence}", evidence.download, "cases.evidence", may=VIEW, scope=SEEN),
    Read("/cases/{case}/form", filling.form, "cases.fill", may=Permission.STEP_CASE, scope=OWN),
    Write("/cases/{case}/form", filling.save, "cases.fill-now", may=Permission.STEP_CASE, scope=OWN),
    Read("/cases/{case}/back", returning.form, "cases.back", may=Permission.STEP_CASE, scope=OWN),
    Write("/cases/{case}/back", returning.save, "cases.back-now", may=Permission.STEP_CASE, scope=OWN),
    Read("/cases/{case}/withdraw", closing.withdraw_form, "cases.withdraw", may=WITHDRAW, scope=OWN),
    Write("/cases/{case}/withdraw", closing.withdraw, "cases.withdraw-now", may=WITHDRAW, scope=OWN),
    Read("/cases/{case}/void", closing.void_form, "cases.void", may=VOID, scope=OWN),
    Write("/cases/{case}/void", closing.void, "cases.void-now", may=VOID, scope=OWN),
)
