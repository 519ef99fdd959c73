"""Words in the reader's language. The source language is Chinese: a message is its own Chinese text.

`gettext("已登记 %(n)s 人", n=3)` gives the sentence in the language now in use; `plural` the same for a counted thing.
`N_` marks a text for translation without translating it yet (tables of labels). Every room keeps its English words in
`web/<room>/locale/en.po`; they are read at start, without a compile step. `python -m web.i18n update` adds what is new.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, get_args

from web.i18n.catalogs import translations

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
TAGS: dict[Language, str] = {"zh": "zh-CN", "en": "en"}

_language: ContextVar[Language] = ContextVar("language", default="zh")


def language() -> Language:
    """The language now in use: the reader's in a request, Chinese elsewhere."""
    return _language.get()


def known(code: str | None) -> Language | None:
    return next((one for one in LANGUAGES if one == code), None)


@contextmanager
def speaking(code: Language) -> Iterator[None]:
    """Everything inside is worded in this language; documents use it too."""
    token = _language.set(code)
    try:
        yield
    finally:
        _language.reset(token)


def worded(message: str) -> str:
    """The message in the language in use, its placeholders left as they are."""
    return translations(_language.get()).gettext(message) if message else ""


def counted(singular: str, plural_form: str, n: int) -> str:
    """One of two messages by number, its placeholders left as they are."""
    return translations(_language.get()).ngettext(singular, plural_form, n)


def gettext(message: str, /, **params: object) -> str:
    """The message in the language in use, `%(name)s` filled from `params`. Without params a % is just a %."""
    words = worded(message)
    return words % params if params else words


def ngettext(singular: str, plural_form: str, n: int, /, **params: object) -> str:
    """One of two messages by number; `%(num)s` is the number."""
    return counted(singular, plural_form, n) % {"num": n, **params}


def plural(message: str, n: int, /, **params: object) -> str:
    """A counted thing, `plural("%(num)s 件", 3)`: Chinese needs one form, English is given two in the .po file."""
    return ngettext(message, message, n, **params)


def N_(message: str) -> str:  # noqa: N802 — gettext's own name, which extraction knows
    """Marks a message for translation and leaves it as it is."""
    return message
