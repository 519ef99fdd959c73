"""What an item obliges to do later (跟踪服务, 定期推送, 上报确认): `duties` of the item as its edition has it."""

from __future__ import annotations

import msgspec

from domain.catalogue.item import ServiceItem

TIMES = 3
"""How often a repeated one comes round."""


class Obligation(msgspec.Struct, frozen=True, kw_only=True):
    """`after` is "finished", "opened", a step's position or its name; due `days` later, again every `every` days; or on
    the day of the form's field `by`.

    `n` counts the obligations of an item: with the case it makes the duty's id.
    """

    after: str
    kind: str
    days: int
    text: str
    every: int = 0
    times: int = TIMES
    n: int = 0
    by: str = ""


def obligations_of(item: ServiceItem | None) -> tuple[Obligation, ...]:
    """In the order of the data; none for an item that leaves nothing to do."""
    duties = item.duties if item else ()
    return tuple(
        Obligation(after=one.after, kind=one.kind, days=one.days, text=one.text, every=one.every, n=n, by=one.by)
        for n, one in enumerate(duties, start=1)
    )
