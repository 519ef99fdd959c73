"""What a file is, by its content. What its name or the browser says is not looked at."""

from __future__ import annotations

from collections.abc import Mapping

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
SUFFIX: Mapping[str, str] = {PDF: "pdf", JPEG: "jpg", PNG: "png"}
"""The kinds that are taken as evidence, and how a file of each is named when it is handed out."""

TAIL = 1024  # bytes at the end of a PDF in which its end is marked


def kind_of(content: bytes) -> str | None:
    """The media type; None for anything that is not taken, a file cut off in the middle included."""
    if content.startswith(b"%PDF-") and b"%%EOF" in content[-TAIL:]:
        return PDF
    if content.startswith(b"\xff\xd8\xff") and content.rstrip(b"\0").endswith(b"\xff\xd9"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") and b"IEND\xaeB`\x82" in content[-TAIL:]:
        return PNG
    return None
