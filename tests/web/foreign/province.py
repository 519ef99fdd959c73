"""Two operators of a small demo province: one that has had everything happen to it, and one that asks for it.

Which ids a route needs stands in its path; an event of the first operator that tells of all of them has the values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from tenants.accounts.permissions import may
from tenants.accounts.roles import Role
from tenants.clock import MovingClock
from tenants.demo.plan import Plan
from tenants.demo.planning import make_plan
from tenants.demo.play import play
from tenants.platform import open_write_side
from tenants.store.envelope import Envelope
from tests.support.window.clients import Window, windows
from tests.support.window.town import Town
from tests.support.working import at
from tests.tenants.demo.telling import opened, settings_in
from web.house import open_house
from web.route import Route, Scope
from web.routes import ROUTES

MISSING = "2611-AAAAA-AAAAA"
NIGHTLY = {"period": "2026Q2", "signal": MISSING, "point": "A2.1"}
"""What the schedule's jobs make of an operator, which this province has not run: whose it is, the path says itself."""

NOBODYS = {
    **{"item": "3.1.2", "fact": "graduation", "roster": "graduates", "area": "350102", "year": "2026"},
    **{"kind": "people", "form": "csv", "scheme": "default", "version": "1", "edition": "2"},
    **NIGHTLY,
}
"""Parts of an address that name no operator's thing: the catalogue's, the calendar's, the schemes'."""

ROLES = (Role.CLERK, Role.MANAGER)


def parts(route: Route) -> tuple[str, ...]:
    """What the path of a route names."""
    return tuple(re.findall(r"\{(\w+)(?::path)?\}", route.path))


def owned(route: Route) -> tuple[str, ...]:
    """Of these, what belongs to somebody."""
    return tuple(name for name in parts(route) if name not in NOBODYS)


def who_may(route: Route) -> Role | None:
    """Who of an operator may ask for it."""
    if route.may is None or Scope.OWN_TENANT not in route.scope:
        return None
    return next((role for role in ROLES if may(role, route.may)), None)


OF_TENANTS = tuple(one for one in ROUTES if owned(one) and who_may(one))
"""Every line of the table that somebody of an operator may ask for, and whose path names what belongs to somebody."""


@dataclass(frozen=True)
class Province:
    """`rich` has had everything happen to it; `ids` are what its events tell of, each as one set that goes together."""

    town: Town
    rich: str
    people: Mapping[str, Window]
    ids: tuple[Mapping[str, str], ...]

    def window(self, role: Role, *, own: bool = False) -> Window:
        """Somebody of the operator that asks, or of the one whose things are asked for."""
        return self.people[f"{'own' if own else 'other'}-{role.value}"]

    def found(self, route: Route) -> Iterator[Mapping[str, str]]:
        """Ids of the rich operator that fit the path together, the latest first; each once."""
        wanted, seen = owned(route), set()
        for one in reversed(self.ids):
            if one.keys() >= set(wanted) and (key := tuple(one[name] for name in wanted)) not in seen:
                seen.add(key)
                yield dict(zip(wanted, key, strict=True))


def path_of(route: Route, ids: Mapping[str, str]) -> str:
    item = {"item": "3.2.4"} if "employer" in parts(route) else {}
    known = NOBODYS | item | dict(ids)
    return re.sub(r"\{(\w+)(?::path)?\}", lambda name: known[name[1]], route.path)


@contextmanager
def a_province(folder: Path) -> Iterator[Province]:
    """Four months of a province with two operators, its read models caught up."""
    plan = make_plan(at(2026, 7, 20, 15), operators=2, months=4, seed=3)
    events = _history(plan, folder)
    clock = MovingClock(plan.until + timedelta(minutes=5))
    house = open_house(settings_in(folder), clock)
    house.runner.start()
    try:
        assert house.runner.wait(house.log.head(), 120)
        rich, other = (one.code for one in plan.operators)
        outlets = {one.code: one.outlets[0].id for one in plan.operators}
        staff = {
            f"{whose}-{role.value}": (role, code, outlets[code] if role is Role.CLERK else None)
            for whose, code in (("own", rich), ("other", other))
            for role in ROLES
        }
        ids = tuple(dict(_told(one.event, rich)) for one in events if one.tenant == rich)
        yield Province(Town(house, clock), rich, windows(Town(house, clock), staff), ids)
    finally:
        house.close()


def _history(plan: Plan, folder: Path) -> list[Envelope]:
    """As the demo tells it, files that prove something too."""
    clock = MovingClock(plan.begins)
    side = open_write_side(settings_in(folder), clock, durable=False)
    try:
        play(side.application, side.vault, clock, plan, evidence=side.evidence)
        return list(opened(side))
    finally:
        side.close()


def _told(event: Any, operator: str) -> Iterator[tuple[str, str]]:
    """The texts of an event by their names, and the operator."""
    yield "operator", operator
    for name in event.__struct_fields__:
        value = getattr(event, name)
        if isinstance(value, str) and value:
            yield name, value
