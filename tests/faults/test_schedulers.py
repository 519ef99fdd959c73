"""Several scheduler processes over one database, some of them killed: one appraisal each, and none missing."""

from __future__ import annotations

import json
import os
import random
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Schedulers:
    """They have all been told to begin, at the same moment."""

    program: Program
    folder: Path
    pids: list[int]

    def kill(self, pid: int) -> None:
        os.kill(pid, signal.SIGKILL)

    def codes(self) -> list[int]:
        """How each of them ended."""
        (self.folder / "ask").touch()
        self.program.wait()
        return list(json.loads(self.program.said.splitlines()[-1]))


@contextmanager
def schedulers(settings: Settings, folder: Path, count: int, *options: str) -> Iterator[Schedulers]:
    folder.mkdir()
    program = start_module(settings, "tests.faults.schedulers", str(folder), str(count), *options)
    try:
        until(lambda: len(list(folder.glob("pid-*"))) == count)
        pids = [int(path.name.removeprefix("pid-")) for path in folder.glob("pid-*")]
        (folder / "go").touch()
        yield Schedulers(program, folder, pids)
    finally:
        program.kill()


def test_four_schedulers_together_appraise_each_operator_once(database: Settings, tmp_path: Path) -> None:
    with overdue(database, OPERATORS) as province:
        with schedulers(database, tmp_path / "run", PROCESSES) as running:
            assert running.codes() == [0] * PROCESSES, running.program.said
        assert found(province) == expected(province)
        province.runner.catch_up()
        assert check(province.side.log, province.views).equal


def test_the_same_schedulers_appraise_twice_when_the_stream_does_not_name_the_period(
    database: Settings, tmp_path: Path
) -> None:
    with overdue(database, OPERATORS) as province:
        with schedulers(database, tmp_path / "run", PROCESSES, "unprotected") as running:
            assert set(running.codes()) <= {0, 1}, running.program.said  # what was derived twice cannot be published
        assert max(found(province).values()) > 1


def test_half_of_the_schedulers_killed_and_started_again_leave_one_appraisal_each(
    database: Settings, tmp_path: Path
) -> None:
    rng = random.Random()  # noqa: S311  whom to kill when
    with overdue(database, OPERATORS) as province:
        with schedulers(database, tmp_path / "run", PROCESSES) as running:
            until(lambda: sum(found(province).values()) >= rng.randrange(1, OPERATORS))
            for victim in rng.sample(running.pids, PROCESSES // 2):
                running.kill(victim)
            assert set(running.codes()) <= {0, -signal.SIGKILL}
        with schedulers(database, tmp_path / "again", PROCESSES // 2) as again:
            assert again.codes() == [0] * (PROCESSES // 2), again.program.said
        assert found(province) == expected(province)
        province.runner.catch_up()
        assert check(province.side.log, province.views).equal
