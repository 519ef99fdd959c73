"""Who is to score an operator as the third party. `by` is filled in."""

from __future__ import annotations

from domain.shared.message import Command


class AssignAssessor(Command, frozen=True, kw_only=True):
    operator: str
    assessor: str
    by: str = ""


class ReleaseAssessor(Command, frozen=True, kw_only=True):
    operator: str
    assessor: str
    reason: str
    by: str = ""
