"""The lines of the route table for the way out of an operator."""

from tenants.accounts.permissions import Permission
from web.exits import acts, download, listing, papers, show
from web.route import Files, Read, Route, Scope, Write
from web.shown.uploads import UPLOAD_BODY

VIEW, RUN, DECIDE = Permission.VIEW_EXITS, Permission.RUN_EXIT, Permission.DECIDE_EXIT
ANSWER = Permission.ANSWER_EXIT
BUREAU, OWN = Scope.BUREAU_AREA, Scope.OWN_TENANT
SEEN = BUREAU | OWN | Scope.AUDIT
ONE = "/operators/{operator}/exits/{exit}"

ROUTES: tuple[Route, ...] = (
    Read("/exits", listing.show, "exits.list", may=VIEW, scope=SEEN),
    *Files("/exits", download.download, "exits", may=VIEW, scope=SEEN),
    Read(ONE, show.show, "exits.show", may=VIEW, scope=SEEN),
    Read(f"{ONE}/papers/{{code}}.pdf", papers.paper, "exits.paper", may=VIEW, scope=SEEN),
    Read(f"{ONE}/files/{{sha256}}", papers.proof, "exits.proof", may=VIEW, scope=SEEN),
    Write(f"{ONE}/notice", acts.serve, "exits.serve", may=RUN, scope=BUREAU),
    Write(f"{ONE}/receipt", acts.receipt, "exits.receipt", may=RUN, scope=BUREAU, max_body=UPLOAD_BODY),
    Write(f"{ONE}/acknowledge", acts.acknowledge, "exits.acknowledge", may=ANSWER, scope=OWN),
    Write(f"{ONE}/remedy", acts.remedy, "exits.remedy", may=ANSWER, scope=OWN, max_body=UPLOAD_BODY),
    Write(f"{ONE}/appeal", acts.appeal, "exits.appeal", may=ANSWER, scope=OWN, max_body=UPLOAD_BODY),
    Write(f"{ONE}/hearing", acts.hearing, "exits.hearing", may=RUN, scope=BUREAU, max_body=UPLOAD_BODY),
    Write(f"{ONE}/check", acts.check, "exits.check", may=RUN, scope=BUREAU, max_body=UPLOAD_BODY),
    Write(f"{ONE}/decision", acts.propose, "exits.propose", may=DECIDE, scope=BUREAU),
    Write(f"{ONE}/decision/{{proposal}}/return", acts.give_back, "exits.return", may=DECIDE, scope=BUREAU),
    Write(f"{ONE}/decision/{{proposal}}/confirm", acts.confirm, "exits.confirm", may=DECIDE, scope=BUREAU),
)
