"""Stream `<operator>/case/<id>`: a case (办件), one subject going through the steps of one service item."""

from __future__ import annotations

from domain.shared.message import Event
from domain.shared.personal import Personal


class CaseOpened(Event, frozen=True, kw_only=True):
    """`steps` are the notice's, in its order, as they were when the case was opened.

    `declared` are the facts declared for the eligibility clauses; `judged` says by clause, and by the item that
    comes first, what decided it: for the latter status, attested, or the case that shows it. `fields` is the form;
    `private` the part of it that tells of the person, sealed: a text (本人简历), or a JSON object of the
    fields named in `told`. `about` is what the case deals with: a vacancy; of a household, who applies for it.
    """

    case: str
    operator: str
    outlet: str
    village: str
    item: str
    subject_kind: str  # person, household, employer, activity, campaign, publication or facility
    subject: str
    steps: tuple[str, ...]
    catalogue: int
    declared: tuple[str, ...]
    fields: dict[str, str]
    about: str = ""
    private: Personal | None = None
    told: tuple[str, ...] = ()
    judged: dict[str, str] = {}


class CaseFilled(Event, frozen=True, kw_only=True):
    """The form was filled in further or put right: all of it as it is now."""

    case: str
    operator: str
    subject: str
    fields: dict[str, str]
    told: tuple[str, ...]
    private: Personal | None


class CaseSentBack(Event, frozen=True, kw_only=True):
    """Sent back (退回): step `step` and those after it are to be done again, for a reason."""

    case: str
    operator: str
    step: int
    name: str
    reason: str


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
    "cases.filled.v1": CaseFilled,
    "cases.step-completed.v1": CaseStepCompleted,
    "cases.sent-back.v1": CaseSentBack,
    "cases.finished.v1": CaseFinished,
    "cases.withdrawn.v1": CaseWithdrawn,
    "cases.voided.v1": CaseVoided,
    "cases.evidence-attached.v1": CaseEvidenceAttached,
}
PERSONAL_OF = {
    "cases.opened.v1": "subject",
    "cases.filled.v1": "subject",
    "cases.evidence-attached.v1": "subject",
}


def stream(operator: str, case: str) -> str:
    return f"{operator}/case/{case}"
