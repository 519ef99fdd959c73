"""THE route table is whole: every line says who may, how far they see, and whether it writes."""

from collections import Counter
from collections.abc import Sequence

import pytest

from tenants.accounts.permissions import GRANTS, Kind, Permission
from tests.web.frame.gallery.routes import ROUTES as GALLERY
from web.layout.navigation import NAVIGATION
from web.route import Route, Scope
from web.routes import ROUTES

# Without an account, or for everybody with one: each such door is named here, so that a new one is a decision.
OPEN = {
    "static",
    "health",
    "language",
    "theme",
    "accounts.sign-in",
    "accounts.sign-in-now",
    "verify.form",
    "verify.show",
    "verify.answer",  # the slip of a letter of referral
    "outlets.public",  # an outlet as everybody may know it
    "outlets.guide",
    "offers.form",
    "offers.make",
    "offers.told",
    "outlets.screen",
    "feedback.receipt",
    "feedback.rate",
    "feedback.service-code",
    "feedback.complain",
    "fairs.door",
    "fairs.door-now",
    "publications.board",
}
FOR_ANY_USER = {"home", "keys", "accounts.sign-out"}


def faults(routes: Sequence[Route]) -> list[str]:
    """What is wrong with a table."""
    names, doors = Counter(one.name for one in routes), Counter((one.method, one.path) for one in routes)
    written = {one.may for one in routes if one.writes}
    found = [f"{name} is declared twice" for name, times in names.items() if times > 1]
    found += [f"{method} {path} is declared twice" for (method, path), times in doors.items() if times > 1]
    for one in routes:
        free = {Scope.PUBLIC: OPEN, Scope.ANY_USER: FOR_ANY_USER}.get(one.scope)
        if free is not None:
            if one.name not in free:
                found.append(f"{one.name} is open to everybody and not named as such")
            continue
        if one.may is None or one.may not in GRANTS:
            found.append(f"{one.name} has no permission")
        elif one.writes and GRANTS[one.may].kind is Kind.READ:
            found.append(f"{one.name} writes, its permission {one.may} does not")
        elif not one.writes and GRANTS[one.may].kind is not Kind.READ and one.may not in written:
            found.append(
                f"{one.name} is the page of an act that no route does"
            )  # the form of a write has its permission
        if not one.scope or one.scope & (Scope.PUBLIC | Scope.ANY_USER):
            found.append(f"{one.name} has no reach")
        if not one.path.startswith("/"):
            found.append(f"{one.name} has no path")
    return found


@pytest.mark.parametrize("routes", [ROUTES, GALLERY], ids=["the product", "the gallery"])
def test_every_route_says_who_may_how_far_they_see_and_whether_it_writes(routes: Sequence[Route]) -> None:
    assert not faults(routes)


def handler(request: object) -> object:
    raise AssertionError


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (Route("/x", handler, "x", None, Scope.BUREAU_AREA, False), "x has no permission"),  # type: ignore[arg-type]
        (Route("/x", handler, "x", Permission.VIEW_DESK, Scope(0), False), "x has no reach"),  # type: ignore[arg-type]
        (Route("/x", handler, "x", None, Scope.PUBLIC, False), "x is open to everybody"),  # type: ignore[arg-type]
        (Route("/x", handler, "x", None, Scope.ANY_USER, True), "x is open to everybody"),  # type: ignore[arg-type]
        (Route("/x", handler, "x", Permission.FLAG_OPERATOR, Scope.AUDIT, False), "x is the page of an act"),  # type: ignore[arg-type]
        (Route("/x", handler, "x", Permission.VIEW_DESK, Scope.AUDIT, True), "x writes"),  # type: ignore[arg-type]
        (Route("/healthz", handler, "x", Permission.VIEW_DESK, Scope.AUDIT, False), "GET /healthz is declared twice"),  # type: ignore[arg-type]
        (Route("/x", handler, "health", Permission.VIEW_DESK, Scope.AUDIT, False), "health is declared twice"),  # type: ignore[arg-type]
    ],
)
def test_a_line_that_leaves_something_out_is_found(line: Route, fault: str) -> None:
    assert any(found.startswith(fault) for found in faults([*ROUTES, line]))


def test_no_navigation_entry_stands_twice_for_one_role() -> None:
    for groups in NAVIGATION.values():
        routes = [entry.route for group in groups for entry in group.entries]
        assert len(routes) == len(set(routes))
