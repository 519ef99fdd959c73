"""Making the demo province (演示省): its history is told, and the real schedule runs in the small hours of its days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from domain.shared.period import Period
from schedulers import process
from schedulers.appraisals import due_periods
from schedulers.demo_handover import make_handover
from schedulers.demo_import import make_import
from schedulers.demo_trial import make_trial
from schedulers.problems import NotMade
from schedulers.sources import Sources
from tenants.clock import MovingClock
from tenants.demo.plan import Plan
from tenants.demo.play import play
from tenants.demo.world import Tally
from tenants.platform import WriteSide


class Nights:
    """The jobs of the schedule, each night on which they can have something to do."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._due = 0

    def on_day(self, day: date) -> None:
        """Vouchers expire and appraisals go on every day; periods become due on the day after a cut-off alone."""
        self._run("voucher_expiry")
        self._run("exit_chasing")
        if day.weekday() == 0:
            for name in ("signals", "duty_chasing", "task_deadlines", "sample_chasing"):
                self._run(name)
            self._run("roster_review")  # what passed in the week is dated to its day
        due = sum(len(due_periods(self._sources, like(day))) for like in (Period.quarter_of, Period.year_of))
        if due != self._due:
            self._due = due
            self._run("quarterly_appraisal")
            self._run("yearly_appraisal")
        self._run("sample_drawing")
        self._run("appraisal_course")

    def _run(self, name: str) -> None:
        job, _ = process.JOBS[name]
        job(self._sources.acting_as(name))


def make_demo(
    side: WriteSide, sources: Sources, clock: MovingClock, plan: Plan, progress: Callable[[int, int], None]
) -> Tally:
    """Tell the history of `plan` on an empty log; `clock` is the write side's own. The read models are level after it.

    `progress(days told, days in all)` is called after each day. NotMade when something was refused.
    """
    nights = Nights(sources)
    tally = play(
        side.application,
        side.vault,
        clock,
        plan,
        on_day=nights.on_day,
        progress=progress,
        evidence=side.evidence,
    )
    if tally.refused:
        raise NotMade(f"refused: {', '.join(f'{count} x {code}' for code, count in sorted(tally.refused.items()))}")
    sources.catch_up()
    make_import(side, sources, plan)
    sources.catch_up()
    make_handover(sources, plan)
    make_trial(side, sources, plan)
    return tally
