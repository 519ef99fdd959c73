"""What htmx would do with an answer, without a browser: and whether the page is then what a reload would show.

    assert_swap_equals_reload(client, "/operators", "/operators?grade=fail", "operators")

A page that differs after a swap from what its address shows has told its reader something that is not so.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any, Protocol
from xml.etree.ElementTree import Element, tostring

import html5lib

from tests.support.html import by_id, check, problems, tree

# What is new with every rendering and means nothing: the idempotency key, the number of a request.
PASSING = (re.compile(r'(name="request_id" [^>]*?value=")[^"]*'), re.compile(r'(value=")[^"]*(" name="request_id")'))


class Client(Protocol):
    """Anything that fetches pages: Starlette's TestClient."""

    def get(self, url: str, *, headers: Mapping[str, str] | None = None) -> Any: ...


def headers(target: str, current: str = "/") -> dict[str, str]:
    """What htmx sends with a request that will be swapped into `target`."""
    return {"HX-Request": "true", "HX-Target": target, "HX-Current-URL": f"http://testserver{current}"}


def swapped(page: str, answer: str, target: str) -> Element:
    """The page after `answer` has taken the place of `target` (outerHTML), and of what it names out of band."""
    root = copy.deepcopy(tree(page))
    pieces = [one for one in html5lib.parseFragment(answer, namespaceHTMLElements=False) if isinstance(one.tag, str)]
    apart = [one for one in pieces if one.get("data-hx-swap-oob") or one.get("hx-swap-oob")]
    for one in apart:
        one.attrib.pop("data-hx-swap-oob", None)
        one.attrib.pop("hx-swap-oob", None)
        _replace(root, one.get("id", ""), [one])
    _replace(root, target, [one for one in pieces if one not in apart])
    return root


def canonical(root: Element) -> str:
    """The tree as text in which only what a reader or a machine could tell apart differs."""
    for one in root.iter():
        one.text = " ".join((one.text or "").split())
        one.tail = " ".join((one.tail or "").split())
    found = tostring(root, encoding="unicode", short_empty_elements=False).replace("><", ">\n<")
    for pattern in PASSING:
        found = pattern.sub(r"\1\2" if pattern.groups > 1 else r"\1", found)
    return found


def assert_swap_equals_reload(client: Client, page: str, address: str, target: str) -> None:
    """Load `page`, have htmx fetch `address` into the element `target`, and compare with loading `address` afresh."""
    before = client.get(page).text
    answer = client.get(address, headers=headers(target, page))
    assert answer.status_code == 200, answer.text
    assert "HX-Request" in answer.headers["Vary"]
    wrong = problems(answer.text, fragment=True)
    assert not wrong, "\n".join(wrong)
    assert by_id(html5lib.parseFragment(answer.text, namespaceHTMLElements=False), target) is not None
    afresh = client.get(address).text
    check(afresh)
    left, right = canonical(swapped(before, answer.text, target)), canonical(tree(afresh))
    assert left.splitlines() == right.splitlines()


def _replace(root: Element, name: str, pieces: list[Element]) -> None:
    target = by_id(root, name)
    parent = next(one for one in root.iter() if target in list(one))
    place = list(parent).index(target)
    if pieces:
        pieces[-1].tail = target.tail
    parent.remove(target)
    for number, one in enumerate(pieces):
        parent.insert(place + number, one)
