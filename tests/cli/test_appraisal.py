"""`yizhan appraisal`: the report of one operator and period as a file."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Command, refused
from tests.cli.test_doing import first_quarter
from tests.support.working import Working, operator_code

CODE = operator_code(0)


@pytest.fixture
def quarter(command: Command, province: Working) -> str:
    """The first quarter, appraised."""
    period = first_quarter(province)
    assert command("appraise", "--quarter", period).exit_code == 0
    return period


def test_an_appraisal_is_written_as_pdf_twice_the_same(command: Command, tmp_path: Path, quarter: str) -> None:
    files = [tmp_path / "first.pdf", tmp_path / "second.pdf"]
    for file in files:
        result = command("appraisal", "--operator", CODE, "--period", quarter, "-o", str(file))
        assert result.exit_code == 0, result.output
        assert str(file) in result.output
    assert files[0].read_bytes() == files[1].read_bytes()
    text = subprocess.run(["pdftotext", files[0], "-"], capture_output=True, text=True, check=True).stdout
    assert all(word in text for word in ("榕城人力资源服务有限公司", f"HT-{CODE}", "优秀", "100.0")), text


def test_an_appraisal_that_does_not_exist_is_said_so(command: Command, tmp_path: Path, quarter: str) -> None:
    file = tmp_path / "none.pdf"
    asked = ("appraisal", "--period", "2099Q1", "-o", str(file))
    refused(command(*asked, "--operator", CODE), f"there is no appraisal of {CODE} for 2099Q1")
    refused(command(*asked, "--operator", "op-350199-001"), "there is no appraisal of op-350199-001")
    assert not file.exists()


def test_a_file_that_cannot_be_written_is_a_sentence(command: Command, tmp_path: Path, quarter: str) -> None:
    file = tmp_path / "no-folder" / "report.pdf"
    refused(command("appraisal", "--operator", CODE, "--period", quarter, "-o", str(file)), str(file))
