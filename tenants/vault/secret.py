"""What is derived from the secret key: the key that wraps keys, the key of lookups, and a fingerprint."""

import hashlib
import hmac
import os
from base64 import b32encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tenants.vault.errors import WrongSecretKey

NONCE = 12  # bytes


def derived(secret_key: str, purpose: str) -> bytes:
    """32 bytes for one purpose alone."""
    return HKDF(SHA256(), 32, salt=None, info=f"yizhan vault {purpose} v1".encode()).derive(secret_key.encode())


class Secret:
    """One secret key at work; each use has its own derived key, so that no use weakens another."""

    def __init__(self, secret_key: str) -> None:
        self._wrapping = AESGCM(derived(secret_key, "wrap"))
        self._lookup = derived(secret_key, "lookup")
        self.fingerprint = derived(secret_key, "fingerprint")

    def wrap(self, subject: str, key: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._wrapping.encrypt(nonce, key, subject.encode())

    def unwrap(self, subject: str, wrapped: bytes) -> bytes:
        """The key inside. Raises WrongSecretKey when it is another secret's, another subject's or was changed."""
        try:
            return self._wrapping.decrypt(wrapped[:NONCE], wrapped[NONCE:], subject.encode())
        except InvalidTag:
            raise WrongSecretKey from None

    def lookup(self, kind: str, normal: str) -> str:
        digest = hmac.new(self._lookup, f"{kind}\0{normal}".encode(), hashlib.sha256).digest()
        return b32encode(digest).decode().lower()[:26]  # 130 bits
