"""A sealed field as text: `v1.<subject>.<field>.<base64url of nonce and AES-256-GCM>`.

Subject and field are authenticated: a token that was moved to another person or renamed to another field does not open.
"""

import os
import re
from base64 import urlsafe_b64encode
from binascii import a2b_base64
from functools import lru_cache
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tenants.vault.errors import TokenBroken

NONCE = 12  # bytes
_SUBJECT = re.compile(r"[A-Za-z0-9_/:-]{1,200}")
_FIELD = re.compile(r"[A-Za-z0-9_.]{1,100}")


# There is one way to write a value: only the alphabet of URLs, no padding, and nothing in the bits that are left over.
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_PLAIN = str.maketrans({"-": "+", "_": "/", "+": "!", "/": "!", "=": "!"})
_LAST: tuple[frozenset[str], ...] = (
    frozenset(_ALPHABET),
    frozenset(),
    frozenset(_ALPHABET[::16]),
    frozenset(_ALPHABET[::4]),
)
"""What the last character may be, by the length of the text modulo 4."""


class Token(NamedTuple):
    """A token taken apart, not yet opened."""

    subject: str
    field: str
    sealed: bytes


def check_subject(subject: str) -> str:
    """`subject` again. Raises ValueError when it cannot stand in a token."""
    if not _SUBJECT.fullmatch(subject):
        raise ValueError("a subject is 1 to 200 letters, digits, '_', '-', '/' or ':'")
    return subject


def seal(key: AESGCM, subject: str, field: str, plain: str) -> str:
    """The token of `plain`. Raises ValueError for a field name that cannot stand in it."""
    if not _FIELD.fullmatch(field):
        raise ValueError("a field is 1 to 100 letters, digits, '_' or '.'")
    nonce = os.urandom(NONCE)
    sealed = nonce + key.encrypt(nonce, plain.encode(), f"v1.{subject}.{field}".encode())
    return f"v1.{subject}.{field}.{_text(sealed)}"


@lru_cache(16_384)
def parse(token: str) -> Token:
    """Taken apart once, for lists show the same people again. Raises TokenBroken for anything that is not a token."""
    version, _, rest = token.partition(".")
    subject, _, rest = rest.partition(".")
    field, _, text = rest.rpartition(".")
    if version != "v1" or not _SUBJECT.fullmatch(subject) or not _FIELD.fullmatch(field):
        raise TokenBroken("not a token of the vault")
    if not text or text[-1] not in _LAST[len(text) % 4]:
        raise TokenBroken("not a token of the vault")
    try:
        sealed = a2b_base64(text.translate(_PLAIN) + "=" * (-len(text) % 4), strict_mode=True)
    except ValueError:
        raise TokenBroken("not a token of the vault") from None
    return Token(subject, field, sealed)


def _text(sealed: bytes) -> str:
    return urlsafe_b64encode(sealed).rstrip(b"=").decode()


def unseal(key: AESGCM, token: Token) -> str:
    """The text inside. Raises TokenBroken when anything about the token was changed."""
    try:
        aad = f"v1.{token.subject}.{token.field}".encode()
        return key.decrypt(token.sealed[:NONCE], token.sealed[NONCE:], aad).decode()
    except (InvalidTag, ValueError):
        raise TokenBroken(f"the token of {token.field} of {token.subject} was changed") from None
