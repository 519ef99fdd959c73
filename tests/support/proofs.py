"""Small files of the kinds that are taken as evidence, and some that are not."""

from __future__ import annotations

PDF = b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01" + b"\0" * 40 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 17 + b"\0\0\0\0IEND\xaeB`\x82"
HTML = b"<html><script>alert(1)</script></html>"


def pdf(text: str) -> bytes:
    """A PDF unlike any other."""
    return PDF.replace(b"<<>>", f"<< /T ({text}) >>".encode(), 1)
