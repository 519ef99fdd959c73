"""The lines of the route table for employers, vacancies and referrals."""

from tenants.accounts.permissions import Permission
from web.jobs.employers import listing as employer_list
from web.jobs.employers import register as employer_form
from web.jobs.employers import show as employer_page
from web.jobs.matches import listing as match_list
from web.jobs.matches import make as match
from web.jobs.matches import show as match_page
from web.jobs.referrals import download as referral_file
from web.jobs.referrals import due, follow_up, letter, make, outcome
from web.jobs.referrals import listing as referral_list
from web.jobs.referrals import show as referral_page
from web.jobs.vacancies import candidates, close
from web.jobs.vacancies import download as vacancy_file
from web.jobs.vacancies import listing as vacancy_list
from web.jobs.vacancies import register as vacancy_form
from web.jobs.vacancies import show as vacancy_page
from web.route import Files, Read, Route, Scope, Write

Can = Permission
FOLLOW_UP = Can.RECORD_FOLLOW_UP
OWN, SEEN = Scope.OWN_TENANT, Scope.OWN_TENANT | Scope.AUDIT
WIDE = SEEN | Scope.BUREAU_AREA  # vacancies and their employers are the bureau's to see as well

ROUTES: tuple[Route, ...] = (
    Read("/employers", employer_list.show, "employers.list", may=Can.VIEW_VACANCIES, scope=WIDE),
    *Files("/employers", employer_list.download, "employers", may=Can.VIEW_VACANCIES, scope=WIDE),
    Read("/employers/new", employer_form.form, "employers.register", may=Can.REGISTER_EMPLOYER, scope=OWN),
    Write("/employers/new", employer_form.save, "employers.register-now", may=Can.REGISTER_EMPLOYER, scope=OWN),
    Read("/employers/{employer}", employer_page.show, "employers.show", may=Can.VIEW_VACANCIES, scope=WIDE),
    Read("/vacancies", vacancy_list.show, "vacancies.list", may=Can.VIEW_VACANCIES, scope=WIDE),
    Read("/vacancies/new", vacancy_form.form, "vacancies.register", may=Can.REGISTER_VACANCY, scope=OWN),
    Write("/vacancies/new", vacancy_form.save, "vacancies.register-now", may=Can.REGISTER_VACANCY, scope=OWN),
    Read("/vacancies/{vacancy}", vacancy_page.show, "vacancies.show", may=Can.VIEW_VACANCIES, scope=WIDE),
    Read("/vacancies/{vacancy}/close", close.form, "vacancies.close", may=Can.CLOSE_VACANCY, scope=OWN),
    Write("/vacancies/{vacancy}/close", close.close, "vacancies.close-now", may=Can.CLOSE_VACANCY, scope=OWN),
    Read("/vacancies/{vacancy}/candidates", candidates.show, "vacancies.candidates", may=Can.REFER_PERSON, scope=OWN),
    *Files("/vacancies", vacancy_file.download, "vacancies", may=Can.VIEW_VACANCIES, scope=WIDE),
    Write("/vacancies/{vacancy}/matches", match.people, "matches.for-vacancy", may=Can.SHOW_MATCHES, scope=OWN),
    Write("/people/{person}/matches", match.vacancies, "matches.for-person", may=Can.SHOW_MATCHES, scope=OWN),
    Read("/matches", match_list.show, "matches.list", may=Can.VIEW_REFERRALS, scope=SEEN),
    *Files("/matches", match_list.download, "matches", may=Can.VIEW_REFERRALS, scope=SEEN),
    Read("/matches/{matches}", match_page.show, "matches.show", may=Can.VIEW_REFERRALS, scope=SEEN),
    Read("/people/{person}/referrals", make.form, "referrals.make", may=Can.REFER_PERSON, scope=OWN),
    Write("/people/{person}/referrals", make.save, "referrals.make-now", may=Can.REFER_PERSON, scope=OWN),
    Read("/referrals", referral_list.show, "referrals.list", may=Can.VIEW_REFERRALS, scope=SEEN),
    *Files("/referrals", referral_file.download, "referrals", may=Can.VIEW_REFERRALS, scope=SEEN),
    Read("/follow-ups", due.show, "follow-ups.list", may=Can.VIEW_REFERRALS, scope=SEEN),
    *Files("/follow-ups", due.download, "follow-ups", may=Can.VIEW_REFERRALS, scope=SEEN),
    Read("/referrals/{referral}", referral_page.show, "referrals.show", may=Can.VIEW_REFERRALS, scope=SEEN),
    Read("/referrals/{referral}/letter.pdf", letter.download, "referrals.letter", may=Can.REFER_PERSON, scope=OWN),
    Write("/referrals/{referral}/outcome", outcome.save, "referrals.outcome", may=Can.RECORD_OUTCOME, scope=OWN),
    Write(
        "/referrals/{referral}/follow-ups", follow_up.save, "referrals.follow-up", may=Can.RECORD_FOLLOW_UP, scope=OWN
    ),
)
