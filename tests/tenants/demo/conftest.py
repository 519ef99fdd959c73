"""One small province, told once for all tests that only look at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from schedulers.process import run_due
from tenants.demo.planning import make_plan
from tenants.demo.play import play
from tests.support.working import at, working
from tests.tenants.demo.telling import Told, opened, settings_in


@pytest.fixture(scope="package")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """Four operators and five months up to an afternoon in July, the real jobs every night."""
    folder = tmp_path_factory.mktemp("province")
    plan = make_plan(at(2026, 7, 20, 15), operators=4, months=5, seed=7)
    with working(settings_in(folder), plan.begins, durable=False) as province:
        failed: list[str] = []
        tally = play(
            province.side.application,
            province.side.vault,
            province.clock,
            plan,
            evidence=province.side.evidence,
            on_day=lambda day: failed.extend(run_due(province.sources)),
        )
        assert not failed
        province.runner.catch_up()
        yield Told(plan, tally, list(opened(province.side)), province, folder)
