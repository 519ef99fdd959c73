"""Settings, wrong ones and unreachable databases: a sentence each, never a traceback."""

import sqlite3
from pathlib import Path

import pytest

from tenants.settings import Settings
from tests.cli.conftest import Command, refused

NOBODY_LISTENS = "postgresql://nobody@127.0.0.1:1/none"
COMMANDS = [
    ("status",),
    ("operators",),
    ("appraise", "--quarter", "2026Q1"),
    ("replay", "voucher/1"),
    ("rebuild", "--check"),
    ("scheduler", "--once"),
    ("serve",),
    ("demo",),
    ("user", "add", "someone", "--name", "某人", "--role", "auditor", "--password", "a long password"),
]


def test_config_prints_every_setting_in_force_and_no_secret(command: Command) -> None:
    result = command("config", port="8123")
    assert result.exit_code == 0
    assert all(f"YIZHAN_{name.upper()}" in result.output for name in Settings.model_fields)
    assert "8123" in result.output
    assert "(secret)" in result.output
    assert "a secret of the tests" not in result.output


def test_wrong_settings_are_all_said_at_once(command: Command) -> None:
    refused(command("status", port="http", database_url="mysql://x"), "YIZHAN_PORT", "YIZHAN_DATABASE_URL")


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0])
def test_a_database_out_of_reach_is_a_sentence(command: Command, arguments: tuple[str, ...]) -> None:
    refused(command(*arguments, database_url=NOBODY_LISTENS), "Connection refused")


def test_a_data_folder_that_cannot_be_made_is_a_sentence(command: Command, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused(command("status", database_url=f"sqlite:///{tmp_path}/file/below"), str(tmp_path))


def test_a_file_that_is_no_database_is_a_sentence(command: Command, tmp_path: Path) -> None:
    (tmp_path / "log.sqlite").write_text("this is not a database, and long enough to be seen as none\n" * 20)
    refused(command("status"), "not a database")


def test_a_database_that_somebody_else_holds_is_a_sentence(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command("status").exit_code == 0
    monkeypatch.setattr("tenants.store.engines.MIGRATION_SECONDS", 0.1)
    holder = sqlite3.connect(tmp_path / "log.sqlite", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        refused(command("status"), "locked")
    finally:
        holder.close()
