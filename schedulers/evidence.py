"""What people added to appraisals, as an operator's history tells it: scores, rulings and sample findings so far."""

from __future__ import annotations

from collections.abc import Mapping

from domain.appraisals import assessment_events as assessed
from domain.appraisals.answer_events import AnswerDecided, Ruling
from domain.appraisals.events import SampleUse
from domain.appraisals.scheme import Scheme
from domain.appraisals.scoring import Assessed, Assessments
from domain.sampling.events import SampleConcluded
from tenants.store.envelope import Envelope

OPEN, SUBMITTED, WAIVED = "open", "submitted", "waived"


class Evidence:
    """Of one operator, by period, as far as its history has been told."""

    def __init__(self) -> None:
        self._samples: dict[str, SampleConcluded] = {}
        self._rulings: dict[str, tuple[Ruling, ...]] = {}
        self._parties: dict[str, dict[str, str]] = {}
        self._said: dict[tuple[str, str], dict[str, Assessed]] = {}

    def hear(self, envelope: Envelope) -> None:
        event = envelope.event
        match event:
            case SampleConcluded():
                self._samples[event.period] = event
            case AnswerDecided():
                self._rulings[event.period] = event.rulings
            case assessed.AssessmentOpened():
                self._parties[event.period] = dict.fromkeys(event.points, OPEN)
            case assessed.PointAssessed():
                self._said.setdefault((event.period, event.by), {})[event.point] = Assessed(event.earned)
            case assessed.AssessmentSubmitted():
                self._parties[event.period][event.by] = SUBMITTED
            case assessed.AssessmentWaived():
                self._parties[event.period][event.by] = WAIVED
            case assessed.AssessmentReopened():
                self._parties[event.period][event.by] = OPEN

    def sample(self, period: str, scheme: Scheme) -> SampleUse | None:
        """What the check of the period's random sample found; None while none is concluded, or nothing was checked."""
        found = self._samples.get(period)
        if found is None or not found.checked:
            return None
        return SampleUse(checked=found.checked, failed=found.failed, extrapolated=scheme.sample_rule.extrapolate)

    def assessments(self, period: str) -> Assessments | None:
        """What those who handed in found, once nobody is awaited any more; before, nothing."""
        parties: Mapping[str, str] = self._parties.get(period, {})
        if not parties or OPEN in parties.values():
            return None
        return {by: self._said.get((period, by), {}) for by, status in parties.items() if status == SUBMITTED}

    def rulings(self, period: str) -> tuple[Ruling, ...]:
        return self._rulings.get(period, ())
