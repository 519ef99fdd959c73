"""The lines of the route table for handovers."""

from tenants.accounts.permissions import Permission
from web.handover import acts, download, extract, show, statement
from web.route import Files, Read, Route, Scope, Write

VIEW, PLAN, SETTLE = Permission.VIEW_HANDOVERS, Permission.PLAN_HANDOVER, Permission.SETTLE_FINALLY
BUREAU, OWN = Scope.BUREAU_AREA, Scope.OWN_TENANT
SEEN = BUREAU | OWN | Scope.AUDIT
ONE = "/operators/{operator}/exits/{exit}/handover"

ROUTES: tuple[Route, ...] = (
    Read(ONE, show.show, "handover.show", may=VIEW, scope=SEEN),
    *Files(f"{ONE}/items", download.download, "handover.items", may=VIEW, scope=SEEN),
    Read(
        "/operators/{operator}/extract.zip",
        extract.download,
        "handover.extract",
        may=Permission.VIEW_EXTRACT,
        scope=SEEN,
    ),
    Read(f"{ONE}/settlement.pdf", statement.download, "handover.statement", may=VIEW, scope=SEEN),
    Write(f"{ONE}/plan", acts.plan, "handover.plan", may=PLAN, scope=BUREAU),
    Write(f"{ONE}/close", acts.close, "handover.close", may=PLAN, scope=BUREAU),
    Write(f"{ONE}/settlement", acts.propose, "handover.propose", may=PLAN, scope=BUREAU),
    Write(f"{ONE}/settlement/return", acts.give_back, "handover.return", may=SETTLE, scope=BUREAU),
    Write(f"{ONE}/settlement/confirm", acts.confirm, "handover.confirm", may=SETTLE, scope=BUREAU),
)
