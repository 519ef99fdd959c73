"""The vacancies of a jobseeker, looked up among very many and ranked with their reasons (annex 2, 3.1.3)."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from statistics import quantiles

from domain.jobs.events import VacancyPublished, VacancyRegistered, vacancy_stream
from domain.jobs.matching import Seeker, rank
from domain.shared.message import Event
from projections.match_board.project import ROOM
from projections.match_board.queries import vacancies_for
from projections.rebuild import rebuild
from projections.views import Views
from tenants.accounts.roles import Role
from tenants.catalog_of_events import event_registry
from tenants.context import Context
from tenants.demo.words.jobs import JOBS
from tenants.divisions import divisions
from tenants.store.envelope import BUREAU, Envelope
from tenants.store.log import Log
from tests.bench.measure import Bounded
from tests.projections.recorded import record
from tests.projections.world import NOON, Sealing
from tests.support.controls import DAY, OPERATOR, example
from tests.support.databases import Servers, settings_for

WHOLE, FEW, SEEKERS = 100_000, 1_000, 200
MOST_MS, MOST_GROWTH = 60, 3
CLERK = Context("user-clerk", Role.CLERK, OPERATOR, "350102", f"{OPERATOR}-w1", "bench")


def rows(servers: Servers, folder: Path, *, quick: bool = False) -> Iterator[Bounded]:
    """p95 in milliseconds over 100,000 open vacancies, and how it grew from a thousand."""
    whole, few, seekers = (400, 100, 10) if quick else (WHOLE, FEW, SEEKERS)
    now, before = _p95(servers, folder / "many", whole, seekers), _p95(servers, folder / "few", few, seekers)
    work = f"vacancies ranked for a jobseeker, {whole:,} open"
    yield Bounded(work, "a page's ceiling", now, MOST_MS, "ms")
    yield Bounded(work, f"itself over {few:,}", now / before, MOST_GROWTH, "×")


def _p95(servers: Servers, folder: Path, vacancies: int, seekers: int) -> float:
    """As a window asks: read, compared, ranked."""
    folder.mkdir(parents=True)
    dice, villages = random.Random(7), [one.code for one in divisions().villages_below("35")]  # noqa: S311
    with settings_for("sqlite", folder, servers) as settings:
        record(settings, tuple(_published(dice, villages, vacancies)))
        with closing(Log(settings, event_registry(), Sealing())) as log, closing(Views.open(settings)) as views:
            rebuild(log, views, (ROOM,))
            return quantiles([_waited(views, dice, villages) for _ in range(seekers)], n=20)[-1]


def _waited(views: Views, dice: random.Random, villages: list[str]) -> float:
    wish = Seeker(id="somebody", village=dice.choice(villages), occupation=dice.choice(JOBS).occupation)
    started = time.perf_counter()
    found = vacancies_for(CLERK, views, wish.occupation, wish.village, DAY)
    ranked = rank("vacancies", (wish,), [one.post for one in found])
    passed = (time.perf_counter() - started) * 1000
    if not ranked:
        raise RuntimeError(f"nothing was found for {wish.occupation}")
    return passed


def _published(dice: random.Random, villages: list[str], many: int) -> Iterator[Envelope]:
    for number in range(many):
        job = dice.choice(JOBS)
        vacancy = f"vacancy-{number}"
        registered = example(
            VacancyRegistered,
            vacancy=vacancy,
            village=dice.choice(villages),
            occupation=job.occupation,
            wage_max_fen=dice.randrange(300_000, 900_000),
            first=DAY,
            last=DAY + timedelta(days=60),
        )
        told = (registered, example(VacancyPublished, vacancy=vacancy))
        yield from (_envelope(vacancy, event, version) for version, event in enumerate(told, start=1))


def _envelope(vacancy: str, event: Event, version: int) -> Envelope:
    return Envelope(
        tenant=BUREAU,
        stream=vacancy_stream(vacancy),
        version=version,
        recorded_at=NOON,
        on=DAY,
        actor="user-clerk",
        role=Role.CLERK,
        event=event,
    )
