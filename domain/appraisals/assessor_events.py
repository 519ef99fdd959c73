"""Stream `<operator>/assessors`: which third-party assessors (第三方评估) are to score an operator."""

from __future__ import annotations

from domain.shared.message import Event


class AssessorAssigned(Event, frozen=True, kw_only=True):
    """`assessor` is a user id."""

    operator: str
    assessor: str
    by: str


class AssessorReleased(Event, frozen=True, kw_only=True):
    operator: str
    assessor: str
    reason: str
    by: str


EVENTS = {
    "appraisals.assessor-assigned.v1": AssessorAssigned,
    "appraisals.assessor-released.v1": AssessorReleased,
}
PERSONAL_OF: dict[str, str] = {}


def stream(operator: str) -> str:
    return f"{operator}/assessors"
