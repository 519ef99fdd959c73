"""The page that lists the questions lists them all, and no others."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from projections.catalog import ROOMS

HERE = Path(__file__).resolve().parents[2] / "projections"
NOT_QUESTIONS = {"tables", "project", "answers", "code", "__init__"}


def questions() -> set[str]:
    """The public functions of the rooms that are asked by pages and jobs."""
    return {
        node.name
        for room in ROOMS
        for path in (HERE / room.name).glob("*.py")
        if path.stem not in NOT_QUESTIONS and not path.stem.startswith("project_")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def test_every_question_is_listed_and_every_listed_question_exists() -> None:
    text = (HERE / "README.md").read_text("utf-8")
    table = text[text.index("| room | module | questions |") :]
    cells = [line.split("|")[3] for line in table.splitlines()[2:]]
    listed = {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}
    assert listed == questions()


def test_every_room_has_a_page_of_its_own() -> None:
    for room in ROOMS:
        page = (HERE / room.name / "README.md").read_text("utf-8")
        assert room.name in (HERE / "README.md").read_text("utf-8")
        names = {f"{kind.__module__.split('.')[1]}" for kind in room.handlers}
        assert all(f"`{name}." in page for name in names), room.name
