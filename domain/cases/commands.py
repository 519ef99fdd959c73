"""What may be asked of a case."""

from __future__ import annotations

from domain.shared.message import Command
from domain.shared.personal import Personal


class OpenCase(Command, frozen=True, kw_only=True):
    """Annex 2. `steps`, `catalogue` and `judged` are filled in from the catalogue before the decision.

    `told` names the fields that `private` holds as a JSON object; `earlier` names finished cases of the operator that
    show what came before. A case handed over is the one `carries_on` of the operator `carried_from`, and is judged
    by what let that one in.
    """

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
    told: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    catalogue: int = 0
    judged: dict[str, str] = {}
    earlier: tuple[str, ...] = ()
    carries_on: str = ""
    carried_from: str = ""


class FillCase(Command, frozen=True, kw_only=True):
    """Fill in the form further: the whole of it as it is to be; `retold` names the sealed fields that are told
    otherwise than before."""

    case: str
    operator: str
    fields: dict[str, str]
    told: tuple[str, ...] = ()
    private: Personal | None = None
    retold: tuple[str, ...] = ()


class CompleteStep(Command, frozen=True, kw_only=True):
    """Complete step `step`, counted from 1; steps are taken in the notice's order."""

    case: str
    operator: str
    step: int
    note: str = ""


class SendBack(Command, frozen=True, kw_only=True):
    """Have step `step` done again, and all after it; never without a reason."""

    case: str
    operator: str
    step: int
    reason: str


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
