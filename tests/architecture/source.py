"""The project's own source, found and read the same way by every test of this folder."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("domain", "tenants", "projections", "schedulers", "web")
"""The packages of the product, lowest first; schedulers and web stand side by side."""


def python_files(*rooms: str) -> Iterator[Path]:
    """Every Python file of the rooms, in a settled order; a room may also be one file (`yizhan.py`)."""
    for room in rooms:
        place = ROOT / room
        yield from [place] if place.is_file() else sorted(place.rglob("*.py"))


def text_files(*rooms: str, endings: tuple[str, ...]) -> Iterator[Path]:
    """Every file of the rooms that ends so, leaving out what `make install` fetched."""
    for room in rooms:
        for path in sorted((ROOT / room).rglob("*")):
            if path.suffix in endings and "vendor" not in path.parts:
                yield path


def name(path: Path) -> str:
    """The file as a person would point at it: its path inside the project."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported, wherever in the file the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.lineno, node.module
