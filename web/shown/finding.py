"""A search for people as it stands in an address: a keyed hash, which says nothing without the vault's secret."""

from __future__ import annotations

import re
from typing import Literal

from projections.people_register import queries
from tenants.vault.lookup import Kind
from web.request import Request

FOUND = "found"  # the name of the hash in an address
_KEY = re.compile(r"[0-9a-zA-Z_-]{16,64}")
_IDENTITY = re.compile(r"\d{17}[\dXx]", re.ASCII)
_PHONE = re.compile(r"1\d{10}|0\d{9,11}", re.ASCII)


def kind_of(text: str) -> Kind:
    """What was typed about a person, by its shape."""
    compact = re.sub(r"[\s-]", "", text)
    if _IDENTITY.fullmatch(compact):
        return "identity"
    return "phone" if _PHONE.fullmatch(compact) else "name"


def key_of(request: Request, text: str) -> str:
    """The lookup key of a name, an identity number or a phone number; "" when nothing is left of it."""
    try:
        return str(request.platform.vault.lookup_key(kind_of(text), text))
    except ValueError:
        return ""


def found_key(request: Request) -> str:
    """The hash this list was asked for, or ""."""
    asked = request.query_params.get(FOUND, "")
    return asked if _KEY.fullmatch(asked) else ""


def search_of(request: Request) -> Literal["", "some", "cut"]:
    """Whether this list was asked for people, and whether more bear the name than it looks at; for `ui.find`."""
    found = people_found(request)
    if found is None:
        return ""
    return "cut" if len(found) >= queries.NAMESAKES else "some"


def people_found(request: Request) -> tuple[str, ...] | None:
    """The ids of the people a list was asked for; None when it was not asked for any."""
    key = found_key(request)
    return queries.people_found(request.context, request.platform.views, [key]) if key else None
