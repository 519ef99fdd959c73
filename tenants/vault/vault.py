"""Sealing and opening personal fields with a key for each person; destroying that key forgets the person everywhere."""

import time
from collections.abc import Callable, Iterable, Sequence
from threading import Lock

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Engine

from tenants.clock import Clock, system_clock
from tenants.vault import token as tokens
from tenants.vault.cache import KeyCache
from tenants.vault.errors import KeyDestroyed, TokenBroken
from tenants.vault.keystore import KeyStore
from tenants.vault.lookup import Kind, normal
from tenants.vault.secret import Secret
from tenants.vault.signing import Signer

LOOK_AGAIN = 1.0  # seconds after which a process asks whether another one has destroyed keys


class Vault:
    """Thread-safe; several processes may work on one vault.

    `shred` takes effect at once in its own process, and within one second (`LOOK_AGAIN`) in every other.
    Every method raises WrongSecretKey when `secret_key` is not the one the vault was made with.
    """

    def __init__(
        self,
        engine: Engine,
        secret_key: str,
        *,
        reader: Engine | None = None,
        clock: Clock = system_clock,
        cached_keys: int = 4096,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._secret = Secret(secret_key)
        self.signer = Signer(secret_key)
        self._store = KeyStore(engine, reader or engine, self._secret, clock)
        self._cache = KeyCache(cached_keys)
        self._monotonic = monotonic
        self._looking = Lock()
        self._look_at = 0.0
        self._seen = -1  # destructions this process knows of; -1 before the secret was checked

    def ensure_keys(self, subjects: Iterable[str]) -> None:
        """Makes the missing keys of all `subjects` in one transaction, e.g. before a batch is sealed.

        Raises KeyDestroyed when one of them was forgotten; the keys of the others exist all the same.
        """
        wanted = list(dict.fromkeys(subjects))
        found = self._ciphers(wanted, make=True)
        for subject in wanted:
            if found.get(subject) is None:
                raise KeyDestroyed(subject)

    def seal(self, subject: str, field: str, plain: str) -> str:
        """The token of one personal field; makes the subject's key when there is none. Raises KeyDestroyed."""
        self._look()
        cipher = self._cache.get(subject) or self._ciphers([subject], make=True).get(subject)
        if cipher is None:
            raise KeyDestroyed(subject)
        return tokens.seal(cipher, subject, field, plain)

    def open(self, token: str, *, subject: str | None = None, field: str | None = None) -> str | None:
        """The text inside; None when no key is left for it.

        Raises TokenBroken when the token was changed, or is not of the `subject` or `field` that is asked for.
        """
        parsed = tokens.parse(token)
        if (subject or parsed.subject) != parsed.subject or (field or parsed.field) != parsed.field:
            raise TokenBroken(f"the token is of {parsed.field} of {parsed.subject}")
        self._look()
        cipher = self._cache.get(parsed.subject) or self._ciphers([parsed.subject]).get(parsed.subject)
        return None if cipher is None else tokens.unseal(cipher, parsed)

    def open_many(self, sealed: Sequence[str]) -> list[str | None]:
        """`open` for a page of tokens, in their order, with at most one question to the database."""
        parsed = [tokens.parse(token) for token in sealed]
        ciphers = self._ciphers(list({token.subject for token in parsed}))
        return [None if (cipher := ciphers.get(one.subject)) is None else tokens.unseal(cipher, one) for one in parsed]

    def shred(self, subject: str) -> bool:
        """Destroys the key of a subject for good: nothing sealed with it opens again, and no new key is ever made.

        False when that had been done before. On SQLite the old key is overwritten in the file as well; on PostgreSQL
        the dead row goes with the next vacuum of the table.
        """
        self._look()
        done = self._store.destroy(tokens.check_subject(subject))
        self._cache.forget([subject])
        return done

    def lookup_key(self, kind: Kind, text: str) -> str:
        """26 letters and digits that stand for `text`: equal for equal values, and telling nothing without the secret.

        Raises ValueError when nothing is left of `text` after it was brought to its one spelling.
        """
        self._look()
        return self._secret.lookup(kind, normal(kind, text))

    def _ciphers(self, subjects: Sequence[str], *, make: bool = False) -> dict[str, AESGCM | None]:
        self._look()
        age = self._cache.age
        have: dict[str, AESGCM | None] = {subject: self._cache.get(subject) for subject in subjects}
        missing = [subject for subject, cipher in have.items() if cipher is None]
        if not missing:
            return have
        found = self._store.find(missing)
        if make and len(found) < len(missing):
            found |= self._store.make([tokens.check_subject(one) for one in missing if one not in found])
        fresh = {subject: AESGCM(key) for subject, key in found.items() if key is not None}
        self._cache.keep(fresh, age)
        return have | fresh

    def _look(self) -> None:
        """At most once a second: drops the keys that were destroyed by others. The first time: checks the secret."""
        if self._monotonic() < self._look_at:
            return
        with self._looking:
            now = self._monotonic()
            if now < self._look_at:
                return
            if self._seen < 0:
                self._store.check_secret()
            seen, gone = self._store.destroyed_since(max(self._seen, 0))
            if gone:
                self._cache.forget(gone)
            self._seen, self._look_at = seen, now + LOOK_AGAIN
