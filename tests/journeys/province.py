"""A small demo province for the journeys: told once by the demo, appraised by the schedule, then copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

from schedulers.demo import make_demo
from schedulers.sources import Sources, system
from tenants.accounts.roles import Role
from tenants.accounts.sessions import Session
from tenants.clock import Clock, MovingClock
from tenants.demo import planning
from tenants.demo.accounts import create_demo_accounts
from tenants.demo.plan import Plan
from tenants.demo.stories.leaving import EXITED
from tenants.settings import Settings
from tests.support.databases import SECRET
from web.house import House, open_house

PASSWORD = "a password of the demo alone"
UNTIL = datetime(2026, 1, 29, 2, 0, tzinfo=UTC)
"""A Thursday morning in Shanghai. Two quarters and a year have been appraised by then."""

DEPARTED = "departed"
"""The login of the manager of the operator that left: the demo itself has none."""

WISHES = {"operators": 6, "months": 7, "events": 3_000}


@dataclass(frozen=True)
class Province:
    """The closed files of a told history, and the plan it was told from."""

    folder: Path
    plan: Plan

    @contextmanager
    def opened(self, folder: Path, *, follow: bool = False) -> Iterator[House]:
        """A house over a copy of the files in `folder`; with `follow` its read models follow what is written."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        house = open_house(settings_in(folder), going_on(UNTIL), durable=False)
        try:
            if follow:
                house.runner.start()
            yield house
        finally:
            house.close()


@dataclass(frozen=True)
class Living:
    """A house that is served, and where."""

    house: House
    address: str


def make_province(folder: Path) -> Province:
    """Told on an empty folder; the same history whenever it is told."""
    plan = planning.make_plan(UNTIL, **WISHES)
    clock = MovingClock(plan.begins)
    house = open_house(settings_in(folder), clock, durable=False)
    try:
        days = house.settings.access_log_days
        catch_up = house.runner.catch_up
        sources = Sources(house.application, house.views, house.accounts, clock, catch_up, days, system("schedule"))
        make_demo(house.write_side, sources, clock, plan, lambda done, of: None)
        create_demo_accounts(house.accounts, plan, PASSWORD)
        left = plan.operators[EXITED].code
        name, area = "已退出机构负责人", left.split("-")[1]
        house.accounts.add_user(DEPARTED, PASSWORD, role=Role.MANAGER, display_name=name, area=area, tenant=left)
    finally:
        house.close()
    return Province(folder, plan)


def settings_in(folder: Path) -> Settings:
    return Settings(data_dir=folder, secret_key=SECRET)


def going_on(since: datetime) -> Clock:
    """A clock that goes on from a moment as the real one does."""
    started = monotonic()
    return lambda: since + timedelta(seconds=monotonic() - started)


def session_of(house: House, login: str) -> str:
    """A new session's cookie value; the demo's logins are named like the roles."""
    session = house.accounts.sign_in(login, PASSWORD, "127.0.0.1")
    assert isinstance(session, Session), session
    return session.token
