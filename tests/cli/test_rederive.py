"""`yizhan appraise --rederive`, in a process of its own."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.test_doing import first_quarter
from tests.support.databases import SECRET
from tests.support.working import Working, operator_code


def rederive(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"YIZHAN_DATA_DIR": str(folder), "YIZHAN_SECRET_KEY": SECRET.get_secret_value()}
    command = [str(Path(sys.executable).with_name("yizhan")), "appraise", "--rederive", *more]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def appraised(command: Command, province: Working) -> Path:
    """One quarter of two operators, in the folder."""
    assert command("appraise", "--quarter", first_quarter(province)).exit_code == 0
    return province.side.settings.data_dir


def test_every_appraisal_is_identical_in_another_process(appraised: Path) -> None:
    done = rederive(appraised)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("identical") == 2
    assert done.stdout.splitlines()[-1] == "2 derived again, 0 different"


def test_a_score_changed_in_the_log_is_found_and_the_exit_code_says_so(appraised: Path) -> None:
    with sqlite3.connect(appraised / "log.sqlite") as db:
        db.execute("DROP TRIGGER events_refuse_update")
        changed = db.execute(
            """UPDATE events SET state = CAST(replace(state, '"total":"100.0"', '"total":"99.9"') AS BLOB)
                                WHERE name LIKE 'appraisals.%' AND tenant = ?""",
            (operator_code(0),),
        )
        assert changed.rowcount == 1
    done = rederive(appraised)
    assert done.returncode == 1
    assert "DIFFERENT: total" in done.stdout
    assert done.stdout.splitlines()[-1] == "2 derived again, 1 different"
