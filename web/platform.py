"""What the pages need from below, as a protocol: `tenants/platform.py` is the real one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from domain.shared.message import Command
from tenants.accounts.accounts import Accounts
from tenants.accounts.drafts import Drafts
from tenants.context import Context
from tenants.evidence.store import EvidenceStore
from tenants.imports.store import ImportStore
from tenants.outcome import Outcome
from tenants.settings import Settings
from tenants.trials.store import TrialStore
from web.documents.exits import ExitDecision, ExitNotice
from web.documents.letter import Letter
from web.documents.report import AppraisalReport
from web.documents.resume import Resume
from web.documents.settlement import FinalSettlement


class Application(Protocol):
    """The single write path."""

    def number_for(self, context: Context, purpose: str) -> str: ...

    def handle(
        self,
        commands: Command | Sequence[Command],
        context: Context,
        *,
        payload: bytes | None = None,
        answer: Mapping[str, str] | None = None,
    ) -> Outcome: ...


class Documents(Protocol):
    """The documents the program can make."""

    def appraisal_pdf(self, report: AppraisalReport) -> bytes: ...

    def letter_pdf(self, letter: Letter) -> bytes: ...

    def resume_pdf(self, resume: Resume) -> bytes: ...

    def exit_notice_pdf(self, notice: ExitNotice) -> bytes: ...

    def exit_decision_pdf(self, decision: ExitDecision) -> bytes: ...
    def settlement_pdf(self, settlement: FinalSettlement) -> bytes: ...


class Runner(Protocol):
    """The projection runner: how far the read models have come."""

    def wait(self, position: int, timeout: float) -> bool: ...


class Platform(Protocol):
    """Everything a handler may reach, already wired together."""

    @property
    def settings(self) -> Settings: ...
    @property
    def accounts(self) -> Accounts: ...
    @property
    def vault(self) -> Any: ...
    @property
    def log(self) -> Any: ...
    @property
    def evidence(self) -> EvidenceStore:
        """Files that prove something."""
        ...

    @property
    def imports(self) -> ImportStore:
        """Spreadsheets in hand."""
        ...

    @property
    def trials(self) -> TrialStore:
        """Schemes tried on history."""
        ...

    @property
    def drafts(self) -> Drafts:
        """Half-filled forms."""
        ...

    @property
    def application(self) -> Application: ...
    @property
    def views(self) -> Any:
        """The read models, on a read-only connection."""
        ...

    @property
    def runner(self) -> Runner: ...
    @property
    def documents(self) -> Documents:
        """What is printed."""
        ...

    @property
    def clock(self) -> Callable[[], datetime]:
        """Now, in UTC."""
        ...

    @property
    def demo(self) -> bool:
        """Whether the data is made up, which every page then says."""
        ...

    def scope_name(self, context: Context) -> str:
        """What the bar calls the reader's place: the bureau of their area, or their operator."""
        ...

    def left_on(self, context: Context) -> date | None:
        """The day on which the reader's operator left, once it has come; None for everybody else."""
        ...

    def as_of(self) -> tuple[int, datetime | None]:
        """How far the read models have come: the log position, and when its event was recorded."""
        ...


class WroteOnRead(RuntimeError):
    """A handler declared as reading reached for the write path."""


class ReadOnly:
    """The platform as a reading handler sees it: the same, without the write path."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def __getattr__(self, name: str) -> Any:
        return getattr(self._platform, name)

    @property
    def application(self) -> Application:
        raise WroteOnRead("this route is declared as Read: it has no way to write")

    @property
    def evidence(self) -> Any:
        """The files without a way to add one."""
        return self._platform.evidence.reader

    @property
    def imports(self) -> Any:
        """Spreadsheets in hand, to be looked at."""
        return self._platform.imports.reader

    @property
    def trials(self) -> Any:
        """Schemes tried on history, to be looked at."""
        return self._platform.trials.reader

    @property
    def drafts(self) -> Any:
        """Half-filled forms, to be looked at."""
        return self._platform.drafts.reader

    @property
    def log(self) -> Any:
        return ReadOnlyLog(self._platform.log)


class ReadOnlyLog:
    """The log without `append`."""

    READS = ("load", "feed", "head", "command", "holder", "cap", "listen")

    def __init__(self, log: Any) -> None:
        self._log = log

    def __getattr__(self, name: str) -> Any:
        if name not in self.READS:
            raise WroteOnRead(f"this route is declared as Read: log.{name} is not for it")
        return getattr(self._log, name)
