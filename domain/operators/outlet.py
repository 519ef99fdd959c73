"""The outlets of an operator: opened, changed, closed (notice 三(一); annex 3, 线下场所建设及运维情况)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from domain.operators.commands import ChangeOutlet, CloseOutlet, OpenOutlet
from domain.operators.events import OutletChanged, OutletClosed, OutletOpened
from domain.shared.area import is_village, within
from domain.shared.decider import Decision
from domain.shared.refusal import Refusal, refuse

if TYPE_CHECKING:
    from domain.operators.operator import Operator

KINDS = ("market", "station", "window", "doorstep")
"""零工市场、零工驿站、服务窗口、家门口就业服务站."""

LEVELS = ("city", "county", "township", "village")
"""市、县（区）、乡镇（街道）、社区（村）."""

HOSTS = ("party", "convenience", "office", "union", "bank", "own", "other")
"""党群服务中心、便民服务中心、公共服务办公室、工会之家、银行网点、自有或租用场所、其他."""

NECESSARY = ("window", "computer", "printer", "copier")
"""固定的场所（窗口）、电脑、打印机、复印机: what every outlet needs."""

EQUIPMENT = (*NECESSARY, "display", "touch", "board")
"""Besides, as fits: 电子显示屏、触摸屏、宣传栏."""

ROOMS = ("guidance", "talks", "training", "interview")
"""职业指导室、洽谈室、培训室、远程面试间."""


class Described(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet as it was told last."""

    name: str
    kind: str
    village: str
    address: str
    villages: tuple[str, ...]
    level: str
    host: str
    hours: str
    telephone: str
    equipment: tuple[str, ...]
    rooms: tuple[str, ...]


FIELDS = Described.__struct_fields__


def described(told: OpenOutlet | OutletOpened | OutletChanged) -> Described:
    return Described(**{field: getattr(told, field) for field in FIELDS})


def evolve(state: Operator, event: OutletOpened | OutletChanged | OutletClosed) -> Operator:
    if isinstance(event, OutletClosed):
        outlets = {outlet: village for outlet, village in state.outlets.items() if outlet != event.outlet}
        return msgspec.structs.replace(state, outlets=outlets, closed=state.closed | {event.outlet})
    return msgspec.structs.replace(
        state,
        outlets={**state.outlets, event.outlet: event.village},
        described={**state.described, event.outlet: described(event)},
    )


def decide(command: OpenOutlet | ChangeOutlet | CloseOutlet, state: Operator) -> Decision:
    match command:
        case CloseOutlet():
            return _close(command, state)
        case ChangeOutlet():
            return _change(command, state)
        case _:
            return _open(command, state)


def _open(command: OpenOutlet, state: Operator) -> Decision:
    if command.outlet in state.outlets:
        return []
    if command.outlet in state.closed:
        return refuse("outlets.closed")
    if problem := _problem(command, state):
        return problem
    fields = {field: getattr(command, field) for field in FIELDS}
    return [OutletOpened(operator=command.operator, outlet=command.outlet, **fields)]


def _change(command: ChangeOutlet, state: Operator) -> Decision:
    if problem := _gone(command.outlet, state) or _problem(command, state):
        return problem
    if described(command) == state.described[command.outlet]:
        return []
    fields = {field: getattr(command, field) for field in FIELDS}
    return [OutletChanged(operator=command.operator, outlet=command.outlet, **fields)]


def _close(command: CloseOutlet, state: Operator) -> Decision:
    if command.outlet in state.closed:
        return []
    if problem := _gone(command.outlet, state):
        return problem
    if not command.reason.strip():
        return refuse("outlets.reason", field="reason")
    if there := sum(post.outlet == command.outlet for post in state.posted.values()):
        return refuse("outlets.staff-there", staff=there)
    return [OutletClosed(operator=command.operator, outlet=command.outlet, reason=command.reason)]


def _gone(outlet: str, state: Operator) -> Refusal | None:
    if outlet in state.closed:
        return refuse("outlets.closed")
    return None if outlet in state.outlets else refuse("outlets.unknown", field="outlet")


def _problem(command: OpenOutlet, state: Operator) -> Refusal | None:
    """What is wrong with how an outlet is described."""
    if not command.name.strip():
        return refuse("outlets.name", field="name")
    if command.kind not in KINDS:
        return refuse("outlets.kind", field="kind")
    areas = tuple(area for contract in state.contracts for area in contract.areas)
    if not is_village(command.village) or not within(command.village, areas):
        return refuse("contract.area", field="village", village=command.village)
    outside = [v for v in command.villages if not (is_village(v) and within(v, areas))]
    if outside:
        return refuse("contract.area", field="villages", village=outside[0])
    offered = (("level", LEVELS), ("host", HOSTS))
    if wrong := next((name for name, known in offered if getattr(command, name) not in ("", *known)), None):
        return refuse("outlets.choice", field=wrong)
    if not set(command.equipment) <= set(EQUIPMENT):
        return refuse("outlets.choice", field="equipment")
    return None if set(command.rooms) <= set(ROOMS) else refuse("outlets.choice", field="rooms")
