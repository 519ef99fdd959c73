"""The wiring: which jobs there are, when they run, and that a start catches up at once."""

from datetime import datetime

import pytest

from schedulers import process
from tenants.clock import SHANGHAI
from tests.support.controls import OPERATOR
from tests.support.programs import until
from tests.support.working import Working, at


def test_every_job_runs_on_its_moment_in_shanghai_and_none_is_dropped_for_being_late(province: Working) -> None:
    scheduler = process.start(province.sources)
    try:
        jobs = {job.id: job for job in scheduler.get_jobs()}
        assert set(jobs) == {
            "voucher_expiry",
            "status_expiry",
            "duty_chasing",
            "roster_review",
            "exit_chasing",
            "handover",
            "quarterly_appraisal",
            "yearly_appraisal",
            "sample_drawing",
            "sample_chasing",
            "signals",
            "appraisal_course",
            "import_deletion",
            "task_listing",
            "task_deadlines",
            "place_counting",
            "accounts_pruning",
        }
        for job in jobs.values():
            assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)
            assert str(job.trigger.timezone) == "Asia/Shanghai"
        after = datetime(2026, 4, 6, 1, 30, tzinfo=SHANGHAI)
        next_run = jobs["quarterly_appraisal"].trigger.get_next_fire_time(None, after)
        assert next_run == datetime(2026, 4, 6, 2, 15, tzinfo=SHANGHAI)
    finally:
        scheduler.shutdown()


def test_a_start_catches_up_at_once(province: Working) -> None:
    province.contract(OPERATOR)
    province.clock.set(at(2026, 7, 6))
    scheduler = process.start(province.sources)
    try:
        until(lambda: len(province.side.log.load(f"{OPERATOR}/appraisal/2026Q2")) == 2)
    finally:
        scheduler.shutdown()
    assert [one.period for one in province.appraisals(OPERATOR)] == ["2026Q1", "2026Q2"]


def test_a_schedule_stopped_as_soon_as_it_was_started_ends_quietly(province: Working) -> None:
    for _ in range(20):
        process.start(province.sources).shutdown()


def test_pruning_keeps_access_records_as_long_as_the_settings_say(
    province: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    days: list[int] = []
    monkeypatch.setattr(type(province.side.accounts), "prune", lambda self, kept: days.append(kept))
    assert process.run("accounts_pruning", province.sources)
    assert days == [184]


def test_pruning_removes_old_access_records_and_no_others(province: Working) -> None:
    accounts = province.side.accounts
    accounts.record_access("somebody", "page", "read")
    province.clock.set(at(2026, 8, 1))
    accounts.record_access("somebody", "page", "read again")
    assert process.run("accounts_pruning", province.sources)
    assert [entry.result for entry in accounts.access_log()] == ["read again"]
