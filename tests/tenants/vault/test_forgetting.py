"""Destroying a key forgets a person for good, in every process, and in the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from tenants.settings import Settings
from tenants.store.engines import open_engine
from tenants.vault.errors import KeyDestroyed
from tenants.vault.vault import LOOK_AGAIN, Vault

from .conftest import SECRET


class Seconds:
    """A monotonic clock moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_forgotten_person_is_unreadable_at_once(vault: Vault) -> None:
    gone, kept = vault.seal("person/1", "name", "张小明"), vault.seal("person/2", "name", "李四")
    assert vault.shred("person/1") is True
    assert vault.open(gone) is None
    assert vault.open_many([gone, kept, gone]) == [None, "李四", None]


def test_a_forgotten_person_never_gets_a_key_again(new_vault: Callable[[], Vault]) -> None:
    vault = new_vault()
    vault.seal("person/1", "name", "张小明")
    vault.shred("person/1")
    for other in (vault, new_vault()):
        with pytest.raises(KeyDestroyed):
            other.seal("person/1", "name", "张小明")
        with pytest.raises(KeyDestroyed) as raised:
            other.ensure_keys(["person/1", "person/3"])
        assert raised.value.subject == "person/1"
        assert other.open(other.seal("person/3", "name", "王五")) == "王五"


def test_a_person_can_be_forgotten_before_they_were_known(vault: Vault) -> None:
    assert vault.shred("person/9") is True
    with pytest.raises(KeyDestroyed):
        vault.seal("person/9", "name", "张小明")


def test_forgetting_twice_is_forgetting_once(vault: Vault) -> None:
    assert [vault.shred("person/1"), vault.shred("person/1")] == [True, False]


def test_a_person_without_a_key_cannot_be_opened(vault: Vault, engine: Engine) -> None:
    token = vault.seal("person/1", "name", "张小明")
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM keys"))
    fresh = Vault(engine, SECRET)
    assert fresh.open(token) is None


def test_another_process_forgets_within_a_second(engine: Engine) -> None:
    seconds = Seconds()
    here, there = Vault(engine, SECRET), Vault(engine, SECRET, monotonic=seconds)
    tokens = [here.seal(f"person/{one}", "name", "张小明") for one in range(3)]
    assert there.open_many(tokens) == ["张小明"] * 3
    here.shred("person/1")
    seconds.now += LOOK_AGAIN
    assert there.open_many(tokens) == ["张小明", None, "张小明"]
    here.shred("person/2")
    seconds.now += LOOK_AGAIN
    assert there.open(tokens[2]) is None
    assert there.open(tokens[0]) == "张小明"


def test_without_looking_again_another_process_would_remember(engine: Engine) -> None:
    """The control of the test above: it is the second look that makes the other process forget."""
    seconds = Seconds()
    here, there = Vault(engine, SECRET), Vault(engine, SECRET, monotonic=seconds)
    token = here.seal("person/1", "name", "张小明")
    assert there.open(token) == "张小明"
    here.shred("person/1")
    seconds.now += LOOK_AGAIN / 2
    assert there.open(token) == "张小明"


def _pieces(key: bytes, folder: Path) -> int:
    """How many pieces of six bytes of a stored key are in the vault's files."""
    stored = b"".join(path.read_bytes() for path in folder.glob("vault.sqlite*"))
    return sum(key[at : at + 6] in stored for at in range(len(key) - 5))


def test_a_destroyed_key_is_gone_from_the_files_of_sqlite(sqlite_database: Settings, tmp_path: Path) -> None:
    engine = open_engine(sqlite_database, "vault")
    vault = Vault(engine, SECRET)
    vault.ensure_keys([f"person/{one}" for one in range(200)])
    with engine.connect() as connection:
        wrapped: dict[str, bytes] = dict(connection.execute(text("SELECT subject, wrapped FROM keys")).all())
    assert _pieces(wrapped["person/7"], tmp_path) > 0
    vault.shred("person/7")
    assert _pieces(wrapped["person/7"], tmp_path) == 0
    assert _pieces(wrapped["person/8"], tmp_path) > 0
    engine.dispose()
