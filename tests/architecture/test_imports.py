"""Imports point down, and each contract of pyproject.toml turns red when it is broken."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOMS, ROOT

CONTEXTS = (
    "operators",
    "people",
    "catalogue",
    "cases",
    "duties",
    "feedback",
    "jobs",
    "households",
    "internships",
    "posts",
    "recruiting",
    "subsidies",
    "vouchers",
    *("appraisals", "sampling", "signals"),
    "schemes",
    "tasks",
    *("workforce", "training", "ventures"),
    *("fairs", "campaigns", "publications", "facilities", "calendars", "exits", "handovers"),
)

PLANTED = [
    ("Imports point down", "domain/cases/a.py", "import tenants.context"),
    ("Imports point down", "tenants/a.py", "import projections.board.queries"),
    ("Imports point down", "projections/board/a.py", "import web.layout"),
    ("Imports point down", "web/a.py", "import schedulers.process"),
    ("Imports point down", "schedulers/a.py", "import web.layout"),
    ("Contexts do not know each other", "domain/cases/a.py", "import domain.people.events"),
    ("Contexts do not know each other", "domain/people/a.py", "import domain.policies"),
    ("Contexts do not know each other", "domain/shared/a.py", "import domain.people.events"),
    ("Only the event store knows", "tenants/a.py", "import eventsourcing.persistence"),
    ("Only the event store knows", "projections/board/a.py", "import eventsourcing.persistence"),
    ("Only the write side and the read models speak SQL", "web/layout/a.py", "import sqlalchemy"),
    ("Only the write side and the read models speak SQL", "schedulers/a.py", "import sqlite3"),
    ("Only the web speaks HTTP", "schedulers/a.py", "import starlette.responses"),
    ("Only the schedule knows", "web/a.py", "import apscheduler.triggers"),
    ("Only the vault and the accounts do cryptography", "tenants/a.py", "import cryptography.fernet"),
    ("Nobody imports the front door", "web/a.py", "import yizhan"),
    ("Pages use commands and queries, never events", "web/a.py", "import domain.people.events"),
    ("Tables are private to the read models", "web/a.py", "import projections.board.tables"),
    ("Tables are private to the read models", "schedulers/a.py", "import projections.board.tables"),
    ("Read models are made of events", "projections/board/a.py", "import domain.people.commands"),
]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_imports_keep_to_the_contracts() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture
def small_house(tmp_path: Path) -> Path:
    """A house of the same rooms, all but empty, under the same contracts, in which nothing is wrong yet."""
    rooms = ["domain/shared", "domain/policies", *(f"domain/{context}" for context in CONTEXTS)]
    for room in [
        *ROOMS,
        *rooms,
        "tenants/store",
        "tenants/vault",
        "tenants/accounts",
        "projections/board",
        "web/layout",
    ]:
        (tmp_path / room).mkdir(parents=True, exist_ok=True)
        (tmp_path / room / "__init__.py").touch()
    for file in (
        "domain/people/events",
        "domain/people/commands",
        "projections/board/tables",
        "projections/board/queries",
    ):
        (tmp_path / f"{file}.py").touch()
    for file in ("tenants/context", "schedulers/process"):
        (tmp_path / f"{file}.py").touch()
    (tmp_path / "yizhan.py").touch()
    (tmp_path / "tenants/store/recorder.py").write_text("import eventsourcing.persistence\nimport sqlalchemy\n")
    (tmp_path / "tenants/vault/key.py").write_text("import cryptography\n")
    (tmp_path / "domain/policies/flag.py").write_text("import domain.people.events\nimport domain.appraisals\n")
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    return tmp_path


def test_a_house_in_order_passes(small_house: Path) -> None:
    assert lint(small_house).returncode == 0


@pytest.mark.parametrize(("contract", "file", "line"), PLANTED, ids=lambda value: str(value).replace("/", "."))
def test_a_planted_import_breaks_its_contract(small_house: Path, contract: str, file: str, line: str) -> None:
    (small_house / file).write_text(f"{line}\n")
    result = lint(small_house)
    broken = [text for text in result.stdout.splitlines() if " BROKEN" in text]
    assert result.returncode == 1
    assert any(text.startswith(contract) for text in broken), result.stdout


def test_a_context_that_nobody_placed_breaks_the_contracts(small_house: Path) -> None:
    (small_house / "domain/rumours").mkdir()
    (small_house / "domain/rumours/__init__.py").touch()
    assert "rumours" in lint(small_house).stdout
