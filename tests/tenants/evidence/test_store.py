"""Keeping files: each once for whom it is about, sealed, whole or not at all."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tenants.evidence.errors import EvidenceBroken, EvidenceMissing, NotTaken, TooLarge
from tenants.evidence.store import EvidenceStore
from tenants.platform import WriteSide, open_write_side
from tenants.settings import Settings
from tenants.vault.errors import KeyDestroyed
from tests.support.databases import SECRET
from tests.support.proofs import HTML, PDF, pdf

LARGEST = 1_000


@pytest.fixture(scope="module")
def side(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WriteSide]:
    opened = open_write_side(Settings(data_dir=tmp_path_factory.mktemp("evidence"), secret_key=SECRET))
    yield opened
    opened.close()


@pytest.fixture
def store(side: WriteSide, tmp_path: Path) -> EvidenceStore:
    return EvidenceStore(tmp_path / "evidence", side.vault, LARGEST)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_kept_is_read_again_and_named_by_its_hash(store: EvidenceStore) -> None:
    kept = store.keep("person-1", PDF)
    assert (kept.sha256, kept.size, kept.type) == (hashlib.sha256(PDF).hexdigest(), len(PDF), "application/pdf")
    assert store.reader.open("person-1", kept.sha256) == PDF


def test_the_same_content_is_kept_once_and_apart_for_each_whom_it_is_about(
    store: EvidenceStore, tmp_path: Path
) -> None:
    kept = {store.keep(subject, PDF) for subject in ("person-1", "person-1", "person-2")}
    assert len(kept) == 1
    assert len(files(tmp_path)) == 2


def test_the_disk_shows_nothing_of_it_to_anybody_else(store: EvidenceStore, tmp_path: Path) -> None:
    store.keep("person-1", pdf("张小明"))
    (path,) = files(tmp_path)
    assert "张小明".encode() not in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_who_is_forgotten_takes_the_file_along_and_nobody_elses(store: EvidenceStore, side: WriteSide) -> None:
    kept = store.keep("person-forgotten", PDF)
    store.keep("person-3", PDF)
    side.vault.shred("person-forgotten")
    assert store.open("person-forgotten", kept.sha256) is None
    assert store.open("person-3", kept.sha256) == PDF
    with pytest.raises(KeyDestroyed):
        store.keep("person-forgotten", pdf("another"))


def test_another_subjects_file_is_as_missing_as_one_that_never_was(store: EvidenceStore) -> None:
    kept = store.keep("person-1", PDF)
    for subject, sha256 in (("person-2", kept.sha256), ("person-1", "0" * 64), ("person-1", "../../secret.key")):
        with pytest.raises(EvidenceMissing):
            store.open(subject, sha256)


@pytest.mark.parametrize("at", [0, 30, -1], ids=["mark", "key", "content"])
def test_a_changed_byte_is_noticed(store: EvidenceStore, tmp_path: Path, at: int) -> None:
    kept = store.keep("person-1", PDF)
    (path,) = files(tmp_path)
    body = bytearray(path.read_bytes())
    body[at] ^= 1
    path.write_bytes(body)
    with pytest.raises(EvidenceBroken):
        store.open("person-1", kept.sha256)


def test_a_file_put_in_anothers_place_is_noticed(store: EvidenceStore, tmp_path: Path) -> None:
    one, other = store.keep("person-1", PDF), store.keep("person-1", pdf("other"))
    first, second = (next(tmp_path.rglob(f"{kept.sha256}.*")) for kept in (one, other))
    second.write_bytes(first.read_bytes())
    with pytest.raises(EvidenceBroken):
        store.open("person-1", other.sha256)


@pytest.mark.parametrize(
    ("content", "problem"), [(b"", TooLarge), (PDF + b" " * LARGEST, TooLarge), (HTML, NotTaken)], ids=str
)
def test_what_is_too_large_or_of_no_kind_leaves_nothing(
    store: EvidenceStore, tmp_path: Path, content: bytes, problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        store.keep("person-1", content)
    assert not files(tmp_path)


def test_a_write_that_fails_leaves_nothing_behind(
    store: EvidenceStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.keep("person-1", PDF)
    assert not files(tmp_path)
