"""Officers of the bureau at their browsers, changing drafts."""

from __future__ import annotations

from typing import Any

from projections.scheme_drafts import queries as drafts
from tests.support.html import form_values
from tests.support.offices import EVERYBODY, Offices, said
from tests.support.window.clients import form_to


def fields_of(page: str, action: str) -> dict[str, str]:
    """The form that leads there, as a browser would send it."""
    return dict(form_values(form_to(page, action)))


class Officer:
    """Somebody of the bureau at their browser."""

    def __init__(self, offices: Offices, login: str) -> None:
        self._offices, self.login = offices, login
        self.client = offices.client(login)

    def send(self, page: str, action: str, changes: dict[str, str], status: int = 303, **more: Any) -> str:
        """What is on a page is sent with some of it changed; the answer's page, or where it leads."""
        sent = fields_of(self._offices.page(page, self.login), action) | changes
        answer = self.client.post(action, data=sent, **more)
        assert answer.status_code == status, (answer.status_code, said(answer.text))
        return answer.headers["location"] if status == 303 else answer.text

    def begin(self, **changes: str) -> str:
        where = self.send("/schemes/new", "/schemes/new", {"base": "default"} | changes)
        return where.removeprefix("/schemes/drafts/")


def draft_of(writing: Offices, name: str) -> Any:
    return drafts.draft(EVERYBODY, writing.views, name)


def edit(name: str, part: str) -> str:
    return f"/schemes/drafts/{name}/edit/{part}"
