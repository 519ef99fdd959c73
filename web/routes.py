"""THE route table: every address there is, who may use it, how far they see, and whether it writes.

A room declares its lines in its own `routes.py` as a tuple named ROUTES; it is listed here by hand, so that this file
shows every door of the house. What is not in the table does not exist.
"""

from __future__ import annotations

from web import health
from web.accounts.routes import ROUTES as ACCOUNTS
from web.appraisals.routes import ROUTES as APPRAISALS
from web.assets import serve
from web.calendar.routes import ROUTES as CALENDAR
from web.campaigns.routes import ROUTES as CAMPAIGNS
from web.cases.routes import ROUTES as CASES
from web.catalogue.routes import ROUTES as CATALOGUE
from web.dashboard.routes import ROUTES as DASHBOARD
from web.desk.routes import ROUTES as DESK
from web.drafts.routes import ROUTES as DRAFTS
from web.duties.routes import ROUTES as DUTIES
from web.exits.routes import ROUTES as EXITS
from web.facilities.routes import ROUTES as FACILITIES
from web.fairs.routes import ROUTES as FAIRS
from web.feedback.routes import ROUTES as FEEDBACK
from web.handover.routes import ROUTES as HANDOVER
from web.households.routes import ROUTES as HOUSEHOLDS
from web.imports.routes import ROUTES as IMPORTS
from web.internships.routes import ROUTES as INTERNSHIPS
from web.jobs.routes import ROUTES as JOBS
from web.layout import home, switches
from web.offers.routes import ROUTES as OFFERS
from web.operators.routes import ROUTES as OPERATORS
from web.outlets.routes import ROUTES as OUTLETS
from web.people.routes import ROUTES as PEOPLE
from web.posts.routes import ROUTES as POSTS
from web.publications.routes import ROUTES as PUBLICATIONS
from web.recruiting.routes import ROUTES as RECRUITING
from web.rosters.routes import ROUTES as ROSTERS
from web.route import Public, Route, SignedIn
from web.samples.routes import ROUTES as SAMPLES
from web.schemes.routes import ROUTES as SCHEMES
from web.signals.routes import ROUTES as SIGNALS
from web.streams.routes import ROUTES as STREAMS
from web.subsidies.routes import ROUTES as SUBSIDIES
from web.tasks.routes import ROUTES as TASKS
from web.training.routes import ROUTES as TRAINING
from web.trials.routes import ROUTES as TRIALS
from web.ventures.routes import ROUTES as VENTURES
from web.verify.routes import ROUTES as VERIFY
from web.voucher_policies.routes import ROUTES as VOUCHER_POLICIES
from web.vouchers.routes import ROUTES as VOUCHERS

ROUTES: tuple[Route, ...] = (
    Public("/static/{file:path}", serve, "static"),
    Public("/healthz", health.show, "health"),
    Public("/language/{choice}", switches.language, "language"),
    Public("/theme/{choice}", switches.theme, "theme"),
    SignedIn("/", home.show, "home"),
    SignedIn("/keys", home.keys, "keys"),
    # A request is matched from the top: first what a window asks for all day.
    *DESK,
    *PEOPLE,
    *CASES,
    *DUTIES,
    *DRAFTS,
    *ACCOUNTS,
    *DASHBOARD,
    *OPERATORS,
    *OUTLETS,
    *OFFERS,
    *APPRAISALS,
    *HANDOVER,
    *SAMPLES,
    *SIGNALS,
    *SCHEMES,
    *TRIALS,
    *FEEDBACK,
    *ROSTERS,
    *CATALOGUE,
    *CALENDAR,
    *EXITS,
    *JOBS,
    *HOUSEHOLDS,
    *RECRUITING,
    *INTERNSHIPS,
    *POSTS,
    *SUBSIDIES,
    *IMPORTS,
    *FAIRS,
    *CAMPAIGNS,
    *PUBLICATIONS,
    *FACILITIES,
    *TASKS,
    *TRAINING,
    *VENTURES,
    *VOUCHERS,
    *VOUCHER_POLICIES,
    *STREAMS,
    *VERIFY,
)
