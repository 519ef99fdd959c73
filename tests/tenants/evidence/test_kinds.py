"""What a file is, by its content."""

from __future__ import annotations

import pytest

from tenants.evidence.kinds import kind_of
from tests.support.proofs import HTML, JPEG, PDF, PNG


@pytest.mark.parametrize(
    ("content", "kind"),
    [(PDF, "application/pdf"), (JPEG, "image/jpeg"), (PNG, "image/png")],
    ids=["pdf", "jpeg", "png"],
)
def test_a_whole_file_is_known_and_half_of_it_is_not(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind
    assert kind_of(content[: len(content) // 2]) is None


@pytest.mark.parametrize("content", [b"", HTML, b"MZ\x90\0", b"PK\x03\x04", b"<svg/>", b" " + PDF, b"GIF89a"])
def test_anything_else_is_not_taken(content: bytes) -> None:
    assert kind_of(content) is None
