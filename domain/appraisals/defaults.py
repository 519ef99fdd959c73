"""The default scheme (默认方案): what the notice leaves open, filled in by us, shown as such wherever it stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

ABOUT = ("note", "id", "effective_from")
"""What a document says of itself and not of appraising."""


@cache
def _text() -> bytes:
    return files("domain.appraisals").joinpath("default_scheme.json").read_bytes()


def default_document() -> dict[str, Any]:
    """A fresh copy of the document."""
    return msgspec.json.decode(_text(), type=dict[str, Any])


def is_default(document: Mapping[str, object]) -> bool:
    """Does it say what the default says, from the first point to the last deadline?"""
    return _rules(document) == _rules(default_document())


def _rules(document: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in document.items() if name not in ABOUT}
