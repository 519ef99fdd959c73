"""What is left in Chinese on an English page, and is no name or note out of the data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any
from xml.etree.ElementTree import Element

from domain.operators.events import OutletOpened
from tenants.divisions import divisions
from tenants.replay import as_data
from tests.support import html
from web.house import House
from web.i18n import catalogs

RUN = re.compile(r"[\u3400-\u9fff]+")
MASKED = re.compile(r"[\u3400-\u9fff]{1,2}\*[\u3400-\u9fff]?|[\u3400-\u9fff]+\*{3}")
ATTRIBUTES = ("aria-label", "title", "alt", "placeholder", "content")
NOT_READ = ("script", "style", "pre")
BATCH = 2_000


@dataclass(frozen=True)
class Known:
    """Chinese of the data: texts as recorded, and the runs of characters in them; without words that are our own.
    `named` are names of accounts and outlets, which may be made of our own words."""

    texts: frozenset[str]
    runs: frozenset[str]
    named: frozenset[str]


def known_of(house: House) -> Known:
    """All that the log holds, the names of divisions and of accounts."""
    texts = {one.name for one in divisions().below("35")}
    named = {user.display_name for user in house.accounts.users()}
    after = 0
    while batch := house.log.feed(after, BATCH):
        texts |= {text for one in batch for text in _texts(as_data(one.event))}
        named |= {one.event.name for one in batch if isinstance(one.event, OutletOpened)}
        after = batch[-1].position or 0
    catalogues = (catalogs.read_catalog(catalogs.po_file(room)) for room in catalogs.rooms())
    own = {one.id for catalogue in catalogues for one in catalogue if isinstance(one.id, str)}
    texts |= named
    runs = frozenset(run for text in texts for run in RUN.findall(text)) - own
    return Known(frozenset(texts - own), runs, frozenset(named))


def left_in_chinese(page: str, known: Known) -> Iterator[str]:
    """Each text of the page with a run of Chinese that is nobody's name and stands in nothing recorded."""
    for text in (" ".join(one.split()) for one in _read(html.tree(page))):
        unnamed = reduce(lambda rest, name: rest.replace(name, " "), known.named, text)
        runs = RUN.findall(MASKED.sub(" ", unnamed))
        if text not in known.texts and any(run not in known.runs for run in runs):
            yield text


def _read(element: Element) -> Iterator[str]:
    """All that is read or heard, but what is marked as being in Chinese, and data shown as data."""
    if element.get("lang", "").startswith("zh") or element.tag in NOT_READ:
        return
    yield from (element.get(name, "") for name in ATTRIBUTES)
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _read(child)
        yield child.tail or ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)
