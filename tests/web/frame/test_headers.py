"""Every response carries the headers, whoever made it, and says nothing of the machine."""

import pytest
from starlette.testclient import TestClient

from web.assets import assets, static
from web.guards.headers import CONTENT_SECURITY_POLICY

ANSWERS = [
    ("GET", "/gallery", 200),
    ("GET", "/gallery/list", 200),
    ("GET", "/", 303),
    ("GET", "/healthz", 200),
    ("GET", "/static/site.css", 200),
    ("GET", "/static/none.css", 404),
    ("GET", "/nowhere", 404),
    ("GET", "/gallery/list/op-360102-001", 404),
    ("GET", "/gallery/broken", 500),
    ("DELETE", "/gallery", 405),
    ("POST", "/gallery", 405),
    ("POST", "/gallery/form", 422),
]


@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_every_answer_carries_the_security_headers(officer: TestClient, method: str, path: str, status: int) -> None:
    answer = officer.request(method, path)
    assert answer.status_code == status
    assert answer.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert len(answer.headers["X-Request-Id"]) == 12


def test_the_policy_lets_nothing_inline_through() -> None:
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "default-src 'self'" in CONTENT_SECURITY_POLICY
    assert "frame-ancestors 'none'" in CONTENT_SECURITY_POLICY


def test_pages_are_not_kept_and_static_files_are(officer: TestClient) -> None:
    assert officer.get("/gallery").headers["Cache-Control"] == "no-store"
    assert officer.get("/nowhere").headers["Cache-Control"] == "no-store"
    marked = officer.get(static("site.css"))
    assert marked.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    again = officer.get(static("site.css"), headers={"If-None-Match": marked.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_static_address_with_an_old_mark_gives_the_new_file_for_a_minute(officer: TestClient) -> None:
    old = officer.get("/static/000000000000/site.css")
    assert old.content == assets()["site.css"].body
    assert old.headers["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/vendor/htmx.LICENSE", "/static/"]
)
def test_nothing_but_the_static_files_is_served(officer: TestClient, path: str) -> None:
    assert officer.get(path).status_code == 404


def test_a_fault_shows_its_number_and_nothing_of_the_machine(officer: TestClient) -> None:
    answer = officer.get("/gallery/broken")
    assert answer.status_code == 500
    assert answer.headers["X-Request-Id"] in answer.text
    for leak in ("secret of the machine", "RuntimeError", "Traceback", ".py", "starlette", "uvicorn"):
        assert leak not in answer.text


def test_plain_http_is_not_told_to_stay_on_https(officer: TestClient) -> None:
    assert "Strict-Transport-Security" not in officer.get("/healthz").headers
