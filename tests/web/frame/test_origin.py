"""A write is accepted from our own pages alone."""

import pytest
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from web.guards.origin import same_origin

HOST = "yizhan.test"
MATRIX = [
    # Origin, Sec-Fetch-Site → accepted
    (f"http://{HOST}", "same-origin", True),
    (f"http://{HOST}", None, True),  # a plain-http intranet: browsers send no Sec-Fetch-Site there
    (f"https://{HOST}", None, True),  # https ended at a proxy
    (f"http://{HOST}", "none", True),
    (f"http://{HOST}", "cross-site", False),
    (f"http://{HOST}", "same-site", False),
    ("http://evil.test", None, False),
    ("http://evil.test", "same-origin", False),
    (f"http://{HOST}.evil.test", None, False),
    (f"http://evil.test/{HOST}", None, False),
    (f"http://{HOST}:81", None, False),
    ("null", None, False),
    ("", None, False),
    (f"javascript://{HOST}", None, False),
    (None, "same-origin", True),
    (None, "cross-site", False),
    (None, "none", False),
    (None, None, False),
]


@pytest.mark.parametrize(("origin", "site", "accepted"), MATRIX)
def test_the_origin_decides(origin: str | None, site: str | None, accepted: bool) -> None:
    sent = {"Host": HOST, "Origin": origin, "Sec-Fetch-Site": site}
    headers = Headers({name: value for name, value in sent.items() if value is not None})
    assert same_origin(headers, "") is accepted


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_foreign_write_is_refused_before_anything_of_it_is_read(officer: TestClient, method: str) -> None:
    for path in ("/gallery/form", "/sign-out", "/nowhere"):
        answer = officer.request(method, path, headers={"Origin": "http://evil.test"})
        assert answer.status_code == 403


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_reading_needs_no_origin(officer: TestClient, method: str) -> None:
    assert officer.request(method, "/gallery", headers={"Origin": "http://evil.test"}).status_code == 200
