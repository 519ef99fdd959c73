"""Every list of the route table, asked in its address for what is another operator's: as for what does not exist.

The lists come from the table, what can be asked for from the source of the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

import web
from tests.web.foreign.province import MISSING, Province, owned, path_of, who_may
from tests.web.foreign.test_every_route import words
from web.route import Route
from web.routes import ROUTES

pytestmark = pytest.mark.security

LISTS = [one for one in ROUTES if one.method == "GET" and who_may(one) and not owned(one) and "{file" not in one.path]
ASKED = re.compile(r"query_params(?:\.get\(|\[)\"(\w+)\"")

COMMON = {"kind", "period", "policy", "scheme"}
"""What is no operator's: words, and the policies and schemes of the bureau."""


def names() -> Iterator[str]:
    """What any page reads from its address by name."""
    for file in sorted(Path(web.__file__).parent.rglob("*.py")):
        yield from ASKED.findall(file.read_text("utf-8"))


def theirs(province: Province) -> dict[str, str]:
    """The latest of each thing that a page can be asked for by, all of the other operator."""
    known = {name: value for one in province.ids for name, value in one.items()}
    return {name: known[name] for name in dict.fromkeys(names()) if name in known and name not in COMMON}


def test_what_lists_are_asked_for_by_is_among_what_events_tell_of(province: Province) -> None:
    assert {"operator", "outlet", "person", "case", "vacancy", "task", "duty"} <= theirs(province).keys()


@pytest.mark.parametrize("route", LISTS, ids=lambda route: route.name)
def test_a_list_asked_for_anothers_answers_as_for_nothing(province: Province, route: Route) -> None:
    role = who_may(route)
    assert role is not None
    client, ids, head = province.window(role).client, theirs(province), province.town.head
    for name, id in ids.items():
        missing = "op-359999-999" if name == "operator" else MISSING
        left, right = (client.get(f"{path_of(route, {})}?{urlencode({name: one})}") for one in (id, missing))
        assert left.status_code == right.status_code, name
        if left.headers.get("Content-Type", "").startswith("text/html"):
            assert words(left, {name: id}) == words(right, {name: missing}), name
    assert province.town.head == head
