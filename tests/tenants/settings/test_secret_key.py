"""The secret key is made once, whoever comes first, and only its owner can read it."""

import multiprocessing
import stat
from pathlib import Path

import pytest

from tenants.secret_key import SecretKeyProblem, read_or_create


def _start(path: str, gate: object, results: object) -> None:
    gate.wait()  # type: ignore[attr-defined]
    results.put(read_or_create(Path(path)))  # type: ignore[attr-defined]


def test_a_key_is_made_and_then_kept(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret.key"
    first = read_or_create(path)
    assert len(bytes.fromhex(first)) == 32
    assert read_or_create(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["secret.key"]


def test_two_places_have_two_keys(tmp_path: Path) -> None:
    assert read_or_create(tmp_path / "a" / "secret.key") != read_or_create(tmp_path / "b" / "secret.key")


def test_processes_that_start_together_have_one_key(tmp_path: Path) -> None:
    fork = multiprocessing.get_context("fork")
    for attempt in range(10):
        path, gate, results = tmp_path / str(attempt) / "secret.key", fork.Barrier(6), fork.Queue()
        starters = [fork.Process(target=_start, args=(str(path), gate, results)) for _ in range(6)]
        for process in starters:
            process.start()
        keys = {results.get(timeout=30) for _ in starters}
        for process in starters:
            process.join()
        assert keys == {path.read_text().strip()}


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    read_or_create(path)
    path.chmod(0o640)
    with pytest.raises(SecretKeyProblem, match="chmod 600"):
        read_or_create(path)


@pytest.mark.parametrize("content", [b"", b"short\n", b"a" * 64, b"\xff\xfe" * 40])
def test_a_weak_or_broken_key_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "secret.key"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(SecretKeyProblem, match=r"secret\.key"):
        read_or_create(path)
    assert path.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SecretKeyProblem, match="file"):
        read_or_create(tmp_path / "file" / "secret.key")
