"""The documents the program can make, as its callers see them."""

from __future__ import annotations

from tenants.settings import Settings
from web.documents import appraisal, exits
from web.documents import letter as letters
from web.documents import resume as resumes
from web.documents import settlement as settlements
from web.documents.exits import ExitDecision, ExitNotice
from web.documents.letter import Letter
from web.documents.pdf import Limits, Renderer
from web.documents.report import AppraisalReport
from web.documents.resume import Resume
from web.documents.settlement import FinalSettlement


class Documents:
    """One for the program; safe to call from many threads. Close it when the program ends."""

    def __init__(self, settings: Settings) -> None:
        self._renderer = Renderer(Limits(seconds=settings.pdf_seconds, waiting=settings.pdf_waiting))

    def warm_up(self) -> None:
        """Start the rendering process. Raises FontsMissing, naming the Debian package to install."""
        self._renderer.warm_up()

    def appraisal_pdf(self, report: AppraisalReport) -> bytes:
        """The report as PDF, the same bytes for the same report. Takes about a second; raises a DocumentError."""
        return self._renderer.render(appraisal.source, report)

    def letter_pdf(self, letter: Letter) -> bytes:
        """A letter of referral, the same bytes for the same letter; raises a DocumentError."""
        return self._renderer.render(letters.source, letter)

    def resume_pdf(self, resume: Resume) -> bytes:
        """A résumé, the same bytes for the same one; raises a DocumentError."""
        return self._renderer.render(resumes.source, resume)

    def exit_notice_pdf(self, notice: ExitNotice) -> bytes:
        """A notice of exit with its receipt, the same bytes for the same notice; raises a DocumentError."""
        return self._renderer.render(exits.notice_source, notice)

    def exit_decision_pdf(self, decision: ExitDecision) -> bytes:
        """A decision on an exit, the same bytes for the same decision; raises a DocumentError."""
        return self._renderer.render(exits.decision_source, decision)

    def settlement_pdf(self, settlement: FinalSettlement) -> bytes:
        """A final settlement, the same bytes for the same settlement; raises a DocumentError."""
        return self._renderer.render(settlements.source, settlement)

    def close(self) -> None:
        self._renderer.close()
