"""A file as it lies on the disk: a key of its own, sealed by the vault for whom the file is about, then the content.

Whoever is forgotten takes the key along: what proves something about them is then unreadable too.
"""

from __future__ import annotations

import os
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tenants.vault.errors import TokenBroken

MARK = b"yizhan evidence v1\n"
FIELD = "evidence"
NONCE = 12  # bytes


class Sealer(Protocol):
    """What is needed of the vault."""

    def seal(self, subject: str, field: str, plain: str) -> str: ...
    def open(self, token: str, *, subject: str | None = None, field: str | None = None) -> str | None: ...


def seal(vault: Sealer, subject: str, name: str, content: bytes) -> bytes:
    """The sealed file, which opens under this name alone. Raises KeyDestroyed for a subject who was forgotten."""
    key, nonce = AESGCM.generate_key(256), os.urandom(NONCE)
    token = vault.seal(subject, FIELD, key.hex())
    return MARK + token.encode() + b"\n" + nonce + AESGCM(key).encrypt(nonce, content, name.encode())


def unseal(vault: Sealer, subject: str, name: str, sealed: bytes) -> bytes | None:
    """The content; None when the key was destroyed. Raises TokenBroken when anything was changed."""
    token, found, body = sealed.removeprefix(MARK).partition(b"\n")
    if not sealed.startswith(MARK) or not found:
        raise TokenBroken("not a sealed file")
    try:
        key = vault.open(token.decode("ascii"), subject=subject, field=FIELD)
        if key is None:
            return None
        return AESGCM(bytes.fromhex(key)).decrypt(body[:NONCE], body[NONCE:], name.encode())
    except (InvalidTag, ValueError):
        raise TokenBroken("a sealed file was changed") from None
