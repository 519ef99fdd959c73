"""The lines of the route table for tasks."""

from tenants.accounts.permissions import Permission
from web.route import Ask, Files, Read, Route, Scope, Write
from web.tasks import assigning, download, entry, given, listing, returned, show

VIEW, ASSIGN, REVIEW = Permission.VIEW_TASKS, Permission.ASSIGN_TASK, Permission.REVIEW_TASK
WORK, HAND_IN = Permission.WORK_TASK, Permission.HAND_IN_TASK
BUREAU, OWN = Scope.BUREAU_AREA, Scope.OWN_TENANT
SEEN = OWN | BUREAU | Scope.AUDIT
OF = "/tasks/{task}/operators/{operator}"
ONE = f"{OF}/people/{{person}}"

ROUTES: tuple[Route, ...] = (
    Read("/tasks", listing.show, "tasks.list", may=VIEW, scope=SEEN),
    *Files("/tasks", listing.download, "tasks.list", may=VIEW, scope=SEEN),
    Read("/tasks/new", assigning.form, "tasks.assign", may=ASSIGN, scope=BUREAU),
    Write("/tasks/new", assigning.save, "tasks.assign-now", may=ASSIGN, scope=BUREAU),
    Read("/tasks/{task}", show.show, "tasks.show", may=VIEW, scope=BUREAU | Scope.AUDIT),
    Read("/tasks/{task}/returned", returned.show, "tasks.returned", may=VIEW, scope=BUREAU | Scope.AUDIT),
    *Files("/tasks/{task}/returned", returned.download, "tasks.returned", may=VIEW, scope=BUREAU | Scope.AUDIT),
    Write("/tasks/{task}/withdraw", show.withdraw, "tasks.withdraw", may=ASSIGN, scope=BUREAU),
    Read(OF, given.show, "tasks.given", may=VIEW, scope=SEEN),
    Ask(f"{OF}/find", given.search, "tasks.find", may=VIEW, scope=SEEN),
    *Files(f"{OF}/list", download.download, "tasks", may=VIEW, scope=SEEN),
    Write(f"{OF}/count", given.count, "tasks.count", may=WORK, scope=OWN),
    Write(f"{OF}/hand-in", given.hand_in, "tasks.hand-in", may=HAND_IN, scope=OWN),
    Write(f"{OF}/accept", given.accept, "tasks.accept", may=REVIEW, scope=BUREAU),
    Write(f"{OF}/send-back", given.send_back, "tasks.send-back", may=REVIEW, scope=BUREAU),
    Read(ONE, entry.show, "tasks.entry", may=VIEW, scope=SEEN),
    Write(f"{ONE}/take", entry.take, "tasks.take", may=WORK, scope=OWN),
    Write(f"{ONE}/record", entry.record, "tasks.record", may=WORK, scope=OWN),
    Write(f"{ONE}/return", entry.give_back, "tasks.return", may=WORK, scope=OWN),
    Write(f"{ONE}/settle", entry.settle, "tasks.settle", may=REVIEW, scope=BUREAU),
)
