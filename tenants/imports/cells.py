"""One cell: from what was typed to the value that is recorded, or what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from domain.shared.identity import read_identity
from domain.shared.refusal import Refusal, refuse
from tenants.imports.columns import Column
from tenants.imports.reading import LOST

LONGEST = {"name": 50, "line": 200, "text": 1_000}
_DAY = re.compile(r"(\d{4})(?:[-/.年](\d{1,2}))(?:[-/.月](\d{1,2})日?)?月?")
_OCTOBER_OR_JANUARY = re.compile(r"\d{4}\.1")
"""A spreadsheet takes 2026.10 for a number and keeps 2026.1 of it."""

_COMPACT_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_LANDLINE = re.compile(r"0\d{2,3}-?\d{7,8}")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_APART = re.compile(r"[、,，;；/|\s]+")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the importer works: the villages of the contract by code and by name, and the outlet by code and name.

    A name that two villages have stands for none of them.
    """

    villages: Mapping[str, str | None]
    outlet: str
    outlets: frozenset[str]


def value_of(column: Column, typed: str, place: Place) -> str | Refusal:
    """The value of a cell that is not empty."""
    text = unicodedata.normalize("NFC", typed).strip()
    if _UNREADABLE.search(text):
        return refuse("imports.unreadable")
    if text.startswith(LOST):
        return refuse("imports.number-lost")
    if column.kind in LONGEST and len(text) > LONGEST[column.kind]:
        return refuse("imports.too-long", most=LONGEST[column.kind], length=len(text))
    return _READ.get(column.kind, _as_typed)(column, text, place)


def _as_typed(column: Column, text: str, place: Place) -> str | Refusal:
    return text


def _identity(column: Column, text: str, place: Place) -> str | Refusal:
    number = "".join(unicodedata.normalize("NFKC", text).split()).upper()
    if len(number) != 18:
        return refuse("imports.identity-length", length=len(number))
    return number if read_identity(number) else refuse("imports.identity")


def _phone(column: Column, text: str, place: Place) -> str | Refusal:
    number = unicodedata.normalize("NFKC", text).replace(" ", "")
    return number if _MOBILE.fullmatch(number) or _LANDLINE.fullmatch(number) else refuse("imports.phone")


def _choice(column: Column, text: str, place: Place) -> str | Refusal:
    found = _code(column, text)
    return found or refuse("imports.choice", choices="、".join(label for _, label in column.choices))


def _choices(column: Column, text: str, place: Place) -> str | Refusal:
    found = _code(column, text)
    codes = [found] if found else [_code(column, one) for one in _APART.split(text) if one]
    if None in codes:
        return refuse("imports.choice", choices="、".join(label for _, label in column.choices))
    return ",".join(dict.fromkeys(code for code in codes if code))


def _code(column: Column, text: str) -> str | None:
    plain = text.replace("(", "（").replace(")", "）")
    return next((code for code, label in column.choices if plain in (code, label)), None)


def _day(column: Column, text: str, place: Place) -> str | Refusal:
    if _OCTOBER_OR_JANUARY.fullmatch(text):
        return refuse("imports.day")
    found = _DAY.fullmatch(text) or _COMPACT_DAY.fullmatch(text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3] or 1)).isoformat() if found else refuse("imports.day")
    except ValueError:
        return refuse("imports.day")


def _yes(column: Column, text: str, place: Place) -> str | Refusal:
    found = {"是": "yes", "否": "no", "yes": "yes", "no": "no"}.get(text.lower())
    return found or refuse("imports.choice", choices="是、否")


def _village(column: Column, text: str, place: Place) -> str | Refusal:
    """Outside the contract is answered as unknown is: a file tells nothing of other places."""
    found = place.villages.get(text.replace(" ", ""), "")
    if found is None:
        return refuse("imports.village-twice")
    return found or refuse("imports.village")


def _outlet(column: Column, text: str, place: Place) -> str | Refusal:
    return place.outlet if text in place.outlets else refuse("imports.outlet")


_READ: Mapping[str, Callable[[Column, str, Place], str | Refusal]] = {
    "identity": _identity,
    "phone": _phone,
    "choice": _choice,
    "choices": _choices,
    "day": _day,
    "yes": _yes,
    "village": _village,
    "outlet": _outlet,
}
