"""Nothing unfinished and nothing of one machine is left in the project."""

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOMS, ROOT, name, python_files, text_files

# Put together from halves, so that this file does not find itself.
WORDS = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "NotImplemented" + "Error"]
MARKS = ["sk" + "ip", "skip" + "if", "xf" + "ail"]
MERGES = ["<" * 7, ">" * 7]  # what a merge leaves where two wrote the same lines
UNFINISHED = re.compile(
    "|".join(
        [*(rf"\b{word}\b" for word in WORDS), *(rf"mark\.{mark}\b" for mark in MARKS), *(f"^{one} " for one in MERGES)]
    )
)
LOCKS = ("requirements.lock", "requirements-dev.lock", ".ci/assets.lock")


def test_nothing_is_left_unfinished() -> None:
    pages = text_files(*ROOMS, "tests", endings=(".html", ".css", ".js", ".md", ".po"))
    tops = [ROOT / one for one in ("README.md", "CHANGELOG.md", "Makefile")]
    files = [*python_files(*ROOMS, "tests", "yizhan.py"), *pages, *tops]
    found = [
        f"{name(path)}:{number}: {line.strip()}"
        for path in files
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if UNFINISHED.search(line)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line", ["# TO" + "DO later", "raise NotImplemented" + "Error", "@pytest.mark.sk" + "ip", "<" * 7 + " one"]
)
def test_what_is_unfinished_would_be_found(line: str) -> None:
    assert UNFINISHED.search(line)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_hashes_and_no_place(lock: str) -> None:
    lines = [line for line in (ROOT / lock).read_text("utf-8").splitlines() if not line.lstrip().startswith("#")]
    assert not [line for line in lines if "://" in line or line.startswith("-") or " @ " in line]
    pinned = [line for line in lines if re.match(r"[A-Za-z0-9]", line)]
    assert pinned
    assert all("==" in line for line in pinned)
    assert "\n".join(lines).count("--hash=sha256:") >= len(pinned)


def test_only_the_rooms_stand_at_the_top() -> None:
    made = {"var", "var.making", "build", "dist", "__pycache__", "node_modules", "yizhan.egg-info"}
    folders = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")} - made
    assert folders == {*ROOMS, "tests"}


def test_every_folder_of_source_is_a_package() -> None:
    folders = {path.parent for path in python_files(*ROOMS, "tests")}
    assert not [name(folder) for folder in folders if not (folder / "__init__.py").is_file()]


def test_the_browser_gets_no_library_that_is_kept_here() -> None:
    kept: list[Path] = [path for path in text_files(*ROOMS, "tests", endings=(".js",)) if path.name.endswith(".min.js")]
    assert not kept
