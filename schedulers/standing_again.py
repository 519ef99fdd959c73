"""Where each concluded result stood, found again from the log alone: what was kept with it must be the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from domain.appraisals.assessment_events import AssessmentOpened, AssessmentReopened
from domain.appraisals.events import AppraisalConcluded, AppraisalDerived, PointScore
from projections.appraisal_archive.peers import Field
from tenants.store.envelope import Envelope

TELLING = (AppraisalDerived, AssessmentOpened, AssessmentReopened, AppraisalConcluded)
Result = tuple[bool, int, tuple[PointScore, ...]]
"""Whether it waits for people, its total in hundredths of a point, its points."""


class Standing:
    """It has to hear the history of every operator, in any order of operators."""

    def __init__(self) -> None:
        self._told: dict[str, list[tuple[int, Any]]] = defaultdict(list)

    def hear(self, envelope: Envelope) -> None:
        if isinstance(envelope.event, TELLING):
            self._told[envelope.event.period].append((envelope.position or 0, envelope.event))

    def differing(self) -> Iterator[tuple[str, str]]:
        """Operator and period of each result that was kept with another standing than the log gives."""
        for period in sorted(self._told):
            told = sorted(self._told[period], key=lambda one: one[0])
            kept = [(one.among, one) for _, one in told if isinstance(one, AppraisalConcluded) and one.among]
            results: dict[str, Result] = {}
            events = iter(told)
            upcoming = next(events, None)
            for among, one in sorted(kept, key=lambda pair: (pair[0].position, pair[1].operator)):
                while upcoming is not None and upcoming[0] <= among.position:
                    _apply(results, upcoming[1])
                    upcoming = next(events, None)
                field = Field.of(among.position, ((code, *found) for code, found in results.items()))
                points = one.points or results[one.operator][2]
                if field.among(one.operator, one.total, points) != among:
                    yield one.operator, period


def _apply(results: dict[str, Result], event: Any) -> None:
    match event:
        case AppraisalDerived():
            awaits = any(point.why_not == "awaiting" for point in event.points)
            results[event.operator] = (awaits, int(event.total * 100), event.points)
        case AssessmentOpened() | AssessmentReopened():
            results[event.operator] = (True, *results[event.operator][1:])
        case AppraisalConcluded():
            points = event.points if event.digest else results[event.operator][2]
            results[event.operator] = (False, int(event.total * 100), points)
