"""A part of a page that says the same of the same values is written once and kept: a row of a list, a line of a story.

    {% kept number=case.case, name=subject.name, on=case.opened_on %}<tr>…{{ name }}…</tr>{% endkept %}

What stands inside sees the values that are handed to it and nothing else: not the reader, not the request, not the
rest of the page. A template that looks further does not compile. So the text depends on the values alone, and a row
whose values have changed is another row: nothing kept is ever out of date, and nobody gets what was written for another
reader unless they see the very same values.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import count
from threading import Lock
from types import NoneType
from typing import Any

from jinja2 import Environment, nodes
from jinja2.ext import Extension
from jinja2.meta import find_undeclared_variables
from jinja2.parser import Parser
from markupsafe import Markup

from web import terms

MOST = 40_000_000
"""Letters kept for each language; a row of a list has about two thousand with the values that tell it from others."""

PURE = frozenset({"_", "_n", "url", "ui"})
"""The globals that answer the same whoever asks."""
PURE_MACROS = frozenset({"badge", "change", "dots", "icon", "link", "linked", "meter", "route_counts", "swap"})
IMPURE_FILTERS = frozenset({"random"}) | terms.ASKING

PLAIN = (str, int, bool, NoneType, date)
"""Types whose equal values read alike."""
INSIDE = frozenset(PLAIN) - {bool}
"""Those that may stand in a tuple, where nobody tells True from 1."""


class Keeping(Extension):
    """The tag `kept` with its values, and what was written for them in the language of the environment."""

    tags: set[str] = {"kept"}

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self.written: dict[tuple[Any, ...], Markup] = {}
        self.letters = 0
        self._numbers = count()
        self._room = Lock()

    def parse(self, parser: Parser) -> nodes.Node:
        """TemplateSyntaxError when the part looks at anything but its values."""
        line = next(parser.stream).lineno
        names: list[str] = []
        values: list[nodes.Expr] = []
        while parser.stream.current.type != "block_end":
            if names:
                parser.stream.expect("comma")
            names.append(parser.stream.expect("name").value)
            given = parser.stream.skip_if("assign")
            values.append(parser.parse_expression() if given else nodes.Name(names[-1], "load", lineno=line))
        body = parser.parse_statements(("name:endkept",), drop_needle=True)
        parameters = [nodes.Name(name, "param", lineno=line) for name in names]
        knows_all = self.environment.filters.keys() >= terms.FILTERS.keys()  # unlike one that only collects messages
        if knows_all and (wrong := _looks_further(self.environment, parameters, body)):
            parser.fail(f"a kept part sees its values alone, not {wrong}", line)
        where = nodes.Const(f"{parser.name}, line {line}, part {next(self._numbers)}")
        call = self.call_method("_text", [where, nodes.Tuple(values, "load")], lineno=line)
        return nodes.CallBlock(call, parameters, [], body, lineno=line)

    def _text(self, where: str, values: tuple[Any, ...], caller: Callable[..., str]) -> str:
        types = tuple(map(type, values))
        key = (where, values, types, tuple(map(str, values)) if Decimal in types else ())  # 1.0 is not written as 1.00
        kept = self.written.get(key)
        return self._write(key, values, caller) if kept is None else kept

    def _write(self, key: tuple[Any, ...], values: tuple[Any, ...], caller: Callable[..., str]) -> str:
        if wrong := [value for value in values if not _tells(value)]:
            raise TypeError(f"{key[0]}: {wrong[0]!r} cannot be told from an equal value that reads otherwise")
        text = Markup(caller(*values))  # noqa: S704 - a macro's, escaped inside
        with self._room:
            self.letters += _letters(key, text) - _letters(key, self.written.pop(key, None))
            self.written[key] = text
            while self.letters > MOST:
                oldest = next(iter(self.written))
                self.letters -= _letters(oldest, self.written.pop(oldest))
        return text


def _letters(key: tuple[Any, ...], text: Markup | None) -> int:
    """Those written, and those of the values they are kept under, which may be the longer: a reader's own address."""
    return 0 if text is None else 200 + len(text) + len(str(key[1]))


def _tells(value: Any) -> bool:
    """Whether values that equal it, and are of its type, read like it."""
    if type(value) is tuple:
        return all(type(one) in INSIDE or (type(one) is tuple and _tells(one)) for one in value)
    return type(value) in (*PLAIN, Decimal, Markup)


def _looks_further(environment: Environment, parameters: list[nodes.Name], body: list[nodes.Node]) -> str | None:
    """What the part asks for besides its values, None when there is nothing."""
    nothing_known = environment.overlay()
    nothing_known.globals = {}
    part = nodes.Template([nodes.Macro("kept", parameters, [], body)]).set_environment(nothing_known)
    if elsewhere := next(part.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Block)), None):
        return type(elsewhere).__name__.lower()
    if names := find_undeclared_variables(part) - PURE:  # type: ignore[arg-type]
        return min(names)
    uses = [one for one in part.find_all(nodes.Name) if one.name == "ui"]
    macros = [one.attr for one in part.find_all(nodes.Getattr) if one.node in uses]
    if len(macros) < len(uses) or set(macros) - PURE_MACROS:
        return "more of ui than " + ", ".join(sorted(PURE_MACROS))
    if wrong := {one.name for one in part.find_all(nodes.Filter)} & IMPURE_FILTERS:
        return f"the filter {min(wrong)}"
    return None
