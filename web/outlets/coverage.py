"""What the notice asks of outlets and staff, computed from the records, with what is missing by name.

通知三（一）: outlets reach 90 % of the villages. Annex 3: one member of staff an outlet, and one for 3,000 people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.operators.outlet import NECESSARY
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator, Outlet
from projections.people_register.villages import served_by_village
from tenants.divisions import divisions
from web.request import Request
from web.shown.areas import villages_of
from web.shown.days import today

REACHED, PEOPLE_EACH = 0.9, 3_000
_TOWNSHIP = 9  # digits


@dataclass(frozen=True, slots=True)
class Load:
    """An outlet with the people of its villages whom the operator serves; `lacking` staff for so many."""

    outlet: Outlet
    people: int

    @property
    def needed(self) -> int:
        return max(1, -(-self.people // PEOPLE_EACH))

    @property
    def lacking(self) -> int:
        return max(0, self.needed - self.outlet.staff)

    @property
    def without(self) -> list[str]:
        """What every outlet needs and this one has not."""
        return [one for one in NECESSARY if one not in self.outlet.equipment]


@dataclass(frozen=True, slots=True)
class Coverage:
    """`missing` are the villages no outlet reaches, by township; `people` are those the operator serves."""

    promised: int
    covered: int
    missing: tuple[tuple[str, tuple[str, ...]], ...]
    loads: tuple[Load, ...]
    people: int
    staff: int

    @property
    def share(self) -> float:
        return self.covered / self.promised if self.promised else 0.0

    @property
    def lacking(self) -> int:
        """How many villages more it takes to reach 90 %."""
        return max(0, -(-self.promised * 9 // 10) - self.covered)

    @property
    def needed(self) -> int:
        return -(-self.people // PEOPLE_EACH)

    @property
    def unstaffed(self) -> list[Load]:
        return [one for one in self.loads if not one.outlet.staff]

    @property
    def overloaded(self) -> list[Load]:
        return [one for one in self.loads if one.outlet.staff and one.lacking]

    @property
    def unequipped(self) -> list[Load]:
        return [one for one in self.loads if one.without]


def coverage(request: Request, operator: Operator) -> Coverage:
    """As it stands today."""
    context, views = request.context, request.platform.views
    contract = directory.contract_on(context, views, operator.operator, today(request))
    promised = villages_of(contract.areas) if contract else frozenset()
    reached = frozenset(directory.covered_villages(context, views, operator.operator)) & promised
    people = served_by_village(context, views, operator.operator)
    outlets = [one for one in directory.outlets(context, views, operator.operator) if one.is_open]
    return Coverage(
        promised=len(promised),
        covered=len(reached),
        missing=by_township(promised - reached),
        loads=tuple(_load(one, people) for one in outlets),
        people=sum(people.values()),
        staff=operator.staff,
    )


def by_township(villages: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Names of villages under the names of their townships, in the order of codes."""
    known, found = divisions(), defaultdict(list)
    for code in sorted(villages):
        found[code[:_TOWNSHIP]].append(known.name(code))
    return tuple((known.name(township), tuple(names)) for township, names in found.items())


def _load(outlet: Outlet, people: Mapping[str, int]) -> Load:
    return Load(outlet, sum(people.get(village, 0) for village in {outlet.village, *outlet.villages}))
