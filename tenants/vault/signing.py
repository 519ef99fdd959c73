"""Signing what is handed out, so that anybody can check later that it came from here and was not changed.

Ed25519, with a key of its own derived from the secret key: it unwraps nothing, and signing with it costs no table.
"""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tenants.vault.secret import derived


class Signer:
    """The same secret key gives the same signature over the same bytes."""

    def __init__(self, secret_key: str) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(derived(secret_key, "sign extracts"))

    def sign(self, content: bytes) -> bytes:
        """64 bytes."""
        return self._key.sign(content)

    @property
    def public_key(self) -> bytes:
        """PEM, as OpenSSL reads it."""
        return self._key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
