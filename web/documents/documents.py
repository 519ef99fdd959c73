"""The documents the program can make, as its callers see them."""

from __future__ import annotations

from tenants.settings import Settings
from web.documents import appraisal
from web.documents.pdf import Limits, Renderer
from web.documents.report import AppraisalReport


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

    def close(self) -> None:
        self._renderer.close()
