"""The .po files of all rooms, read once and merged into one catalogue a language."""

from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

WEB = Path(__file__).resolve().parent.parent
SHARED = "web"  # the files that lie in web/ itself


def po_file(room: str, root: Path = WEB) -> Path:
    """Where a room keeps its English words."""
    return (root if room == SHARED else root / room) / "locale" / "en.po"


def rooms(root: Path = WEB) -> list[str]:
    """Every room that can have words: the folders of `web/`, and `web/` itself."""
    folders = (path.name for path in root.iterdir() if path.is_dir())
    return [SHARED, *sorted(name for name in folders if name not in ("locale", "static") and not name.startswith("_"))]


def read_catalog(file: Path) -> Catalog:
    """The words of one room; an empty catalogue when the room has none yet. ValueError names a broken file."""
    if not file.exists():
        return Catalog(locale="en", fuzzy=False)
    with file.open("rb") as source:
        try:
            return read_po(source, locale="en", charset="utf-8", abort_invalid=True)
        except Exception as error:
            raise ValueError(f"{file}: {error}") from error


@cache
def translations(language: str) -> NullTranslations:
    """The words of a language; Chinese is the source and needs none."""
    merged = NullTranslations()
    if language == "zh":
        return merged
    for room in rooms():
        compiled = BytesIO()
        write_mo(compiled, read_catalog(po_file(room)))
        compiled.seek(0)
        words = Translations(fp=compiled)
        merged = words if type(merged) is NullTranslations else merged.merge(words)  # type: ignore[attr-defined]
    return merged
