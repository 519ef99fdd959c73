"""The catalogue's words. Its data is Chinese; what of it is the notice's or ours is translated like any other message.

The words stand in `domain/catalogue/*.json`; `web.i18n` takes them from there into this room's .po file. What a bureau
officer writes into a later edition is shown as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator

from domain.catalogue.catalogue import ask_text, asked_facts, items
from domain.catalogue.prerequisites import said
from web.i18n import gettext
from web.shown.catalogue import name_of


def words() -> Iterator[str]:
    """Every word of the first edition that a page shows."""
    for item in items().values():
        yield from (item.name, item.group, item.tier, *item.steps, *item.documents, *item.obligations)
        yield from (clause.quote for clause in item.clauses)
        yield from (duty.text for duty in item.duties)
        for field in item.fields:
            yield from (one for one in (field.label, field.group, field.help) if one)
            yield from (text for _, text in field.choices)
    yield from (ask_text(fact) for fact in asked_facts())
    yield from (one.quote for pairs in said().values() for one in pairs.values())


def item_name(code: str) -> str:
    """求职登记 for "3.1.2"; the code itself when the catalogue has no such item."""
    name = name_of(code)
    if name is None:
        item = items().get(code)
        name = item.name if item else code
    return gettext(name)


def step_name(name: str) -> str:
    """A step in the notice's words, or in English."""
    return gettext(name)


def clause_text(quote: str) -> str:
    """An eligibility clause in the notice's words, or in English."""
    return gettext(quote)


def field_text(text: str) -> str:
    """A label, a heading, a help or a choice of a form."""
    return gettext(text) if text else ""


def ask_name(fact: str) -> str:
    """What is declared at the window."""
    return gettext(ask_text(fact))


FILTERS = (item_name, step_name, clause_text, field_text, ask_name)
