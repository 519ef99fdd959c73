"""Why the schedule did not do what it was asked for: each message is a sentence for a person."""

from __future__ import annotations

from domain.shared.period import Period


class ScheduleProblem(Exception):
    """Base of all below."""


class NotDue(ScheduleProblem):
    """The period cannot be appraised now."""


class NotAppraised(ScheduleProblem):
    """An appraisal could not be recorded."""


class Unfinished(ScheduleProblem):
    """Some operators could not be appraised; all the others were."""

    def __init__(self, failed: list[tuple[str, Period]]) -> None:
        super().__init__("could not be appraised: " + ", ".join(f"{code} for {period}" for code, period in failed))
        self.failed = failed


class NotMade(ScheduleProblem):
    """The history of a demo could not be told as planned."""
