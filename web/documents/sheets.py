"""What the short documents share: their templates, their data attached, and the texts that are checked."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from web.documents import words


def page(template: str, **values: Any) -> str:
    """The page as HTML; every value is escaped by the template engine."""
    return _environment().get_template(template).render(**values)


def attached(format: str, content: dict[str, Any]) -> bytes:
    """Canonical JSON, for whoever checks the sheet without the system."""
    told = {"format": format, **{name: _plain(value) for name, value in content.items()}}
    return (json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def texts_in(value: Any) -> Iterator[str]:
    """Every text anywhere in it, wherever a character may hide."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name))


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["chinese_date"] = words.chinese_date
    return environment
