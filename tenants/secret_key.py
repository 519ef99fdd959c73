"""The secret key file: created once, whoever comes first, readable by its owner only."""

import os
import secrets
import stat
from pathlib import Path

SHORTEST = 32  # characters; of a random hexadecimal key this is 128 bits
FEWEST_DIFFERENT = 8


class SecretKeyProblem(ValueError):
    """The key file cannot be made, read or trusted."""


def weakness(key: str) -> str | None:
    """Why a key is not good enough, in words; None when it is."""
    if len(key) < SHORTEST:
        return f"must have at least {SHORTEST} characters, has {len(key)}"
    if len(set(key)) < FEWEST_DIFFERENT:
        return "is too uniform to be a secret; make one with: python3 -c 'import secrets; print(secrets.token_hex(32))'"
    return None


def read_or_create(path: Path) -> str:
    """The key in `path`; a new random one of 256 bits is stored there first when the file does not exist.

    Processes that start at the same time all return the same key. Raises SecretKeyProblem.
    """
    try:
        if not path.exists():
            _create(path)
        return _read(path)
    except OSError as error:
        raise SecretKeyProblem(f"{path}: {error.strerror}") from None


def _create(path: Path) -> None:
    # Written and synced aside, then given its name by a hard link, which fails when the name is taken: nobody ever
    # reads half a key, and what others have already used to wrap keys survives a power cut.
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    aside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32) + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.link(aside, path)
        _sync_folder(path.parent)
    except FileExistsError:
        return
    finally:
        aside.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _read(path: Path) -> str:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        raise SecretKeyProblem(f"{path}: others can read it (mode {mode:04o}); run: chmod 600 {path}")
    try:
        key = path.read_text(encoding="utf-8").strip()
    except UnicodeDecodeError:
        raise SecretKeyProblem(f"{path}: is not text") from None
    found = weakness(key)
    if found:
        raise SecretKeyProblem(f"{path}: the key {found}")
    return key
