"""Walking the pages as a reader does: from the start along every link, some of each kind."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from starlette.responses import Response
from starlette.testclient import TestClient

from tests.support import html
from web.route import Public, Route
from web.routes import ROUTES

HOST, HTML = "http://testserver", "text/html"
OF_A_KIND, OF_A_ROUTE = 3, 9
"""So many addresses are read with the same route and query parameters, and of one route in all."""
MORE = {"courses.show": 5}
"""Of classes, the first in their list have not begun."""

APART = ("language", "theme", "static", "health", "accounts.sign-in")
NOWHERE = Public("", lambda request: Response(), "nowhere")
_PATTERNS = [
    (re.compile(re.sub(r"\{\w+:path\}", ".+", re.sub(r"\{\w+\}", "[^/]+", one.path)) + r"\Z"), one)
    for one in ROUTES
    if one.method == "GET"
]


@dataclass(frozen=True)
class Page:
    """What stood at an address, and where the link to it was found; `asked` is the route before any redirect."""

    asked: Route
    route: Route
    address: str
    found_on: str
    status: int
    kind: str
    text: str
    problems: tuple[str, ...]

    @property
    def is_html(self) -> bool:
        return self.kind.startswith(HTML)


def walk(client: TestClient, start: str = "/") -> list[Page]:
    """Every kind of page that can be reached by following links from `start`, in the order they are found."""
    waiting, seen, read = deque([(start, "")]), {start}, Counter[object]()
    pages = []
    while waiting:
        address, found_on = waiting.popleft()
        route = route_of(address)
        name = route.name if route else address
        kind = (name, *sorted(key for key, _ in parse_qsl(urlsplit(address).query)))
        if name in APART or read[kind] >= MORE.get(name, OF_A_KIND) or read[name] >= OF_A_ROUTE:
            continue
        read.update([kind, name])
        answer = client.get(address, follow_redirects=True)
        at, content = answer.url.raw_path.decode(), answer.headers["content-type"]
        text = answer.text if content.startswith(HTML) else ""
        wrong = tuple(html.problems(text)) if text else ()
        page = Page(route or NOWHERE, route_of(at) or NOWHERE, at, found_on, answer.status_code, content, text, wrong)
        if not page.is_html:
            read[name] = OF_A_ROUTE  # one file of a kind is enough
        for link in links(page):
            if link not in seen:
                seen.add(link)
                waiting.append((link, at))
        pages.append(page)
    return pages


def route_of(address: str) -> Route | None:
    """The route that answers a GET of an address of our own, as the application would choose it."""
    path = urlsplit(address).path
    return next((route for pattern, route in _PATTERNS if pattern.match(path)), None)


def links(page: Page) -> Iterator[str]:
    """Where the links of a page lead, our own addresses only, without the part after #."""
    for one in html.tree(page.text).iter("a"):
        whole, _ = urldefrag(urljoin(HOST + page.address, one.get("href", "")))
        if whole.startswith(HOST + "/"):
            yield whole.removeprefix(HOST)
