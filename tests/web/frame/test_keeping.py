"""A kept part of a page is written once for its values, sees nothing else, and follows every change of them."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from decimal import Decimal
from types import ModuleType

import pytest
from jinja2 import Environment, TemplateSyntaxError
from markupsafe import Markup

from web import i18n, terms
from web.keeping import MOST, Keeping
from web.templating import environment, loader
from web.terms import ROOMS

NAMED = "{% kept name=one.name %}<b>{{ name }}</b>{% endkept %}"


def keeper(language: i18n.Language = "zh") -> Keeping:
    found = environment(language).extensions[Keeping.identifier]
    assert isinstance(found, Keeping)
    return found


def said(source: str, language: i18n.Language = "zh", /, **values: object) -> str:
    with i18n.speaking(language):
        return environment(language).from_string(source).render(**values)


def test_a_part_is_written_once_for_its_values() -> None:
    template = environment("zh").from_string("{% kept word=word %}{{ word|upper }}{% endkept %}")
    before = len(keeper().written)
    assert [template.render(word=word) for word in ("once", "once", "twice")] == ["ONCE", "ONCE", "TWICE"]
    assert len(keeper().written) == before + 2


def test_what_stands_in_it_is_escaped_and_what_is_drawn_is_not() -> None:
    assert said(NAMED, one={"name": "<i>"}) == "<b>&lt;i&gt;</b>"
    assert said(NAMED, one={"name": Markup("<i>")}) == "<b><i></b>"
    assert said(NAMED, one={"name": "<i>"}) == "<b>&lt;i&gt;</b>"


@pytest.mark.parametrize(
    ("one", "other"), [(1, True), (Decimal("1.0"), Decimal("1.00")), (0, False), (1, Decimal(1)), ("", Markup(""))]
)
def test_equal_values_that_read_otherwise_are_told_apart(one: object, other: object) -> None:
    source = "{% kept value=value %}[{{ value }}]{% endkept %}"
    assert [said(source, value=one), said(source, value=other)] == [f"[{one}]", f"[{other}]"]


def test_each_language_has_its_own() -> None:
    source = '{% kept n=n %}{{ _("办件") }} {{ n }}{% endkept %}'
    assert [said(source, "zh", n=1), said(source, "en", n=1)] == ["办件 1", "Cases 1"]


@pytest.mark.parametrize("value", [1.5, [1], (True,), (1, Decimal(1)), ("x", ["y"]), object()])
def test_a_value_that_cannot_be_told_apart_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        said("{% kept value=value %}{{ value }}{% endkept %}", value=value)


@pytest.mark.parametrize(
    "body",
    [
        "{{ context.role }}",
        "{{ request.url }}",
        "{{ other }}",
        '{{ "open_case" if can("open_case") }}',
        "{{ here() }}",
        '{{ ui.form_open("x") }}',
        "{% set all = ui %}{{ all }}",
        "{{ code|item_name }}",
        '{% include "layout/_bar.html" %}',
    ],
)
def test_a_part_that_looks_further_than_its_values_does_not_compile(body: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="sees its values alone"):
        environment("zh").from_string("{% kept code=code %}" + body + "{% endkept %}")


def test_it_may_have_names_of_its_own() -> None:
    source = "{% kept all=all %}{% for one in all %}{% set n = one * 2 %}{{ n }}{% endfor %}{% endkept %}"
    assert said(source, all=(1, 2), one="outside") == "24"


def test_the_oldest_give_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """By how much is written, so that a long address in the links of a list cannot fill the memory."""
    kept = keeper()
    monkeypatch.setattr(kept, "written", {})
    monkeypatch.setattr(kept, "letters", 0)
    monkeypatch.setattr("web.keeping.MOST", 700)
    for name in "abcd":
        said(NAMED, one={"name": name})
    assert [key[1] for key in kept.written] == [("b",), ("c",), ("d",)]
    said(NAMED, one={"name": "long" * 1_000})
    assert kept.written == {}
    assert kept.letters == 0
    said(NAMED, one={"name": "d"})
    assert [key[1] for key in kept.written] == [("d",)]
    assert MOST > 700


def test_what_a_part_is_kept_under_counts_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pager of a list of one page says nothing of its address, however long that is."""
    kept = keeper()
    monkeypatch.setattr(kept, "written", {})
    monkeypatch.setattr(kept, "letters", 0)
    monkeypatch.setattr("web.keeping.MOST", 1_000)
    said(
        "{% kept at=one.at, name=one.name %}<b>{{ name }}</b>{% endkept %}", one={"at": "?x=" + "x" * 1_000, "name": ""}
    )
    assert (kept.written, kept.letters) == ({}, 0)


def test_every_kept_part_of_every_page_compiles() -> None:
    using = [name for name in loader().list_templates() if "{% kept " in _source(environment("zh"), name)]
    assert len(using) > 4
    for name in using:
        environment("zh").get_template(name)


def _source(made: Environment, name: str) -> str:
    assert made.loader is not None
    return made.loader.get_source(made, name)[0]


def test_the_filters_that_ask_the_request_are_declared() -> None:
    """Any other filter answers the same whoever asks: no room of words but the catalogue's looks at a request."""
    asking = {name for room in ROOMS for name in _asking(room)}
    assert asking == terms.ASKING


def _asking(room: ModuleType) -> set[str]:
    tree = ast.parse(inspect.getsource(room))
    froms = [one for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)]
    outside = {alias.asname or alias.name for one in froms if _of_request(one) for alias in one.names}
    calls = {one.name: _names(one) for one in tree.body if isinstance(one, ast.FunctionDef)}
    return {name for name in _filters(room) if _reaches(name, calls) & outside}


def _of_request(one: ast.ImportFrom) -> bool:
    return f"{one.module}.".startswith(("web.shown.", "web.current.", "web.request.")) or (
        one.module == "web" and any(alias.name in ("current", "shown") for alias in one.names)
    )


def _names(function: ast.FunctionDef) -> set[str]:
    return {one.id for one in ast.walk(function) if isinstance(one, ast.Name)}


def _filters(room: ModuleType) -> list[str]:
    return [function.__name__ for function in room.FILTERS]


def _reaches(name: str, calls: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = {name}
    while waiting:
        one = waiting.pop()
        seen.add(one)
        waiting |= calls.get(one, set()) - seen
    return seen
