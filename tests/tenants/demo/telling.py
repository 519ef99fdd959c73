"""Telling a demo's history for a test, and reading it back with names and numbers open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tenants.clock import MovingClock
from tenants.demo.plan import Plan
from tenants.demo.play import play
from tenants.demo.world import Tally
from tenants.platform import WriteSide, open_write_side
from tenants.settings import Settings
from tenants.store.envelope import Envelope
from tests.support.working import Working

SECRET = "correct horse battery staple 0123456789"


@dataclass(frozen=True)
class Told:
    """A province whose history has been told, with every event of it, personal fields open."""

    plan: Plan
    tally: Tally
    events: list[Envelope]
    province: Working
    folder: Path

    def of(self, name: str) -> list[Envelope]:
        return [one for one in self.events if one.name == name]


def settings_in(folder: Path) -> Settings:
    return Settings(data_dir=folder, database_url="", secret_key=SECRET)


def opened(side: WriteSide) -> Iterator[Envelope]:
    """Every event of the log in order, as whoever has the keys reads it."""
    position = 0
    while batch := side.log.feed(position, 2000):
        yield from (side.log.mapper.opened(one) for one in batch)
        position = batch[-1].position or 0


def history(
    plan: Plan,
    folder: Path,
    *,
    on_day: Callable[[date], None] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> list[Envelope]:
    """The history of a plan, told in an empty folder without the schedule."""
    clock = MovingClock(plan.begins)
    side = open_write_side(settings_in(folder), clock, durable=False)
    try:
        play(side.application, side.vault, clock, plan, on_day=on_day, progress=progress)
        return list(opened(side))
    finally:
        side.close()
