"""Small files with one subject, handlers of a screen's length."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.architecture.source import ROOMS, name, python_files

LARGEST, USUAL, NEARLY_ALL = 300, 80, 200
"""Lines of a file: none is longer; half are shorter than usual; one in twenty may be larger."""

HANDLER = 20
"""Lines of a function that answers a request."""


def lengths(*rooms: str) -> dict[str, int]:
    return {name(path): len(path.read_text("utf-8").splitlines()) for path in python_files(*rooms)}


@pytest.mark.parametrize("room", [*ROOMS, "tests", "yizhan.py"])
def test_no_file_is_longer_than_one_can_read_in_one_go(room: str) -> None:
    long = {file: lines for file, lines in lengths(room).items() if lines > LARGEST}
    assert not long, f"longer than {LARGEST} lines: {long}"


@pytest.mark.parametrize("rooms", [(room,) for room in ROOMS] + [ROOMS], ids="+".join)
def test_most_files_are_small(rooms: tuple[str, ...]) -> None:
    sizes = lengths(*rooms)
    large = [file for file, lines in sizes.items() if lines > NEARLY_ALL]
    assert len(large) <= 1 + len(sizes) // 20, large
    assert median(sizes.values()) <= USUAL


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and lines of each function at the top of the file, its docstring not counted."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            yield node.name, (node.end_lineno or node.lineno) - first.lineno + 2


def test_a_handler_fits_on_a_screen() -> None:
    handlers = [path for path in python_files("web") if path.stem == "handlers" or path.parent.name == "handlers"]
    long = [f"{name(path)}:{title} {lines}" for path in handlers for title, lines in functions(path) if lines > HANDLER]
    assert not long, f"longer than {HANDLER} lines: {long}"


def test_the_measure_of_a_function_leaves_out_its_docstring(tmp_path: Path) -> None:
    file = tmp_path / "handlers.py"
    file.write_text('def show(request):\n    """One.\n\n    Two.\n    """\n    row = 1\n    return row\n')
    assert list(functions(file)) == [("show", 3)]
