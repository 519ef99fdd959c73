"""Passwords are hashed with argon2id; checking takes as long for a login that does not exist."""

import os
import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from tenants.accounts.users import LONGEST_PASSWORD

AT_ONCE = 4  # one check takes 64 MiB


class Busy(Exception):
    """So many are signing in that one more would have to wait too long."""


class Passwords:
    """Thread-safe. `hasher` sets the cost; the default is argon2-cffi's own (RFC 9106, low memory)."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._slots = BoundedSemaphore(AT_ONCE)
        self._nobodys = _hash_without_password(self._hasher)

    @contextmanager
    def slot(self, patience: float) -> Iterator[None]:
        """A place among those checked at once. Raises Busy when there is none within `patience` seconds."""
        if not self._slots.acquire(timeout=patience):
            raise Busy
        try:
            yield
        finally:
            self._slots.release()

    def hash(self, password: str) -> str:
        return self._hasher.hash(_bytes(password))

    def verify(self, stored: str | None, password: str) -> bool:
        """Whether it is the password; without a stored hash the same work is done, and the answer is no."""
        try:
            self._hasher.verify(stored or self._nobodys, _bytes(password))
        except (VerificationError, InvalidHashError):
            return False
        return stored is not None

    def outdated(self, stored: str) -> bool:
        """Whether the hash was made at another cost than today's."""
        return self._hasher.check_needs_rehash(stored)


def _bytes(password: str) -> bytes:
    # A password that is too long is nobody's: nothing is hashed for it but the empty one, which is nobody's either.
    known = password if len(password) <= LONGEST_PASSWORD else ""
    return unicodedata.normalize("NFKC", known).encode("utf-8", "surrogatepass")


def _hash_without_password(hasher: PasswordHasher) -> str:
    """A well-formed hash at the hasher's cost that belongs to no password, made without doing the work."""
    salt, digest = os.urandom(hasher.salt_len), os.urandom(hasher.hash_len)
    cost = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
    texts = [b64encode(one).rstrip(b"=").decode() for one in (salt, digest)]
    return f"$argon2id$v=19${cost}${texts[0]}${texts[1]}"
