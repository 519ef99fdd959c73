"""What the program can do is written down, in `--help` and in the README."""

import click
import pytest

import yizhan
from tests.architecture.source import ROOT
from tests.cli.conftest import Command

README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", yizhan.main.commands)
def test_every_command_stands_in_the_readme_and_explains_itself(command: Command, name: str) -> None:
    assert f"| `yizhan {name}" in README
    found = yizhan.main.commands[name]
    assert isinstance(found, click.Command)
    result = command(name, "--help")
    assert result.exit_code == 0
    assert (found.help or "").split(".")[0][:40] in " ".join(result.output.split())


def test_no_command_is_written_down_that_does_not_exist() -> None:
    written = {line.split("`")[1].split()[1] for line in README.splitlines() if line.startswith("| `yizhan ")}
    assert written == set(yizhan.main.commands)
