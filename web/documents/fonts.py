"""Can this machine print Chinese? Without a font the PDF engine prints boxes and says nothing, so we ask fontconfig.

fontconfig is the library that chooses the fonts for the engine; its character sets are the fonts' own cmap tables.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterable
from ctypes import byref, c_char_p, c_int, c_uint32, c_void_p
from functools import lru_cache

from web.documents.errors import CharactersMissing, FontsMissing

FAMILIES = ("Noto Sans CJK SC", "Noto Serif CJK SC")
RARE = "𠮷䶮㛃𬭎"  # found in names of people and places; the smaller CJK fonts lack them
NEEDED = "福建省人力资源和社会保障局基层公共就业服务考核报告（）〔〕《》「」“”，。：；、…—−×÷￥％０９" + RARE
PACKAGES = "fonts-noto-cjk"
_FOUND = 0  # FcResultMatch


def check_installation() -> None:
    """Raises FontsMissing, naming the Debian package to install."""
    for family in FAMILIES:
        if _matched_family(family) != family:
            raise FontsMissing(f"font {family!r} is not installed; on Debian: apt-get install {PACKAGES}")
        if missing := _without_glyph(family, NEEDED):
            raise FontsMissing(f"font {family!r} lacks {missing!r}; on Debian: apt-get install {PACKAGES}")
    try:
        ctypes.CDLL("libharfbuzz-subset.so.0")
    except OSError:
        # Without it the engine needs ten times as long, and two runs no longer give the same bytes.
        raise FontsMissing(
            "library libharfbuzz-subset is not installed; on Debian: apt-get install libharfbuzz-subset0"
        ) from None


NO_GLYPH = "〓"
"""What a printer sets where it has no type for a character."""
_UNPRINTABLE = ("Cc", "Cf", "Cs", "Co", "Cn")


def printable(text: str) -> str:
    """What somebody typed, with 〓 for every character that cannot be printed: an answer must not stop its report."""
    return "".join(c if c == "\n" or _can_print(c) else NO_GLYPH for c in text.replace("\r\n", "\n"))


def _can_print(character: str) -> bool:
    if unicodedata.category(character) in _UNPRINTABLE:
        return False
    return not any(_without_glyph(family, character) for family in FAMILIES) or _any_font_has(character)


def check_characters(texts: Iterable[str]) -> None:
    """Raises CharactersMissing for a character no font has, or that would change how the rest is read."""
    characters = sorted(set().union(*texts) - set("\n"))
    hidden = [c for c in characters if unicodedata.category(c) in _UNPRINTABLE]
    if hidden:
        raise CharactersMissing(f"cannot be printed: {_named(hidden)} (control, private or unassigned characters)")
    doubtful = [c for c in characters if any(_without_glyph(family, c) for family in FAMILIES)]
    lost = [c for c in doubtful if not _any_font_has(c)]
    if lost:
        raise CharactersMissing(
            f"no installed font has {_named(lost)}; on Debian, fonts-hanazono holds rare characters"
        )


def _named(characters: Iterable[str]) -> str:
    return "、".join(f"U+{ord(c):04X}" for c in characters)


def _without_glyph(family: str, text: str) -> str:
    library, characters = _library(), _character_set(family)
    return "".join(c for c in text if not library.FcCharSetHasChar(characters, ord(c)))


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL:
    try:
        library = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        raise FontsMissing(
            "library libfontconfig is not installed; on Debian: apt-get install libpangoft2-1.0-0"
        ) from None
    for name in ("FcNameParse", "FcFontMatch", "FcPatternCreate", "FcCharSetCreate", "FcObjectSetCreate", "FcFontList"):
        getattr(library, name).restype = c_void_p
    library.FcCharSetHasChar.argtypes = [c_void_p, c_uint32]
    library.FcCharSetAddChar.argtypes = [c_void_p, c_uint32]
    return library


@lru_cache(maxsize=8)
def _match(family: str) -> c_void_p:
    """The pattern of the font that fontconfig gives for the family; kept for the life of the process."""
    library, result = _library(), c_int()
    pattern = c_void_p(library.FcNameParse(family.encode()))
    library.FcConfigSubstitute(None, pattern, c_int(0))
    library.FcDefaultSubstitute(pattern)
    return c_void_p(library.FcFontMatch(None, pattern, byref(result)))


def _matched_family(family: str) -> str:
    name = c_char_p()
    found = _library().FcPatternGetString(_match(family), b"family", c_int(0), byref(name))
    return (name.value or b"").decode() if found == _FOUND else ""


def _character_set(family: str) -> c_void_p:
    characters = c_void_p()
    if _library().FcPatternGetCharSet(_match(family), b"charset", c_int(0), byref(characters)) != _FOUND:
        raise FontsMissing(f"font {family!r} cannot be read; on Debian: apt-get install --reinstall {PACKAGES}")
    return characters


@lru_cache(maxsize=1024)
def _any_font_has(character: str) -> bool:
    library = _library()
    characters = c_void_p(library.FcCharSetCreate())
    library.FcCharSetAddChar(characters, ord(character))
    pattern = c_void_p(library.FcPatternCreate())
    library.FcPatternAddCharSet(pattern, b"charset", characters)
    fonts = c_void_p(library.FcFontList(None, pattern, c_void_p(library.FcObjectSetCreate())))
    try:
        return bool(ctypes.cast(fonts, ctypes.POINTER(c_int)).contents.value)  # FcFontSet starts with its length
    finally:
        library.FcFontSetDestroy(fonts)
        library.FcPatternDestroy(pattern)
        library.FcCharSetDestroy(characters)
