"""Stream `<operator>/case/<id>`: a case (办件), one subject going through the steps of one service item."""

from __future__ import annotations

from domain.shared.message import Event
from domain.shared.personal import Personal


class CaseOpened(Event, frozen=True, kw_only=True):
    """`steps` are the notice's, in its order, as they were when the case was opened.

    `declared` are the facts the person declared for the eligibility clauses; `fields` is the form; `private` is the
    part of the form that tells of the person (本人简历), sealed. `about` is the vacancy the case deals with.
    """

    case: str
    operator: str
    outlet: str
    village: str
    item: str
    subject_kind: str  # "person" or "employer"
    subject: str
    steps: tuple[str, ...]
    catalogue: int
    declared: tuple[str, ...]
    fields: dict[str, str]
    about: str = ""
    private: Personal | None = None


class CaseStepCompleted(Event, frozen=True, kw_only=True):
    """Step `step` (from 1) was completed."""

    case: str
    operator: str
    step: int
    name: str
    note: str


class CaseFinished(Event, frozen=True, kw_only=True):
    """The last step is done: the case counts."""

    case: str
    operator: str
    outlet: str
    item: str
    subject_kind: str
    subject: str
    about: str = ""


class CaseWithdrawn(Event, frozen=True, kw_only=True):
    """The subject withdrew an unfinished case."""

    case: str
    operator: str
    reason: str


class CaseVoided(Event, frozen=True, kw_only=True):
    """Recorded in error: it does not count, whether it was finished or not."""

    case: str
    operator: str
    item: str
    subject_kind: str
    subject: str
    was_finished: bool
    reason: str


class CaseEvidenceAttached(Event, frozen=True, kw_only=True):
    """A file that proves something about the case: the hash of its content, its size in bytes and its media type.

    `subject` is the case's: file and title are sealed for whom the case is about.
    """

    case: str
    operator: str
    subject: str
    evidence: str
    sha256: str
    size: int
    type: str
    title: Personal


EVENTS = {
    "cases.opened.v1": CaseOpened,
    "cases.step-completed.v1": CaseStepCompleted,
    "cases.finished.v1": CaseFinished,
    "cases.withdrawn.v1": CaseWithdrawn,
    "cases.voided.v1": CaseVoided,
    "cases.evidence-attached.v1": CaseEvidenceAttached,
}
PERSONAL_OF = {"cases.opened.v1": "subject", "cases.evidence-attached.v1": "subject"}


def stream(operator: str, case: str) -> str:
    return f"{operator}/case/{case}"
