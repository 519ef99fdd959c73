"""The lines of the route table for classes."""

from tenants.accounts.permissions import Permission
from web.route import Read, Route, Scope, Write
from web.training import download, enrolment, listing, show

VIEW, RUN = Permission.VIEW_COURSES, Permission.RUN_COURSE
OWN, SEEN = Scope.OWN_TENANT, Scope.OWN_TENANT | Scope.AUDIT
WIDE = SEEN | Scope.BUREAU_AREA
ONE = "/courses/{course}"
PERSON = f"{ONE}/people/{{person}}"

ROUTES: tuple[Route, ...] = (
    Read("/courses", listing.show, "courses.list", may=VIEW, scope=WIDE),
    Read("/courses.csv", download.courses, "courses.csv", may=VIEW, scope=WIDE),
    Read("/courses.xlsx", download.courses, "courses.xlsx", may=VIEW, scope=WIDE),
    Read("/trainees.csv", download.trainees, "trainees.csv", may=Permission.VIEW_PEOPLE, scope=SEEN),
    Read("/trainees.xlsx", download.trainees, "trainees.xlsx", may=Permission.VIEW_PEOPLE, scope=SEEN),
    Read("/trainees", listing.trainees, "trainees.list", may=Permission.VIEW_PEOPLE, scope=SEEN),
    Read(ONE, show.show, "courses.show", may=VIEW, scope=WIDE),
    Read(f"{ONE}/attendance", show.sheet, "courses.attendance", may=RUN, scope=OWN),
    Write(f"{ONE}/attendance", show.record, "courses.attendance-now", may=RUN, scope=OWN),
    Read(PERSON, enrolment.show, "enrolments.show", may=Permission.VIEW_PEOPLE, scope=SEEN),
    Write(f"{PERSON}/result", enrolment.record_result, "enrolments.result", may=RUN, scope=OWN),
    Write(f"{PERSON}/certificate", enrolment.correct, "enrolments.certificate", may=RUN, scope=OWN),
    Write(f"{PERSON}/work", enrolment.record_work, "enrolments.work", may=RUN, scope=OWN),
    Write(f"{PERSON}/leave", enrolment.give_up, "enrolments.leave", may=RUN, scope=OWN),
)
