"""The lines of the route table for schemes."""

from tenants.accounts.permissions import Permission
from web.route import Ask, Read, Route, Scope, Write
from web.schemes import deciding, drafts, editing, files, listing, pointing

EVERYBODY = Scope.BUREAU_AREA | Scope.OWN_TENANT | Scope.ASSIGNED | Scope.AUDIT
BUREAU = Scope.BUREAU_AREA
VIEW, VIEW_DRAFTS = Permission.VIEW_SCHEMES, Permission.VIEW_SCHEME_DRAFTS
DRAFT, APPROVE = Permission.DRAFT_SCHEME, Permission.APPROVE_SCHEME
ONE, PART, POINT = (
    "/schemes/drafts/{draft}",
    "/schemes/drafts/{draft}/edit/{part}",
    "/schemes/drafts/{draft}/point/{point}",
)

ROUTES: tuple[Route, ...] = (
    Read("/schemes", listing.show, "schemes.list", may=VIEW, scope=EVERYBODY),
    Read("/schemes/versions/{scheme}/{version}", listing.version, "schemes.version", may=VIEW, scope=EVERYBODY),
    Read(
        "/schemes/versions/{scheme}/{version}/document.json", files.version, "schemes.export", may=VIEW, scope=EVERYBODY
    ),
    Read("/schemes/difference", listing.compare, "schemes.difference", may=VIEW, scope=EVERYBODY),
    Read("/schemes/new", drafts.new, "schemes.new", may=DRAFT, scope=BUREAU),
    Write("/schemes/new", drafts.begin, "schemes.begin", may=DRAFT, scope=BUREAU),
    Read(ONE, drafts.show, "schemes.draft", may=VIEW_DRAFTS, scope=BUREAU | Scope.AUDIT),
    Read(ONE + "/document.json", files.draft, "schemes.draft_export", may=VIEW_DRAFTS, scope=BUREAU | Scope.AUDIT),
    Read(PART, editing.form, "schemes.edit", may=DRAFT, scope=BUREAU),
    Write(PART, editing.save, "schemes.save", may=DRAFT, scope=BUREAU),
    Ask(PART + "/sums", editing.sums, "schemes.sums", may=DRAFT, scope=BUREAU),
    Read(POINT, pointing.form, "schemes.point", may=DRAFT, scope=BUREAU),
    Write(POINT, pointing.save, "schemes.save_point", may=DRAFT, scope=BUREAU),
    Ask(POINT + "/sums", pointing.sums, "schemes.point_sums", may=DRAFT, scope=BUREAU),
    Write(POINT + "/remove", pointing.remove, "schemes.remove_point", may=DRAFT, scope=BUREAU),
    Read(ONE + "/add", pointing.add_form, "schemes.add", may=DRAFT, scope=BUREAU),
    Write(ONE + "/add", pointing.add, "schemes.add_point", may=DRAFT, scope=BUREAU),
    Write(ONE + "/submit", deciding.submit, "schemes.submit", may=DRAFT, scope=BUREAU),
    Write(ONE + "/approve", deciding.approve, "schemes.approve", may=APPROVE, scope=BUREAU),
    Write(ONE + "/return", deciding.give_back, "schemes.return", may=APPROVE, scope=BUREAU),
    Write(ONE + "/drop", deciding.drop, "schemes.drop", may=DRAFT, scope=BUREAU),
)
