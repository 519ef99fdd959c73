"""`yizhan demo`: a small province, told in a few seconds, with accounts, grades and a password; and its refusals."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from tenants.accounts.sessions import Session
from tenants.platform import WriteSide, open_write_side
from tenants.settings import Settings
from tests.cli.conftest import Command, refused, run
from tests.support.databases import SECRET

SMALL = ("--operators", "2", "--months", "9", "--events", "2000")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo made once for all tests of this file that only look at it."""
    made = tmp_path_factory.mktemp("demo")
    with structlog.testing.capture_logs(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("yizhan.configure_logging", lambda settings: None)
        result = run(made, "demo", *SMALL)
    assert result.exit_code == 0, result.output
    assert (made / "demo-password").read_text().strip() in result.output
    return made


@pytest.fixture
def side(folder: Path) -> Iterator[WriteSide]:
    opened = open_write_side(Settings(data_dir=folder, secret_key=SECRET))
    yield opened
    opened.close()


def test_a_demo_has_operators_with_grades_from_the_real_jobs(folder: Path) -> None:
    rows = json.loads(run(folder, "operators", "--json").output)
    assert len(rows) == 2
    assert all(row["grade"] in ("优秀", "良好", "合格", "不合格") for row in rows)


def test_the_demo_accounts_sign_in_with_the_password_that_was_printed(folder: Path, side: WriteSide) -> None:
    password = (folder / "demo-password").read_text().strip()
    for login in ("bureau", "finance", "manager", "clerk", "assessor", "auditor"):
        assert isinstance(side.accounts.sign_in(login, password, "127.0.0.1"), Session)


def test_the_password_is_its_owners_alone(folder: Path) -> None:
    assert stat.S_IMODE((folder / "demo-password").stat().st_mode) == 0o600


def test_the_appraisals_of_a_demo_were_made_the_night_after_the_cut_off(side: WriteSide) -> None:
    derived = [one for one in side.log.feed(0, 100_000) if one.name == "appraisals.derived.v1"]
    first = {one.stream: one for one in reversed(derived) if "Q" in one.event.period}.values()
    assert first
    assert {one.actor for one in first} == {"system:quarterly_appraisal"}
    assert {(one.on.month % 3, one.on.day) for one in first} == {(1, 6)}


def test_the_quarters_of_a_demo_were_published_answered_and_concluded_by_the_schedule(side: WriteSide) -> None:
    told = [one for one in side.log.feed(0, 100_000) if "/appraisal/" in one.stream]
    names = {one.name.removeprefix("appraisals.").removesuffix(".v1") for one in told}
    assert names >= {"published", "answered", "concluded"}
    concluded = [one for one in told if one.name == "appraisals.concluded.v1"]
    assert {one.actor for one in concluded} == {"system:appraisal_course"}
    assert all(one.event.answered for one in concluded)


def test_every_read_model_of_a_demo_equals_its_rebuild(folder: Path) -> None:
    assert run(folder, "rebuild", "--check").exit_code == 0


def test_a_demo_is_made_only_where_there_is_no_data(folder: Path) -> None:
    before = json.loads(run(folder, "status", "--json").output)["position"]
    refused(run(folder, "demo", *SMALL), "there is data already")
    assert json.loads(run(folder, "status", "--json").output)["position"] == before


def test_demo_accounts_are_not_served_to_other_machines(folder: Path) -> None:
    refused(run(folder, "serve", "--host", "0.0.0.0"), "there are demo accounts", "0.0.0.0 is refused")  # noqa: S104


@pytest.mark.parametrize("wish", [("--operators", "0"), ("--months", "1"), ("--events", "10"), ("--seed", "dice")])
def test_a_wish_that_cannot_be_is_a_wrong_option(command: Command, tmp_path: Path, wish: tuple[str, str]) -> None:
    result = command("demo", *wish)
    assert result.exit_code == 2
    assert "Error: " in result.output
    assert not (tmp_path / "log.sqlite").exists()
