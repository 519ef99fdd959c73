"""Schemes, contracts and facts of work for the tests of appraisals."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from itertools import count
from typing import Any

import msgspec

from domain.appraisals.commands import AdoptScheme
from domain.appraisals.events import SchemeAdopted
from domain.appraisals.facts import WorkFact
from domain.appraisals.scheme import Scheme
from tests.support.controls import DAY

_positions = count(1)


def default_document() -> dict[str, Any]:
    """A fresh copy of the default scheme's document."""
    text = files("domain.appraisals").joinpath("default_scheme.json").read_bytes()
    return msgspec.json.decode(text, type=dict[str, Any])


def default_scheme() -> Scheme:
    return scheme_of(default_document())


def scheme_of(document: dict[str, Any]) -> Scheme:
    return Scheme.read(adopted(document=document))


def adopted(**changes: Any) -> SchemeAdopted:
    told: dict[str, Any] = {
        "scheme": "fujian",
        "version": 1,
        "effective_from": date(2025, 1, 1),
        "is_default": True,
        "document": default_document(),
    }
    return SchemeAdopted(**told | changes)


def adopt(**changes: Any) -> AdoptScheme:
    return AdoptScheme(on=DAY, **msgspec.structs.asdict(adopted(**changes)))


@dataclass(frozen=True)
class Promised:
    """A contract as the appraisal reads it."""

    targets: dict[str, int] = field(default_factory=dict)
    first: date = date(2026, 1, 1)
    last: date = date(2026, 12, 31)


def work(on: date = DAY, recorded_on: date | None = None, **changes: Any) -> WorkFact:
    """A finished job-seeking registration of one person, recorded the same day, later in the log than the last one."""
    told: dict[str, Any] = {
        "position": next(_positions),
        "kind": "case",
        "key": "case",
        "item": "3.1.2",
        "subject": "person-1",
        "on": on,
        "recorded_on": recorded_on or on,
    }
    return WorkFact(**told | changes)


def point(name: str, weight: str | int, **changes: Any) -> dict[str, Any]:
    """A point of a scheme's document: of system data, the same weight in quarter and year."""
    told: dict[str, Any] = {
        "point": name,
        "category": "服务量考核",
        "source": "system",
        "weight_year": float(weight),
        "weight_quarter": float(weight),
        "curve": {"kind": "linear"},
        "items": ["3.1.2"],
        "target": "contract.handled_cases",
    }
    return told | changes


def document(*points: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A scheme's document with these points and everything else of the default."""
    return default_document() | {"points": list(points)} | changes
