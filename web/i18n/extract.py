"""Which words a room uses, and what of them has no English yet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.pofile import write_po

from web.i18n.catalogs import SHARED, WEB, po_file, read_catalog, rooms

# plural("…", n) and _n("…", n) have one Chinese form for both; Wrong("…") is a form's own complaint (web/forms.py).
KEYWORDS = {**DEFAULT_KEYWORDS, "_n": (1, 1), "plural": (1, 1), "Wrong": None}
TAGS = ("jinja2.ext.do", "jinja2.ext.loopcontrols", "web.keeping.Keeping")
TEMPLATES = {"extensions": ",".join(TAGS), "trimmed": "true", "silent": "false"}
LAST_ASCII = 127
DATA_ROOM = "terms"  # the room that holds the words of the catalogue's data
PLACEHOLDER = re.compile(r"%\((\w+)\)s")


def catalogue_words() -> Iterator[str]:
    """The words of the catalogue and of the questionnaires, which are data."""
    from web.terms import campaigns, catalogue  # late: the words of the pages import this package

    return (
        word
        for word in dict.fromkeys([*catalogue.words(), *campaigns.words()])
        if any(ord(sign) > LAST_ASCII for sign in word)
    )


@dataclass(frozen=True, slots=True)
class Gap:
    """One message a reader of English would see in Chinese, or with the wrong holes."""

    room: str
    message: str
    why: str

    def __str__(self) -> str:
        return f"{self.room}: {self.message!r} {self.why}"


def used(room: str, root: Path = WEB) -> Catalog:
    """Every message of a room's Python files and templates, with the files that use it."""
    catalog = Catalog(locale="en", fuzzy=False)
    for file, method in _files(room, root):
        options = TEMPLATES if method == "jinja2" else None
        for _line, message, _comments, context in extract_from_file(method, file, KEYWORDS, (), options):
            catalog.add(message, locations=[(file.relative_to(root.parent).as_posix(), None)], context=context)  # type: ignore[list-item]
    if room == DATA_ROOM and root == WEB:
        for word in catalogue_words():
            catalog.add(word, locations=[("domain/catalogue", None)])  # type: ignore[list-item]
    return catalog


def update(room: str, root: Path = WEB) -> tuple[int, int]:
    """Bring a room's .po up to date: new messages empty, known ones kept, unused ones gone. Says (new, untranslated).

    A message another room has translated already is filled in from there. The file is sorted and has no line
    numbers, so that two people who add words to one room seldom meet on a line.
    """
    before, after = read_catalog(po_file(room, root)), used(room, root)
    others = [read_catalog(po_file(other, root)) for other in rooms(root) if other != room]
    new = 0
    for message in _messages(after):
        known = _same(before, message)
        new += known is None
        found = next((m for m in (known, *(_same(other, message) for other in others)) if m and _done(m)), None)
        message.string = found.string if found else message.string
    if len(after):
        _write(po_file(room, root), after)
    return new, sum(not _done(message) for message in _messages(after))


def gaps(room: str, root: Path = WEB) -> Iterator[Gap]:
    """What is missing or wrong in a room's English."""
    words = read_catalog(po_file(room, root))
    for message in _messages(used(room, root)):
        text = message.id if isinstance(message.id, str) else message.id[0]
        known = _same(words, message)
        if known is None:
            yield Gap(room, text, "is not in the .po file (python -m web.i18n update)")
        elif known.fuzzy or not _done(known):
            yield Gap(room, text, "has no English")
        else:
            strings = _strings(known)
            holes = set(PLACEHOLDER.findall(text))
            used_holes = [set(PLACEHOLDER.findall(one)) for one in strings]
            if used_holes[-1] != holes or not all(one <= holes for one in used_holes):
                yield Gap(room, text, "has other placeholders in English")


def _files(room: str, root: Path) -> Iterator[tuple[Path, str]]:
    if room == SHARED:
        yield from ((file, "python") for file in sorted(root.glob("*.py")))
        return
    yield from ((file, "python") for file in sorted((root / room).rglob("*.py")))
    yield from ((file, "jinja2") for file in sorted((root / room).rglob("templates/**/*.html")))


def _messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def _same(catalog: Catalog, message: Message) -> Message | None:
    found = catalog.get(message.id, message.context)
    return found if found is not None and isinstance(found.id, str) == isinstance(message.id, str) else None


def _strings(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def _done(message: Message) -> bool:
    strings = _strings(message)
    return bool(strings) and all(strings)


def _write(file: Path, catalog: Catalog) -> None:
    file.parent.mkdir(exist_ok=True)
    with file.open("wb") as target:
        write_po(target, catalog, width=0, sort_output=True, omit_header=True, include_lineno=False)
