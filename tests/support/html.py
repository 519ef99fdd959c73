"""Is this page what it claims to be? Well-formed, no id twice, nothing pointing nowhere, nothing the policy refuses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from html5lib.html5parser import HTMLParser
from html5lib.treebuilders import getTreeBuilder

IDREFS = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "list", "headers")
LABELLED = ("input", "select", "textarea")
UNLABELLED_TYPES = ("hidden", "submit", "button", "image", "reset")


def tree(page: str) -> Element:
    """The page as a browser would read it; not to be changed, for whoever asks for the same page has the same tree."""
    return _read(page)[0]


def problems(page: str, *, fragment: bool = False) -> list[str]:
    """Everything that is wrong with a page, or with a fragment that will stand in the body of one."""
    root: Any
    root, found = _read(page, fragment=fragment)
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    return [*found, *_ids(elements, fragment), *_labels(elements), *_policy(elements)]


def check(page: str, *, fragment: bool = False) -> Element:
    """The tree of a page that must have no problems."""
    wrong = problems(page, fragment=fragment)
    assert not wrong, "\n".join(wrong)
    return tree(page)


def text(element: Element) -> str:
    """What is to be read in an element, blanks drawn together."""
    return " ".join("".join(element.itertext()).split())


def by_id(root: Element, name: str) -> Element:
    """The element with that id; AssertionError when there is none."""
    found = next((one for one in root.iter() if one.get("id") == name), None)
    assert found is not None, f"no element has the id {name}"
    return found


def form_values(form: Element) -> dict[str, str]:
    """What a browser would send of a form that nobody touched."""
    sent: dict[str, str] = {}
    for one in form.iter():
        name, kind = one.get("name"), one.get("type")
        if not name or one.get("disabled") is not None or one.tag == "button":
            continue
        if one.tag == "textarea":
            sent[name] = (one.text or "").removeprefix("\n")
        elif one.tag == "select":
            options = list(one.iter("option"))
            chosen = next((option for option in options if option.get("selected") is not None), options[0])
            sent[name] = chosen.get("value", text(chosen))
        elif one.tag == "input" and (kind not in ("checkbox", "radio") or one.get("checked") is not None):
            sent[name] = one.get("value", "")
    return sent


@lru_cache(maxsize=4)  # a test checks a page and then looks into it; reading is what takes long
def _read(page: str, *, fragment: bool = False) -> tuple[Element, tuple[str, ...]]:
    """The tree, and what is not well-formed."""
    parser = HTMLParser(tree=getTreeBuilder("etree"), namespaceHTMLElements=False)
    root = parser.parseFragment(page, container="div") if fragment else parser.parse(page)
    errors = (f"line {line}: {code} {values or ''}".strip() for (line, _), code, values in parser.errors)
    return root, tuple(errors)


def _ids(elements: list[Element], fragment: bool) -> Iterator[str]:
    counted = Counter(one.get("id") for one in elements if one.get("id"))
    yield from (f"the id {name} stands {times} times" for name, times in counted.items() if times > 1)
    yield from ("an id is empty" for one in elements if one.get("id") == "")
    if fragment:
        return
    for one in elements:
        wanted = [(name, ref) for name in IDREFS for ref in (one.get(name) or "").split()]
        href = one.get("href", "")
        if one.tag == "a" and href.startswith("#") and len(href) > 1:
            wanted.append(("href", href[1:]))
        yield from (
            f"<{one.tag} {name}> points to {ref}, which is not there" for name, ref in wanted if ref not in counted
        )


def _labels(elements: list[Element]) -> Iterator[str]:
    targets = {one.get("for") for one in elements if one.tag == "label"}
    inside = {id(child) for one in elements if one.tag == "label" for child in one.iter()}
    for one in elements:
        if one.tag not in LABELLED or one.get("type") in UNLABELLED_TYPES:
            continue
        named = one.get("id") in targets or id(one) in inside or one.get("aria-label") or one.get("aria-labelledby")
        if not named:
            yield f"<{one.tag} name={one.get('name')}> has no label"


def _policy(elements: list[Element]) -> Iterator[str]:
    for one in elements:
        if one.get("style") is not None or one.tag == "style":
            yield f"<{one.tag}> carries a style, which the Content-Security-Policy refuses"
        if one.tag == "script" and not one.get("src"):
            yield "a script is written into the page, which the Content-Security-Policy refuses"
        yield from (f"<{one.tag}> has the handler {name}" for name in one.attrib if name.startswith("on"))
        if one.tag == "a" and one.get("target") == "_blank" and "noopener" not in one.get("rel", ""):
            yield "a link opens a new window that can reach back"
