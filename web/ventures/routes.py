"""The lines of the route table for projects, founders, loans and clinics."""

from tenants.accounts.permissions import Permission
from web.route import Files, Read, Route, Scope, Write
from web.ventures import clinics, download, founders, loans, projects

VIEW, TRACK = Permission.VIEW_VENTURES, Permission.TRACK_VENTURE
LEDGER, CLINIC = Permission.VIEW_LOANS, Permission.RUN_CLINIC
OWN, WIDE = Scope.OWN_TENANT, Scope.OWN_TENANT | Scope.AUDIT | Scope.BUREAU_AREA
FOUNDER = "/operators/{operator}/founders/{person}"

ROUTES: tuple[Route, ...] = (
    Read("/ventures", projects.listing, "ventures.list", may=VIEW, scope=WIDE),
    Read("/ventures.csv", download.library, "ventures.csv", may=VIEW, scope=WIDE),
    Read("/ventures.xlsx", download.library, "ventures.xlsx", may=VIEW, scope=WIDE),
    Read("/ventures/{venture}", projects.show, "ventures.show", may=VIEW, scope=WIDE),
    Write("/ventures/{venture}/reviews", projects.review, "ventures.review", may=TRACK, scope=OWN),
    Write("/ventures/{venture}/withdraw", projects.withdraw, "ventures.withdraw", may=TRACK, scope=OWN),
    Read("/founders", founders.listing, "founders.list", may=VIEW, scope=WIDE),
    Read("/founders.csv", download.followed, "founders.csv", may=VIEW, scope=WIDE),
    Read("/founders.xlsx", download.followed, "founders.xlsx", may=VIEW, scope=WIDE),
    Read(FOUNDER, founders.show, "founders.show", may=VIEW, scope=WIDE),
    Write(f"{FOUNDER}/owner", founders.assign, "founders.owner", may=TRACK, scope=OWN),
    Write(f"{FOUNDER}/founding", founders.found, "founders.founding", may=TRACK, scope=OWN),
    Write(f"{FOUNDER}/problems", founders.raise_problem, "founders.problem", may=TRACK, scope=OWN),
    Write(f"{FOUNDER}/solutions", founders.solve, "founders.solution", may=TRACK, scope=OWN),
    Read("/loans", loans.listing, "loans.list", may=LEDGER, scope=WIDE),
    *Files("/loans/ledger", loans.download, "loans.ledger", may=LEDGER, scope=WIDE),
    Read("/loans/{loan}", loans.show, "loans.show", may=LEDGER, scope=WIDE),
    Write("/loans/{loan}/outcome", loans.outcome, "loans.outcome", may=Permission.HANDLE_LOAN, scope=OWN),
    Read("/clinics", clinics.listing, "clinics.list", may=VIEW, scope=WIDE),
    *Files("/clinics", download.clinics_held, "clinics", may=VIEW, scope=WIDE),
    Read("/clinics/new", clinics.form, "clinics.new", may=CLINIC, scope=OWN),
    Write("/clinics/new", clinics.save, "clinics.new-now", may=CLINIC, scope=OWN),
    Read("/clinics/{clinic}", clinics.show, "clinics.show", may=VIEW, scope=WIDE),
    Write("/clinics/{clinic}/bookings", clinics.book, "clinics.book", may=CLINIC, scope=OWN),
    Write("/clinics/{clinic}/cancellations", clinics.cancel, "clinics.cancel", may=CLINIC, scope=OWN),
    Write("/clinics/{clinic}/advice", clinics.advise, "clinics.advise", may=CLINIC, scope=OWN),
)
