"""What is known of a fair while it is decided about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from domain.shared.refusal import Refusal, refuse


class Fair(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is planned, closed or cancelled; `stalls` gives the employer of each stall that is taken; `vacancies`
    are (stall, vacancy); `visitors` the keys of all who have checked in; `entries` whether each log entry is
    settled."""

    fair: str
    operator: str
    held_on: date
    stall_count: int
    plan: tuple[str, ...] = ()
    status: str = "planned"
    stalls: Mapping[int, str] = {}
    vacancies: frozenset[tuple[int, str]] = frozenset()
    results: Mapping[int, tuple[int, int, int]] = {}
    code: str = ""
    visitors: frozenset[str] = frozenset()
    attendance: int = 0
    entries: Mapping[str, bool] = {}


def not_open(state: Fair) -> Refusal | None:
    """Nothing more is recorded of a fair that is closed or cancelled."""
    return None if state.status == "planned" else refuse("fairs.not-open", status=state.status)


def before_its_day(state: Fair, day: date) -> Refusal | None:
    """What happens at the fair is not told before it is held."""
    return refuse("fairs.not-yet", field="on", held_on=state.held_on.isoformat()) if day < state.held_on else None
