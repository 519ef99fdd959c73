"""APScheduler wiring, and nothing else.

The schedule is in code and kept in memory; what is due is asked at every tick, so a missed tick, a restart or a second
process changes nothing but the moment.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger

from schedulers.accounts_pruning import accounts_pruning
from schedulers.appraisal_course import appraisal_course
from schedulers.duty_chasing import duty_chasing
from schedulers.exit_chasing import exit_chasing
from schedulers.handover import handover
from schedulers.imports import import_deletion
from schedulers.place_counting import place_counting
from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.roster_review import roster_review
from schedulers.sample_chasing import sample_chasing
from schedulers.sample_drawing import sample_drawing
from schedulers.signals import signals
from schedulers.sources import Sources
from schedulers.status_expiry import status_expiry
from schedulers.task_deadlines import task_deadlines
from schedulers.task_listing import task_listing
from schedulers.voucher_expiry import voucher_expiry
from schedulers.yearly_appraisal import yearly_appraisal
from tenants.clock import SHANGHAI

log: Any = structlog.get_logger("schedule")
Job = Callable[[Sources], object]

# Each job with the moments, in Shanghai, at which it looks for what is due. The order is that of a start.
JOBS: dict[str, tuple[Job, dict[str, int]]] = {
    "voucher_expiry": (voucher_expiry, {"minute": 5}),
    "status_expiry": (status_expiry, {"minute": 10}),
    "duty_chasing": (duty_chasing, {"minute": 12}),
    "roster_review": (roster_review, {"minute": 13}),
    "quarterly_appraisal": (quarterly_appraisal, {"minute": 15}),
    "yearly_appraisal": (yearly_appraisal, {"minute": 25}),
    "sample_drawing": (sample_drawing, {"minute": 20}),
    "sample_chasing": (sample_chasing, {"minute": 50}),
    "signals": (signals, {"hour": 4, "minute": 10}),
    "appraisal_course": (appraisal_course, {"minute": 30}),
    "exit_chasing": (exit_chasing, {"minute": 55}),
    "handover": (handover, {"minute": 58}),
    "import_deletion": (import_deletion, {"minute": 45}),
    "task_listing": (task_listing, {"minute": 35}),
    "place_counting": (place_counting, {"minute": 38}),
    "task_deadlines": (task_deadlines, {"minute": 40}),
    "accounts_pruning": (accounts_pruning, {"hour": 3, "minute": 35}),
}


def run_due(sources: Sources) -> list[str]:
    """Run every job once, in the order of the table: what a start does. The names of those that failed."""
    return [name for name in JOBS if not run(name, sources)]


def run(name: str, sources: Sources) -> bool:
    """One job; a failure is logged and tried again at the next tick, and never stops the others."""
    job, _ = JOBS[name]
    try:
        log.info("job done", job=name, result=_summary(job(sources.acting_as(name))))
    except Exception:
        log.exception("job failed", job=name)
        return False
    return True


def start(sources: Sources) -> BackgroundScheduler:
    """Start the schedule in this process; what was missed is caught up at once. `shutdown()` ends it.

    One job at a time: they write to the same log, and none is in a hurry.
    """
    scheduler = BackgroundScheduler(timezone=SHANGHAI, executors={"default": ThreadPoolExecutor(1)})
    for name, (_, moments) in JOBS.items():
        scheduler.add_job(
            run,
            CronTrigger(**moments, timezone=SHANGHAI),
            args=(name, sources),
            id=name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
            next_run_time=datetime.now(SHANGHAI),
        )
    scheduler.start()
    return scheduler


def _summary(result: object) -> int | str:
    return len(result) if isinstance(result, list) else str(result)
