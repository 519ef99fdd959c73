"""Keeping files, each once for whom it is about, under the SHA-256 of its content."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from tenants.evidence.errors import EvidenceBroken, EvidenceMissing, NotTaken, TooLarge
from tenants.evidence.kinds import kind_of
from tenants.vault import files
from tenants.vault.errors import TokenBroken

FOLDER = "evidence"  # in the data folder
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Kept:
    """What the event says of a file: the hash of its content, its size in bytes and its media type."""

    sha256: str
    size: int
    type: str


class EvidenceReader:
    """Opens what was kept. Who may see it is the owning stream's matter and is asked before."""

    def __init__(self, folder: Path, vault: files.Sealer) -> None:
        self._folder = folder
        self._vault = vault

    def open(self, subject: str, sha256: str) -> bytes | None:
        """The content; None when its subject was forgotten. Raises EvidenceMissing and EvidenceBroken."""
        try:
            lying = self._path(subject, sha256).read_bytes()
        except FileNotFoundError:
            raise EvidenceMissing from None
        try:
            content = files.unseal(self._vault, subject, sha256, lying)
        except TokenBroken:
            raise EvidenceBroken from None
        if content is not None and hashlib.sha256(content).hexdigest() != sha256:
            raise EvidenceBroken
        return content

    def _path(self, subject: str, sha256: str) -> Path:
        if not _SHA256.fullmatch(sha256):
            raise EvidenceMissing
        owner = hashlib.sha256(subject.encode()).hexdigest()[:16]
        return self._folder / sha256[:2] / f"{sha256}.{owner}"


class EvidenceStore(EvidenceReader):
    """Thread-safe, and for several processes on one folder. `largest` is in bytes."""

    def __init__(self, folder: Path, vault: files.Sealer, largest: int) -> None:
        super().__init__(folder, vault)
        self.largest = largest

    @property
    def reader(self) -> EvidenceReader:
        """The same without a way to write."""
        return EvidenceReader(self._folder, self._vault)

    def keep(self, subject: str, content: bytes) -> Kept:
        """On the disk for good when this returns; kept again it is the same file.

        The event that refers to it is written afterwards: a file without an event is harmless, an event without its
        file would be a loss. Raises NotTaken, TooLarge, and KeyDestroyed for a subject who was forgotten.
        """
        if not content or len(content) > self.largest:
            raise TooLarge
        kind = kind_of(content)
        if kind is None:
            raise NotTaken
        kept = Kept(hashlib.sha256(content).hexdigest(), len(content), kind)
        path = self._path(subject, kept.sha256)
        if not path.exists():
            _write(path, files.seal(self._vault, subject, kept.sha256, content))
        return kept


def _write(path: Path, body: bytes) -> None:
    """Written and synced aside, then renamed: nobody ever reads half a file, and a power cut leaves all or nothing."""
    for folder in (path.parent.parent, path.parent):
        if not folder.exists():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _sync(folder.parent)
    aside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    _sync(path.parent)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
