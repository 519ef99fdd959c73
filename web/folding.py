"""What a template says the same way on every page is said once, when the template is compiled.

`_("办件")`, `ui.icon("case")` and `static("site.css")`, with one text in brackets and nothing else, become its words,
its drawing or its address in the compiled template: a page of two hundred labels then does not look up two hundred
labels. There is an environment for each language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from web import i18n
from web.assets import static
from web.layout.icons import icon

NAME, DOT, OPENING, TEXT, CLOSING = "name", "dot", "lparen", "string", "rparen"


def _words(environment: Environment, message: str) -> str:
    with i18n.speaking(environment.language):  # type: ignore[attr-defined]
        return Markup(i18n.worded(message)) % {}  # noqa: S704 - our own words


FOLDED: Mapping[tuple[str, ...], Callable[[Environment, str], str]] = {
    ("_",): _words,
    ("ui", "icon"): lambda _, name: icon(name),
    ("static",): lambda _, name: static(name),
}
"""The calls, by the names they are written with, and what they are worth."""


class Folding(Extension):
    """Puts the worth of a constant call in its place."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.extend(language="zh")

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        tokens = list(stream)
        at = 0
        while at < len(tokens):
            end, folded = self._fold(tokens, at)
            yield from folded
            at = end

    def _fold(self, tokens: Sequence[Token], at: int) -> tuple[int, list[Token]]:
        """Where to go on, and what stands for the tokens up to there."""
        as_it_is = at + 1, [tokens[at]]
        if tokens[at].type != NAME or (at and tokens[at - 1].type == DOT):
            return as_it_is
        path, behind = _path(tokens, at)
        told = _only_text(tokens, behind)
        if path not in FOLDED or told is None:
            return as_it_is
        line = tokens[at].lineno
        value = FOLDED[path](self.environment, told)
        safe = [(OPENING, "("), (TEXT, str(value)), ("pipe", "|"), (NAME, "safe"), (CLOSING, ")")]
        plain: list[tuple[str, Any]] = [(TEXT, value)]
        return behind + 3, [Token(line, kind, text) for kind, text in (safe if _is_markup(value) else plain)]


def _path(tokens: Sequence[Token], at: int) -> tuple[tuple[str, ...], int]:
    """The dotted name that begins here, and where it ends."""
    path = [tokens[at].value]
    at += 1
    while at + 1 < len(tokens) and tokens[at].type == DOT and tokens[at + 1].type == NAME:
        path.append(tokens[at + 1].value)
        at += 2
    return tuple(path), at


def _only_text(tokens: Sequence[Token], at: int) -> str | None:
    """The text in brackets, when there is one text in them and nothing else."""
    kinds = [token.type for token in tokens[at : at + 3]]
    return str(tokens[at + 1].value) if kinds == [OPENING, TEXT, CLOSING] else None


def _is_markup(value: str) -> bool:
    return isinstance(value, Markup)
