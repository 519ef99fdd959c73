"""Who may open what: default deny, and a foreign operator answers exactly like a missing one."""

import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from tenants.accounts.permissions import Permission
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.frame import OTHER, OWN
from web.endpoint import ANONYMOUS
from web.guards.access import REACH, Verdict, judge
from web.route import Read, Route, Scope, SignedIn, Write
from web.routes import ROUTES

EVERYBODY = Scope.BUREAU_AREA | Scope.OWN_TENANT | Scope.ASSIGNED | Scope.AUDIT


def handler(request: object) -> object:
    raise AssertionError("a route under judgement is never called")


def context(role: Role, area: str = "3501", tenant: str | None = OWN) -> Context:
    return Context(
        "u", role, tenant if role.in_tenant else None, area, None, "", (OWN,) if role is Role.ASSESSOR else ()
    )


def of_operator(may: Permission = Permission.VIEW_APPRAISALS, scope: Scope = EVERYBODY) -> Route:
    return Read("/a/{operator}", handler, "a", may=may, scope=scope)  # type: ignore[arg-type]


@pytest.mark.parametrize("role", [role for role in Role if role not in REACH])
def test_a_role_without_a_reach_is_refused_everything(role: Role) -> None:
    assert judge(of_operator(), context(role), {}) is Verdict.FORBIDDEN


@pytest.mark.parametrize(
    ("role", "operator", "verdict"),
    [
        (Role.BUREAU, OWN, Verdict.ALLOWED),
        (Role.BUREAU, "op-360102-003", Verdict.NOT_FOUND),
        (Role.FINANCE, "op-350203-001", Verdict.NOT_FOUND),
        (Role.MANAGER, OWN, Verdict.ALLOWED),
        (Role.MANAGER, OTHER, Verdict.NOT_FOUND),
        (Role.ASSESSOR, OWN, Verdict.ALLOWED),
        (Role.ASSESSOR, OTHER, Verdict.NOT_FOUND),
        (Role.AUDITOR, OTHER, Verdict.ALLOWED),
        (Role.CLERK, OWN, Verdict.FORBIDDEN),  # appraisals are not the clerk's job
    ],
)
def test_the_reach_of_a_role_decides_which_operators_it_sees(role: Role, operator: str, verdict: Verdict) -> None:
    assert judge(of_operator(), context(role), {"operator": operator}) is verdict


def test_a_permission_does_not_open_a_route_made_for_another_reach() -> None:
    only_bureau = of_operator(scope=Scope.BUREAU_AREA)
    assert judge(only_bureau, context(Role.MANAGER), {"operator": OWN}) is Verdict.FORBIDDEN


def test_an_officer_without_an_area_sees_no_operator() -> None:
    assert judge(of_operator(), context(Role.BUREAU, area=""), {"operator": OWN}) is Verdict.NOT_FOUND


def test_nobody_signed_in_is_asked_to_sign_in() -> None:
    for route in (of_operator(), SignedIn("/b", handler, "b")):  # type: ignore[arg-type]
        assert judge(route, None, {}) is Verdict.SIGN_IN
    assert judge(of_operator(), ANONYMOUS, {}) is Verdict.FORBIDDEN


def test_a_write_is_judged_like_a_read() -> None:
    write = Write("/c", handler, "c", may=Permission.ADMIT_OPERATOR, scope=Scope.BUREAU_AREA)  # type: ignore[arg-type]
    assert judge(write, context(Role.BUREAU), {}) is Verdict.ALLOWED
    assert judge(write, context(Role.FINANCE), {}) is Verdict.FORBIDDEN


def test_a_foreign_operator_answers_exactly_like_a_missing_one(signed_in: Callable[[Role], TestClient]) -> None:
    officer = signed_in(Role.BUREAU)
    foreign, missing = officer.get("/gallery/list/op-360102-001"), officer.get("/gallery/list/op-999999-999")
    assert foreign.status_code == missing.status_code == 404
    assert plain(foreign.text) == plain(missing.text).replace("op-999999-999", "op-360102-001")


def test_a_role_that_may_not_gets_a_page_that_says_so(signed_in: Callable[[Role], TestClient]) -> None:
    answer = signed_in(Role.CLERK).get("/gallery")
    assert answer.status_code == 403
    assert "您的岗位不能做这件事" in answer.text


def test_a_reader_without_a_session_is_sent_to_sign_in_and_back(client: TestClient) -> None:
    answer = client.get("/gallery/list?q=%E6%B5%B7&page=2")
    assert (answer.status_code, answer.headers["Location"]) == (
        303,
        "/sign-in?next=%2Fgallery%2Flist%3Fq%3D%25E6%25B5%25B7%26page%3D2",
    )
    write = client.post("/gallery/form", data={"phone": "1"})
    assert (write.status_code, write.headers["Location"]) == (303, "/sign-in")


def test_htmx_is_sent_to_sign_in_as_a_whole_page(client: TestClient) -> None:
    answer = client.get(
        "/gallery/list", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/gallery/list"}
    )
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, "/sign-in")


def test_an_ended_session_is_no_session(client: TestClient) -> None:
    client.cookies.set("yizhan_session", "not a token of ours")
    assert client.get("/gallery").headers["Location"] == "/sign-in?next=%2Fgallery"


def test_a_reading_handler_has_no_way_to_write(officer: TestClient) -> None:
    assert officer.get("/gallery/sly").status_code == 500


def plain(page: str) -> str:
    """Without the number of the request."""
    return re.sub(r"[0-9a-f]{12}(?=</span>)", "", page)


def test_who_left_reads_and_no_route_lets_them_write() -> None:
    """Their own pages stay open; what is everybody's, like signing out, does too."""
    reader = context(Role.MANAGER)
    found = {route.name: judge(route, reader, {}, left=True) for route in ROUTES if Scope.OWN_TENANT & route.scope}
    writing = {route.name for route in ROUTES if route.writes}
    assert not [name for name, verdict in found.items() if name in writing and verdict is Verdict.ALLOWED]
    assert found["handover.show"] is found["handover.extract"] is found["cases.list"] is Verdict.ALLOWED
    assert found["exits.appeal"] is Verdict.LEFT
