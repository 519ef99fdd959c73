"""A refusal is a value with a code; its words, in Chinese and English, belong to the pages."""

from __future__ import annotations

import msgspec


class Refusal(msgspec.Struct, frozen=True):
    """Why a command was not carried out. `code` is `context.reason`, `params` are plain facts for the sentence.

    `field` names the field of the command the reader should look at, when there is one.
    """

    code: str
    params: dict[str, str | int] = {}
    field: str | None = None


def refuse(code: str, /, field: str | None = None, **params: str | int) -> Refusal:
    return Refusal(code, params, field)
