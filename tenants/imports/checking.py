"""Rows looked at one by one: what each would record, what is wrong with it, and who stands in the file twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import msgspec

from domain.policies.graduate_survey import contradictions
from domain.shared.identity import read_identity
from domain.shared.refusal import Refusal, refuse
from tenants.imports.cells import Place, value_of
from tenants.imports.columns import GRADUATES, Column, columns
from tenants.imports.errors import Unreadable
from tenants.imports.reading import Row

GOOD, BAD, TWICE, KNOWN = "good", "bad", "twice", "known"


class Problem(msgspec.Struct, frozen=True):
    """What is wrong in one cell: the refusal has its sentence in the pages."""

    column: str
    code: str
    params: dict[str, str | int]
    typed: str


class Checked(msgspec.Struct, frozen=True):
    """One row. `state`: good; bad; twice, its number stands in an earlier row; known, there is nothing left to do."""

    number: int
    state: str
    values: dict[str, str]
    problems: tuple[Problem, ...] = ()
    note: str = ""  # good, and known elsewhere in the province


Known = Callable[[str], str]
"""What is known of an identity number: "done", what the file would record is there; "own", the operator serves them;
"elsewhere" in the province; or ""."""


@dataclass(frozen=True, slots=True)
class Check:
    kind: str
    place: Place
    on: date
    known: Known


def heading(kind: str, row: Row) -> Mapping[int, Column]:
    """Which column stands where. Unreadable names those that are missing."""
    texts = [_plain(cell) for cell in row[1]]
    found: dict[int, Column] = {}
    for column in columns(kind):
        at = next((n for n, text in enumerate(texts) if text in map(_plain, column.headings) and n not in found), None)
        if at is not None:
            found[at] = column
    missing = [column.label for column in columns(kind) if column.required and column not in found.values()]
    if missing:
        raise Unreadable("imports.columns", missing="、".join(missing))
    return found


def checked(rows: Iterable[Row], check: Check) -> Iterator[Checked]:
    """Every row below the heading, in order."""
    waiting = iter(rows)
    first = next(waiting, None)
    if first is None:
        raise Unreadable("imports.empty")
    at, seen = heading(check.kind, first), dict[str, int]()
    for row in waiting:
        yield _one(row, at, check, seen)


def _one(row: Row, at: Mapping[int, Column], check: Check, seen: dict[str, int]) -> Checked:
    number, cells = row
    values: dict[str, str] = {}
    problems: list[Problem] = []
    for n, column in at.items():
        typed = cells[n] if n < len(cells) else ""
        answer = _cell(column, typed, check.place)
        if isinstance(answer, Refusal):
            problems.append(Problem(column.name, answer.code, answer.params, typed))
        elif answer:
            values[column.name] = answer
    if check.kind == GRADUATES and not problems:
        problems += _together(values, check.on)
    if problems:
        return Checked(number, BAD, values, tuple(problems))
    return _whose(number, values, check, seen)


def _cell(column: Column, typed: str, place: Place) -> str | Refusal:
    if not typed:
        return refuse("imports.missing") if column.required else ""
    return value_of(column, typed, place)


def _together(values: Mapping[str, str], on: date) -> list[Problem]:
    """What does not go together in a survey's row (逻辑性)."""
    identity = read_identity(values["identity"])
    found = contradictions(values, identity.born if identity else None, on)
    return [Problem(one.field or "", one.code, one.params, values.get(one.field or "", "")) for one in found]


def _whose(number: int, values: dict[str, str], check: Check, seen: dict[str, int]) -> Checked:
    identity = values["identity"]
    before = seen.setdefault(identity, number)
    if before != number:
        twice = Problem("identity", "imports.twice", {"row": before}, identity)
        return Checked(number, TWICE, values, (twice,))
    known = check.known(identity)
    if known == "done":
        why = refuse("imports.known-graduates" if check.kind == GRADUATES else "imports.known-people")
        return Checked(number, KNOWN, values, (Problem("identity", why.code, {}, identity),))
    return Checked(number, GOOD, values, note=known)


def _plain(text: str) -> str:
    return "".join(text.replace("(", "（").replace(")", "）").replace("*", "").replace("＊", "").split())
