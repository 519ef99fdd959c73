"""Where a printed document can be checked: the address in its QR code."""

from __future__ import annotations

from tenants.settings import Settings

PATH = "/verify/{code}"


def verification_address(settings: Settings, code: str) -> str:
    """The full address for a verification code, at the public address of the program."""
    return settings.address.rstrip("/") + PATH.replace("{code}", code)
