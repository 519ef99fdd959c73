"""Behind https: transport security, and cookies that never leave it."""

import pytest
from starlette.testclient import TestClient

from tenants.platform import WriteSide
from tenants.settings import Settings
from tests.support.databases import SECRET
from tests.support.frame import PASSWORD, LogOnly
from web.app import create_app

PUBLIC = "https://yizhan.example.cn"


class Elsewhere(LogOnly):
    """The same platform, known under a public address."""

    @property
    def settings(self) -> Settings:
        return Settings(secret_key=SECRET, public_url=PUBLIC)


@pytest.fixture
def public(side: WriteSide) -> TestClient:
    return TestClient(create_app(Elsewhere(side)), base_url=PUBLIC, follow_redirects=False)


def test_https_is_made_to_stay(public: TestClient) -> None:
    assert public.get("/healthz").headers["Strict-Transport-Security"].startswith("max-age=31536000")


def test_the_session_cookie_is_bound_to_host_and_https(public: TestClient) -> None:
    answer = public.post("/sign-in", data={"account": "bureau", "password": PASSWORD}, headers={"Origin": PUBLIC})
    assert answer.status_code == 303
    cookie = answer.headers["Set-Cookie"].lower()
    assert cookie.startswith("__host-yizhan_session=")
    for attribute in ("secure", "httponly", "samesite=lax", "path=/"):
        assert attribute in cookie


def test_the_public_address_is_our_own_origin_whatever_the_proxy_calls_us(public: TestClient) -> None:
    given = {"account": "bureau", "password": PASSWORD}
    inside = {"Host": "10.0.0.7:8000"}
    assert public.post("/sign-in", data=given, headers={"Origin": PUBLIC, **inside}).status_code == 303
    assert public.post("/sign-in", data=given, headers={"Origin": "https://evil.example", **inside}).status_code == 403
