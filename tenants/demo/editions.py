"""Towards the end of the history the province publishes an edition of the catalogue: two items say a little more."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from domain.catalogue.catalogue import FIRST_EDITION, items
from domain.catalogue.commands import PublishEdition
from domain.catalogue.item import FormField, ServiceItem
from tenants.demo.world import World

BEFORE_THE_END, NOTICE = 30, 7
"""Days from the publication to the last day, and to the edition's first."""
MORNING = 9 * 60 + 30.0
NOTE = "咨询时问明是否需要回访；失业登记时一次告知可以享受的政策。"
ASKED = FormField(name="more_1", label="是否需要回访", kind="yes")


def editions(world: World, day: date) -> None:
    """What the province does about the catalogue on a day."""
    if (world.plan.end - day).days != BEFORE_THE_END:
        return
    world.clock.set(world.at(day, MORNING))
    publish = PublishEdition(
        edition=FIRST_EDITION + 1,
        first=day + timedelta(days=NOTICE),
        note=NOTE,
        items=tuple(_changed()),
        on=world.today,
    )
    world.do(world.bureau, [publish])


def _changed() -> list[ServiceItem]:
    replace = msgspec.structs.replace
    advice, unemployment = items()["1.1.1"], items()["2.1.1"]
    told = (*unemployment.obligations, "一次告知可以享受的就业扶持政策")
    return [replace(advice, fields=(*advice.fields, ASKED)), replace(unemployment, obligations=told)]
