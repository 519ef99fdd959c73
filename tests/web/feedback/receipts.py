"""The address on a receipt."""

from __future__ import annotations

import re

from tests.support.html import check
from tests.support.window.clients import Window


def receipt(clerk: Window, case: str) -> str:
    """The address that the QR code of a case's receipt says."""
    page = clerk.get(f"/cases/{case}/receipt")
    check(page)
    found = re.search(rf"/r/({case}-[0-9A-Z]{{12}})", page)
    assert found
    return found[0]
