"""What may be asked of a case."""

from __future__ import annotations

from domain.shared.message import Command
from domain.shared.personal import Personal


class OpenCase(Command, frozen=True, kw_only=True):
    """Annex 2. `steps` and `catalogue` are filled in from the catalogue before the decision."""

    case: str
    operator: str
    outlet: str
    village: str
    item: str
    subject_kind: str
    subject: str
    declared: tuple[str, ...] = ()
    fields: dict[str, str] = {}
    about: str = ""
    private: Personal | None = None
    steps: tuple[str, ...] = ()
    catalogue: int = 0


class CompleteStep(Command, frozen=True, kw_only=True):
    """Complete step `step`, counted from 1; steps are taken in the notice's order."""

    case: str
    operator: str
    step: int
    note: str = ""


class WithdrawCase(Command, frozen=True, kw_only=True):
    case: str
    operator: str
    reason: str


class VoidCase(Command, frozen=True, kw_only=True):
    case: str
    operator: str
    reason: str


class AttachEvidence(Command, frozen=True, kw_only=True):
    """The file is kept already; `sha256`, `size` (bytes) and `type` are what the store says of it."""

    case: str
    operator: str
    evidence: str
    sha256: str
    size: int
    type: str
    title: Personal
