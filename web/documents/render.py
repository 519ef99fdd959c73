"""A source becomes PDF bytes; runs in the rendering process only, the one that loads the engine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime, time, timedelta, timezone

from weasyprint import HTML, Attachment
from weasyprint.urls import FatalURLFetchingError

from web.documents.errors import RendererFailed
from web.documents.fetcher import HERE, PackageFetcher
from web.documents.fonts import check_characters
from web.documents.source import Source

CHINA = timezone(timedelta(hours=8), "CST")


def pdf(source: Source) -> bytes:
    """PDF/A-3 (produced as level a: tagged), the same bytes for the same source on every run.

    Raises CharactersMissing, and RendererFailed for a document that asks for anything outside our package. Nothing here
    reads the clock: dates come from the document's own date.
    """
    check_characters(source.texts)
    fetcher = PackageFetcher()
    moment = datetime.combine(source.dated, time(), CHINA)
    evidence = Attachment(
        string=source.attachment.decode(),
        name=source.attachment_name,
        description=source.attachment_title,
        relationship="Data",
        created=moment,
        modified=moment,
        url_fetcher=fetcher,
    )
    identifier = _identifier((source.html.encode(), source.attachment, (HERE / "print.css").read_bytes()))
    page = HTML(string=source.html, url_fetcher=fetcher)
    try:
        made: bytes = page.write_pdf(pdf_variant="pdf/a-3a", pdf_identifier=identifier, attachments=[evidence])
    except FatalURLFetchingError as refused:  # no Exception: the engine lets it pass where it swallows others
        raise RendererFailed(str(refused)) from None
    if fetcher.refused:  # inside an SVG the engine swallows even that
        raise RendererFailed(fetcher.refused[0])
    return made


def _identifier(parts: Iterable[bytes]) -> bytes:
    """A name for the document made of its content, where the engine would take a random one."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()[:32].encode()
