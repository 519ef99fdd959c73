"""Evidence of a case: which files may still be put to it."""

from __future__ import annotations

from typing import Protocol

from domain.cases.commands import AttachEvidence
from domain.cases.events import CaseEvidenceAttached
from domain.shared.decider import Decision
from domain.shared.refusal import refuse

MOST = 50  # files of one case


class WithEvidence(Protocol):
    """What of a case matters here; `evidence` are the hashes of its files."""

    @property
    def case(self) -> str: ...
    @property
    def operator(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def evidence(self) -> frozenset[str]: ...


def attach(command: AttachEvidence, state: WithEvidence) -> Decision:
    """The same file again is quiet; a case that was taken back gets no more."""
    if command.sha256 in state.evidence:
        return []
    if state.status not in ("open", "finished"):
        return refuse("cases.not-open", status=state.status)
    if len(state.evidence) >= MOST:
        return refuse("cases.evidence-full", field="files", most=MOST)
    if not command.title.plain.strip():
        return refuse("cases.evidence-title", field="title")
    attached = CaseEvidenceAttached(
        case=state.case,
        operator=state.operator,
        subject=state.subject,
        evidence=command.evidence,
        sha256=command.sha256,
        size=command.size,
        type=command.type,
        title=command.title,
    )
    return [attached]
