"""Towards the end of the history the bureau makes a new version of the scheme: returned once, approved for next year.

One more draft is dropped, and one stays in hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from domain.appraisals.defaults import default_document
from domain.schemes.commands import (
    ApproveScheme,
    ChangeSchemeDraft,
    DraftScheme,
    DropSchemeDraft,
    ReturnScheme,
    SubmitScheme,
)
from tenants.demo.world import World

APPROVED, DROPPED, IN_HAND = "demo-effect", "demo-quarter", "demo-satisfaction"
MORNING = 10 * 60.0


def schemes(world: World, day: date) -> None:
    """What the bureau does about schemes on a day."""
    work = WORK.get((world.plan.end - day).days)
    if work:
        world.clock.set(world.at(day, MORNING))
        work(world)


def _begin(world: World) -> None:
    _draft(world, APPROVED, _weighed({"A9.1": 12, "A4.2": 3}))
    _submit(world, APPROVED, 0)


def _return(world: World) -> None:
    reason = "就业券的权重不减。请从场所设施里减 2 分。"
    world.do(world.second, [ReturnScheme(draft=APPROVED, reason=reason, on=world.today)])


def _change(world: World) -> None:
    document = _weighed({"A9.1": 12, "A2.2": 1})
    change = ChangeSchemeDraft(draft=APPROVED, edit=0, document=document, on=world.today)
    world.do(world.bureau, [change])
    _submit(world, APPROVED, 1)


def _approve(world: World) -> None:
    world.do(world.second, [ApproveScheme(draft=APPROVED, edit=1, on=world.today)])


def _drop(world: World) -> None:
    _draft(world, DROPPED, default_document() | {"grace_days": {"quarter": 3, "year": 15}})
    world.do(world.bureau, [DropSchemeDraft(draft=DROPPED, on=world.today)])


def _keep(world: World) -> None:
    document = _weighed({"A9.1": 8, "A13.1": 7})
    document["bands"][2]["at_least"] = 70  # 合格
    _draft(world, IN_HAND, document)


WORK: Mapping[int, Callable[[World], None]] = {24: _begin, 21: _return, 19: _change, 17: _approve, 12: _drop, 5: _keep}
"""By days before the last one."""


def _draft(world: World, draft: str, document: dict[str, Any]) -> None:
    scheme = str(document["id"])
    world.do(world.bureau, [DraftScheme(draft=draft, scheme=scheme, base=1, document=document, on=world.today)])


def _submit(world: World, draft: str, edit: int) -> None:
    first = date((world.plan.end + timedelta(days=1)).year + 1, 1, 1)
    note = "介绍就业的成效多算一些，场所设施少算一些。"
    world.do(world.bureau, [SubmitScheme(draft=draft, edit=edit, effective_from=first, note=note, on=world.today)])


def _weighed(weights: Mapping[str, int]) -> dict[str, Any]:
    """The default with other weights in a year."""
    document = default_document()
    for point in document["points"]:
        point["weight_year"] = weights.get(point["point"], point["weight_year"])
    return document
