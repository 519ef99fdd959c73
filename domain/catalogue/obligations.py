"""What an item obliges the operator to do later (跟踪服务, 定期推送, 上报确认): `duties` of `forms/<code>.json`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class Obligation(msgspec.Struct, frozen=True, kw_only=True):
    """`after` is "finished", "opened", a step's position or its name; due `days` later, again every `every` days.

    `n` counts the obligations of an item: with the case it makes the duty's id, so lines are added at the end.
    """

    after: str | int
    kind: str
    days: int
    text: str
    every: int = 0
    times: int = 3
    n: int = 0


class _Form(msgspec.Struct, frozen=True, kw_only=True):
    duties: tuple[Obligation, ...] = ()


@cache
def obligations_of(code: str) -> tuple[Obligation, ...]:
    """In the order of the data; none for an item that leaves nothing to do."""
    data = files(__package__).joinpath("forms", f"{code}.json")
    form = msgspec.json.decode(data.read_bytes(), type=_Form) if data.is_file() else _Form()
    return tuple(msgspec.structs.replace(one, n=n) for n, one in enumerate(form.duties, start=1))
