"""`yizhan bench` measures and prints its whole table; how fast it is is not for a test to say."""

from __future__ import annotations

import sys

import pytest

from tests.cli.conftest import Command, refused

COMMANDS = (
    *(f"command, {name}, {threads}" for name in ("SQLite FULL", "PostgreSQL") for threads in ("1 thread", "8 threads")),
    *(f"command, {name}, 32 threads" for name in ("SQLite FULL", "PostgreSQL")),
    *(f"replay, {name}" for name in ("SQLite", "PostgreSQL")),
)


@pytest.mark.postgres
@pytest.mark.timeout(600)
def test_the_table_has_the_first_five_rows_each_with_its_peer_and_ratio(command: Command) -> None:
    result = command("bench", "--quick")
    assert result.exit_code == 0, result.output
    lines = [one for one in result.output.splitlines() if one.startswith("|")]
    head, rule, *rows = [[cell.strip() for cell in one.split("|")[1:-1]] for one in lines]
    assert head == ["work", "beside", "ours /s", "theirs /s", "ratio", "goal", "reached"]
    assert {len(one) for one in (rule, *rows)} == {len(head)}
    works = [row[0] for row in rows]
    for work in COMMANDS:
        assert work in works
    assert any("projections" in work for work in works)
    assert any(work.startswith("clerk: /") for work in works)
    beside = [row for row in rows if row[3]]  # the others have a ceiling of their own
    assert len(beside) >= 5
    assert all(_number(figure) > 0 for row in beside for figure in row[2:4])
    assert all(float(row[4]) >= 0 for row in beside)


def _number(figure: str) -> float:
    return float(figure.removesuffix(" ms").replace(",", ""))


def test_without_the_tools_of_the_tests_it_says_how_to_get_them(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tests.bench.run", None)
    refused(command("bench"), "make bench")
