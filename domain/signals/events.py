"""Stream `<operator>/signal/<id>`: 疑点线索. A signal changes no score: somebody looks into it."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event


class SignalRaised(Event, frozen=True, kw_only=True):
    """A rule was met. `figures` and `thresholds` are the arithmetic; `about` is a member of staff, a person or an
    employer, or empty; `cases` are some of the `total` behind it."""

    signal: str
    operator: str
    rule: str
    period: str
    about: str
    day: date | None
    figures: dict[str, int]
    thresholds: dict[str, int]
    cases: tuple[str, ...]
    total: int


class SignalLookedInto(Event, frozen=True, kw_only=True):
    """An officer looked into it: dismissed where there are no `cases`, else these are to be checked on site."""

    signal: str
    operator: str
    period: str
    finding: str
    note: str
    cases: tuple[str, ...]
    by: str


EVENTS = {
    "signals.raised.v1": SignalRaised,
    "signals.looked-into.v1": SignalLookedInto,
}
PERSONAL_OF: dict[str, str] = {}


def stream(operator: str, signal: str) -> str:
    return f"{operator}/signal/{signal}"
