"""The lines of the route table for drafts; keeping one stands beside the form it is of."""

from tenants.accounts.permissions import Permission
from web.cases import opening
from web.drafts import listed
from web.jobs.employers import register as employers
from web.jobs.vacancies import register as vacancies
from web.people import register
from web.route import Route, Scope, Write

OPEN, OWN = Permission.OPEN_CASE, Scope.OWN_TENANT
REGISTER, VACANCY = Permission.REGISTER_PERSON, Permission.REGISTER_VACANCY
EMPLOYER = Permission.REGISTER_EMPLOYER

ROUTES: tuple[Route, ...] = (
    Write("/people/new/draft", register.keep, "people.register-draft", may=REGISTER, scope=OWN),
    Write("/people/{person}/cases/{item}/draft", opening.keep, "cases.open-draft", may=OPEN, scope=OWN),
    Write("/employers/{employer}/cases/{item}/draft", opening.keep, "cases.open-for-draft", may=OPEN, scope=OWN),
    Write("/cases/new/{item}/draft", opening.keep, "cases.begin-draft", may=OPEN, scope=OWN),
    Write("/employers/new/draft", employers.keep, "employers.register-draft", may=EMPLOYER, scope=OWN),
    Write("/vacancies/new/draft", vacancies.keep, "vacancies.register-draft", may=VACANCY, scope=OWN),
    Write("/drafts/{draft}/discard", listed.discard, "drafts.discard", may=OPEN, scope=OWN),
)
