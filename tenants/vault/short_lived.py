"""What is kept for a while and is no part of the log: sealed with a key of the secret, one for each purpose."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tenants.vault.errors import TokenBroken

NONCE = 12  # bytes


class Seal:
    """AES-256-GCM; what is sealed under a name opens under that name alone."""

    def __init__(self, secret_key: str, purpose: str) -> None:
        key = HKDF(SHA256(), 32, salt=None, info=f"yizhan {purpose} v1".encode()).derive(secret_key.encode())
        self._cipher = AESGCM(key)

    def close(self, name: str, content: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, content, name.encode())

    def open(self, name: str, closed: bytes) -> bytes:
        """The content. Raises TokenBroken when it was changed, or is another name's, purpose's or secret's."""
        try:
            return self._cipher.decrypt(closed[:NONCE], closed[NONCE:], name.encode())
        except (InvalidTag, ValueError):
            raise TokenBroken("what was kept for a while does not open") from None
