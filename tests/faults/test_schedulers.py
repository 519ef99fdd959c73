"""Several scheduler processes over one database, some of them killed: one appraisal each, and none missing."""

from __future__ import annotations

import random
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from domain.appraisals.events import AppraisalDerived
from domain.shared.period import Period
from projections.check import check
from schedulers.appraisals import due_periods
from tenants.settings import Settings
from tests.support.programs import Program, start_module, until
from tests.support.working import Working, overdue

pytestmark = pytest.mark.faults
PROCESSES = 4
OPERATORS = 30
Found = Counter[tuple[str, str]]


def expected(province: Working) -> Found:
    """Once for every operator and period that is due."""
    province.runner.catch_up()
    today = province.today
    periods = [
        one for like in (Period.quarter_of(today), Period.year_of(today)) for one in due_periods(province.sources, like)
    ]
    assert periods
    return Counter((code, str(period)) for period in periods for code in province.sources.under_contract(period))


def found(province: Working) -> Found:
    events = (one.event for one in province.side.log.feed(0, 100_000))
    return Counter((event.operator, event.period) for event in events if isinstance(event, AppraisalDerived))


@contextmanager
def schedulers(settings: Settings, folder: Path, *options: str) -> Iterator[list[Program]]:
    """They have all been told to begin, at the same moment."""
    names = [str(number) for number in range(PROCESSES)]
    running = [start_module(settings, "tests.faults.one_scheduler", str(folder), name, *options) for name in names]
    try:
        until(lambda: all((folder / f"ready-{name}").exists() for name in names))
        (folder / "go").touch()
        yield running
    finally:
        for one in running:
            one.kill()


def test_four_schedulers_together_appraise_each_operator_once(database: Settings, tmp_path: Path) -> None:
    with overdue(database, OPERATORS) as province:
        with schedulers(database, tmp_path) as running:
            assert [one.wait() for one in running] == [0] * PROCESSES, running[0].said
        assert found(province) == expected(province)
        province.runner.catch_up()
        assert check(province.side.log, province.views).equal


def test_the_same_schedulers_appraise_twice_when_the_stream_does_not_name_the_period(
    database: Settings, tmp_path: Path
) -> None:
    with overdue(database, OPERATORS) as province:
        with schedulers(database, tmp_path, "unprotected") as running:
            assert [one.wait() for one in running] == [0] * PROCESSES, running[0].said
        assert max(found(province).values()) > 1


def test_half_of_the_schedulers_killed_and_started_again_leave_one_appraisal_each(
    database: Settings, tmp_path: Path
) -> None:
    rng = random.Random()  # noqa: S311  whom to kill when
    with overdue(database, OPERATORS) as province:
        with schedulers(database, tmp_path) as running:
            until(lambda: sum(found(province).values()) >= rng.randrange(1, OPERATORS))
            for victim in rng.sample(running, PROCESSES // 2):
                victim.kill()
            codes = [one.wait() for one in running]
        assert set(codes) <= {0, -signal.SIGKILL}
        with schedulers(database, tmp_path) as again:
            assert [one.wait() for one in again] == [0] * PROCESSES
        assert found(province) == expected(province)
        province.runner.catch_up()
        assert check(province.side.log, province.views).equal
