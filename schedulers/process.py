"""APScheduler wiring, and nothing else.

The schedule is in code and kept in memory; what is due is asked at every tick, so a missed tick, a restart or a second
process changes nothing but the moment.
"""

from __future__ import annotations

from collections.abc import Callable

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger

from schedulers.appraisals import quarterly_appraisal, yearly_appraisal
from schedulers.sources import Sources
from schedulers.voucher_expiry import voucher_expiry
from tenants.clock import SHANGHAI

log = structlog.get_logger("schedule")

# Job → minute of each hour at which it looks for what is due.
JOBS: dict[str, tuple[Callable[[Sources], object], int]] = {
    "voucher_expiry": (voucher_expiry, 5),
    "quarterly_appraisal": (quarterly_appraisal, 15),
    "yearly_appraisal": (yearly_appraisal, 25),
}


def run_due(sources: Sources) -> None:
    """Run every job once, in the order of the table: what a start and a test do."""
    for name in JOBS:
        _run(name, sources)


def start(sources: Sources) -> BackgroundScheduler:
    """Start the schedule in this process; what was missed is caught up at once. `shutdown()` ends it."""
    scheduler = BackgroundScheduler(timezone=SHANGHAI)
    for name, (_, minute) in JOBS.items():
        scheduler.add_job(
            _run,
            CronTrigger(minute=minute, timezone=SHANGHAI),
            args=(name, sources),
            id=name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
    scheduler.add_job(run_due, args=(sources,), id="catch_up", misfire_grace_time=None)
    scheduler.start()
    return scheduler


def _run(name: str, sources: Sources) -> None:
    """One job; a failure is logged and tried again at the next tick, and never stops the others."""
    job, _ = JOBS[name]
    try:
        log.info("job done", job=name, result=_summary(job(sources)))
    except Exception:
        log.exception("job failed", job=name)


def _summary(result: object) -> int | str:
    return len(result) if isinstance(result, list) else str(result)
