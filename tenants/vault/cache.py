"""A bounded memory of keys in use, the least recently used forgotten first. Safe between threads."""

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock

from cryptography.hazmat.primitives.ciphers.aead import AESGCM


class KeyCache:
    """Holds ready ciphers. A key that was read before a `forget` and is offered after it is not taken in."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._ciphers: OrderedDict[str, AESGCM] = OrderedDict()
        self._lock = Lock()
        self._age = 0

    @property
    def age(self) -> int:
        """To be asked before keys are read from the database, and handed to `keep`."""
        return self._age

    def get(self, subject: str) -> AESGCM | None:
        with self._lock:
            cipher = self._ciphers.get(subject)
            if cipher is not None:
                self._ciphers.move_to_end(subject)
            return cipher

    def keep(self, ciphers: dict[str, AESGCM], age: int) -> None:
        with self._lock:
            if age != self._age:
                return
            self._ciphers.update(ciphers)
            while len(self._ciphers) > self._size:
                self._ciphers.popitem(last=False)

    def forget(self, subjects: Iterable[str]) -> None:
        with self._lock:
            self._age += 1
            for subject in subjects:
                self._ciphers.pop(subject, None)
