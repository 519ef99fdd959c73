"""Bodies too large, forms too strange, and a store that cannot be reached."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tenants.accounts.roles import Role
from tenants.platform import WriteSide
from tenants.store.errors import StoreUnavailable, VersionConflict
from tests.support.frame import ORIGIN, LogOnly, token
from tests.support.html import check
from web.app import create_app
from web.endpoint import MAX_QUERY
from web.guards.session import COOKIE
from web.request import Request
from web.route import FORM_BODY, Public, SignedIn
from web.routes import ROUTES


@pytest.mark.parametrize("length", ["announced", "hidden"])
def test_a_body_beyond_the_limit_is_refused(officer: TestClient, length: str) -> None:
    body = b"story=" + b"x" * FORM_BODY

    def pieces() -> Iterator[bytes]:
        yield from (body[start : start + 4096] for start in range(0, len(body), 4096))

    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = officer.post("/gallery/form", content=body if length == "announced" else pieces(), headers=kind)
    assert answer.status_code == 413
    assert "内容太大" in check(answer.text).itertext().__str__() or "内容太大" in answer.text


def test_a_form_with_more_fields_than_any_of_ours_is_refused(officer: TestClient) -> None:
    answer = officer.post("/gallery/form", files=[(f"f{n}", (None, "x")) for n in range(600)])
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "body",
    [b"\xff\xfe=%zz&&&=", b"phone=%00%00", "phone=\u202e\u0000".encode(), b"request_id=' or 1=1 --", b"{}", b""],
    ids=repr,
)
def test_strange_text_is_a_form_with_problems_and_never_a_fault(officer: TestClient, body: bytes) -> None:
    for kind in (
        "application/x-www-form-urlencoded",
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
    ):
        answer = officer.post("/gallery/form", content=body, headers={"Content-Type": kind})
        assert answer.status_code in (400, 422)


@pytest.mark.parametrize(
    "query",
    [
        "?page=-1",
        "?page=99999999999",
        "?page=١",
        "?sort=drop",
        "?grade=x",
        "?q=%00",
        "?q=" + "x" * 5000,
        "?lang=%ff",
        "?theme=%0d%0a",
    ],
)
def test_strange_addresses_are_pages_all_the_same(officer: TestClient, query: str) -> None:
    assert officer.get("/gallery/list" + query).status_code == 200


class Failing(LogOnly):
    """A platform whose read models cannot be asked."""

    def as_of(self) -> tuple[int, None]:
        raise StoreUnavailable("the database is restarting")


def unavailable(request: Request) -> object:
    raise StoreUnavailable("the database is restarting")


def conflicting(request: Request) -> object:
    raise VersionConflict("voucher/1")


def test_a_store_that_cannot_be_reached_says_when_to_come_back(side: WriteSide) -> None:
    routes = [*ROUTES, Public("/down", unavailable, "down"), SignedIn("/clash", conflicting, "clash")]  # type: ignore[arg-type]
    for platform in (LogOnly(side), Failing(side)):
        reader = TestClient(create_app(platform, routes), base_url=ORIGIN, cookies={COOKIE: token(side, Role.BUREAU)})
        answer = reader.get("/down")
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "15")
        check(answer.text)
        assert "系统暂时忙不过来" in answer.text
    assert reader.get("/healthz").status_code == 503
    assert (
        TestClient(create_app(LogOnly(side), routes), cookies={COOKIE: token(side, Role.BUREAU)})
        .get("/clash")
        .status_code
        == 409
    )


def test_an_address_beyond_the_limit_is_refused_and_not_carried_on(officer: TestClient) -> None:
    """Each link of a list carries the whole of it."""
    answer = officer.get("/gallery?x=" + "x" * MAX_QUERY)
    assert answer.status_code == 414
    assert "网址太长" in answer.text
    assert "x" * 100 not in answer.text
