"""Every refusal of the domain and the write side has its sentence, with the very params it is given."""

import ast
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from domain.shared.refusal import refuse
from tests.architecture.source import ROOT, name, python_files
from web.i18n import speaking
from web.refusals import sentences, words

HOLE = re.compile(r"%\((\w+)\)s")


class Refused(NamedTuple):
    """One place where something is refused."""

    code: str
    params: frozenset[str]
    open_ended: bool  # given as **facts: not to be read from the source
    where: str


def refusals(source: str, where: str) -> Iterator[Refused]:
    """Every `refuse("code", …)` of a piece of source."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "refuse"):
            continue
        given = {keyword.arg for keyword in node.keywords}
        for code in _codes(node.args[0]):
            yield Refused(
                code, frozenset(one for one in given if one) - {"field"}, None in given, f"{where}:{node.lineno}"
            )


def _codes(first: ast.expr) -> Iterator[str]:
    """The code, or both codes of `a if … else b`."""
    for node in ast.walk(first):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "." in node.value:
            yield node.value


CODE = re.compile(r"[a-z]+\.[a-z-]+")


def returned(source: str) -> set[str]:
    """Every text of a piece of source that looks like a code: effects.py hands codes on without refusing itself."""
    texts = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return {text for text in texts if isinstance(text, str) and CODE.fullmatch(text)}


TAKEN = returned((ROOT / "domain" / "policies" / "effects.py").read_text("utf-8"))
FOUND = [one for path in python_files("domain", "tenants") for one in refusals(path.read_text("utf-8"), name(path))]


def test_every_refusal_has_its_sentence() -> None:
    known = sentences()
    assert not sorted({f"{one.code} ({one.where})" for one in FOUND if one.code not in known})
    assert not TAKEN - known.keys()
    assert len(FOUND) > 50
    assert len(TAKEN) > 3


def test_a_sentence_asks_for_nothing_its_refusal_does_not_say() -> None:
    known = sentences()
    wanting = [
        f"{one.where}: {one.code} lacks {sorted(holes - one.params)}"
        for one in FOUND
        if one.code in known and not one.open_ended and (holes := set(HOLE.findall(known[one.code]))) - one.params
    ]
    assert not wanting, "\n".join(wanting)


def test_no_sentence_is_left_over() -> None:
    used = {one.code for one in FOUND} | TAKEN
    texts = "".join(path.read_text("utf-8") for path in python_files("domain", "tenants", "web"))
    left = [code for code in sentences() if code not in used and texts.count(f'"{code}"') < 2]
    assert not left


def test_a_code_without_a_sentence_is_still_an_answer() -> None:
    assert words(refuse("no.such-code")) == "没有办成（no.such-code）"
    with speaking("en"):
        assert words(refuse("no.such-code")) == "This could not be done (no.such-code)"


@pytest.mark.parametrize("code", sorted(sentences()))
def test_a_sentence_reads_in_both_languages(code: str) -> None:
    params: dict[str, Any] = dict.fromkeys(HOLE.findall(sentences()[code]), "7")
    chinese = words(refuse(code, **params))
    with speaking("en"):
        english = words(refuse(code, **params))
    assert "%(" not in chinese + english
    assert not re.search("[\u4e00-\u9fff]", english), english


@pytest.mark.parametrize(
    ("code", "status", "said"),
    [
        ("vouchers.case-not-finished", "open", "办理中"),
        ("feedback.not-finished", "open", "办理中"),
        ("cases.not-open", "voided", "已作废"),
        ("tasks.entry-closed", "returned", "已退回"),
        ("publications.not-reviewed", "draft", "待审核"),
        ("publications.not-reviewed", "returned", "退回修改"),
        ("campaigns.not-running", "closed", "已结束"),
        ("fairs.not-open", "cancelled", "已取消"),
        ("schemes.draft-closed", "adopted", "已批准"),
    ],
)
def test_a_status_is_called_what_its_kind_of_thing_calls_it(code: str, status: str, said: str) -> None:
    assert said in words(refuse(code, status=status))


def test_what_refuses_is_found_in_source() -> None:
    source = 'refuse("a.b", field="x", n=1)\nrefuse("c.d" if x else "e.f", **facts)'
    found = list(refusals(source, "here"))
    assert [(one.code, sorted(one.params), one.open_ended) for one in found] == [
        ("a.b", ["n"], False),
        ("c.d", [], True),
        ("e.f", [], True),
    ]
