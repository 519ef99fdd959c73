"""Streams `<operator>/rating/<case>`, `<operator>/complaint/<id>` and `service-code/<operator>/<case>`.

What people write is sealed.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class ServiceRated(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A finished case was rated, 1 to 5, by whoever holds its receipt.

    `device` is a keyed digest that stands for a device at this operator in this quarter; empty where none was recorded.
    """

    case: str
    operator: str
    outlet: str
    item: str
    subject_kind: str
    subject: str
    score: int
    words: Personal | None
    device: str = ""


class ServiceCodeUsed(Event, frozen=True, kw_only=True):
    """一码通办: the person's `nth` code of a case of the operator `of` opened their record at a window, and is spent.

    `operator` and `outlet` are the window's.
    """

    case: str
    of: str
    operator: str
    outlet: str
    person: str
    nth: int


class ComplaintLodged(Event, frozen=True, kw_only=True, omit_defaults=True):
    """`complaint` is the number of its case of item 1.2.1; `case` the one it is about, if any. `answer_by` is a day.

    `device` as of a rating; empty for one lodged at the window.
    """

    complaint: str
    operator: str
    outlet: str
    village: str
    via: str  # "window" or "public"
    kind: str
    case: str
    subject_kind: str
    subject: str
    answer_by: date
    words: Personal | None
    device: str = ""


class ComplaintTakenOver(Event, frozen=True, kw_only=True):
    """A successor goes on with a complaint of an operator that left: `complaint` is its number there,
    `from_complaint` and `from_operator` say where it was until then. The last day of its answer stays what it was; what
    was written stands in the form of its case.
    """

    complaint: str
    operator: str
    outlet: str
    village: str
    via: str
    kind: str
    subject_kind: str
    subject: str
    answer_by: date
    from_complaint: str
    from_operator: str


class ComplaintAnswered(Event, frozen=True, kw_only=True):
    """The answer (反馈意见) stands in the form of its case."""

    complaint: str
    operator: str


class ComplaintClosed(Event, frozen=True, kw_only=True):
    """Its case came to an end: "finished", "withdrawn" or "voided"."""

    complaint: str
    operator: str
    cause: str


EVENTS = {
    "feedback.rated.v1": ServiceRated,
    "feedback.service-code-used.v1": ServiceCodeUsed,
    "feedback.complaint-lodged.v1": ComplaintLodged,
    "feedback.complaint-taken-over.v1": ComplaintTakenOver,
    "feedback.complaint-answered.v1": ComplaintAnswered,
    "feedback.complaint-closed.v1": ComplaintClosed,
}
PERSONAL_OF = {"feedback.rated.v1": "subject", "feedback.complaint-lodged.v1": "subject"}


def rating_stream(operator: str, case: str) -> str:
    return f"{operator}/rating/{case}"


def code_stream(operator: str, case: str) -> str:
    """The bureau's: the code may be shown to another operator than the one whose case it is."""
    return f"service-code/{operator}/{case}"


def complaint_stream(operator: str, complaint: str) -> str:
    return f"{operator}/complaint/{complaint}"
