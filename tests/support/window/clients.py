"""People at the windows: accounts with sessions, and clients that fill in a form as a browser would send it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from starlette.testclient import TestClient

from domain.shared.refusal import Refusal
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tests.support.html import check, form_values, text, tree
from tests.support.window.town import OTHER, OWN, Town
from web.app import create_app
from web.guards.session import COOKIE

PASSWORD = "a password long enough"
ORIGIN = "http://testserver"
HTMX = {"HX-Request": "true"}
WHO: Mapping[str, tuple[Role, str | None, str | None]] = {
    "clerk": (Role.CLERK, OWN, f"{OWN}-w1"),
    "colleague": (Role.CLERK, OWN, f"{OWN}-w2"),
    "manager": (Role.MANAGER, OWN, None),
    "stranger": (Role.CLERK, OTHER, f"{OTHER}-w1"),
    "bureau": (Role.BUREAU, None, None),
    "auditor": (Role.AUDITOR, None, None),
}


@dataclass(frozen=True)
class Window:
    """One person's browser."""

    client: TestClient
    town: Town

    def get(self, path: str, **more: Any) -> str:
        """A page that must be there, and be well-formed."""
        answer = self.client.get(path, **more)
        assert answer.status_code == 200, f"{path}: {answer.status_code}"
        check(answer.text)
        return answer.text

    def submit(self, page: str, action: str, *, htmx: bool = False, **typed: Any) -> Any:
        """Open a page, fill in the form that posts to `action` and send it; what is typed as None is left out."""
        return self.send(action, self.filled(page, action) | typed, htmx=htmx)

    def filled(self, page: str, action: str) -> dict[str, Any]:
        """What the form holds before anybody types."""
        return dict(form_values(form_to(self.get(page), action)))

    def send(self, action: str, values: dict[str, Any], *, htmx: bool = False) -> Any:
        data = {name: value for name, value in values.items() if value is not None}
        return self.client.post(action, data=data, headers=HTMX if htmx else None)

    def follow(self, answer: Any) -> str:
        """The page a write leads to."""
        assert answer.status_code == 303, f"{answer.status_code}: {said(answer.text)}"
        return self.get(answer.headers["Location"])


def form_to(page: str, action: str) -> Element:
    """The form of a page that posts to an address."""
    forms = [one for one in tree(page).iter("form") if one.get("action") == action and one.get("method") == "post"]
    assert forms, f"no form posts to {action}"
    return forms[0]


def said(page: str) -> str:
    """What is read in the work area of a page, or in a fragment."""
    root = tree(page)
    return text(next((one for one in root.iter("main")), root))


def complaint(page: str, field: str) -> str:
    """What is said beside a field."""
    found = next((one for one in tree(page).iter() if one.get("id") == f"{field}-e"), None)
    assert found is not None, f"nothing is said beside {field}: {said(page)}"
    return text(found)


def sign_in_again(everybody: Mapping[str, Window]) -> None:
    """Days have gone by, and the sessions with them."""
    for login, window in everybody.items():
        session = window.town.house.accounts.sign_in(login, PASSWORD, "127.0.0.1")
        assert isinstance(session, Session)
        window.client.cookies.clear()
        window.client.cookies.set(COOKIE, session.token)


def windows(town: Town, who: Mapping[str, tuple[Role, str | None, str | None]] = WHO) -> dict[str, Window]:
    """A window for each of them, signed in: login → role, operator, outlet."""
    app, accounts, made = create_app(town.house), town.house.accounts, {}
    for login, (role, tenant, outlet) in who.items():
        place: dict[str, Any] = {"tenant": tenant, "outlet": outlet, "area": tenant[3:9] if tenant else "35"}
        user = accounts.add_user(login, PASSWORD, role=role, display_name=f"{login} 某", **place)
        assert not isinstance(user, Refusal), user
        session = accounts.sign_in(login, PASSWORD, "127.0.0.1")
        assert isinstance(session, Session)
        client = TestClient(
            app, base_url=ORIGIN, headers={"Origin": ORIGIN}, cookies={COOKIE: session.token}, follow_redirects=False
        )
        made[login] = Window(client, town)
    return made
