"""Commands that change something: accounts and appraisals, and their refusals in words."""

import pytest

from schedulers import process
from tenants.accounts.sessions import Session
from tests.cli.conftest import Command, refused
from tests.support.working import Working, operator_code

FIRST, SECOND = operator_code(0), operator_code(1)
ACCOUNT = ("user", "add", "lin", "--name", "林晓芳", "--password", "a long password")


def test_an_account_that_was_added_can_sign_in(command: Command, province: Working) -> None:
    assert command(*ACCOUNT, "--role", "auditor").output == "lin: auditor\n"
    assert isinstance(province.side.accounts.sign_in("lin", "a long password", "127.0.0.1"), Session)


def test_a_password_is_asked_for_when_it_is_not_given(command: Command) -> None:
    asked = ("user", "add", "lin", "--name", "林晓芳", "--role", "auditor")
    result = command(*asked, typed="a long password\na long password\n")
    assert result.exit_code == 0
    assert "a long password" not in result.output


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (("--role", "auditor", "--password", "short"), "at least 10"),
        (("--role", "manager"), "operator"),
        (("--role", "auditor", "--tenant", FIRST), "operator"),
    ],
)
def test_an_account_is_refused_in_words_and_not_made(
    command: Command, province: Working, changed: tuple[str, ...], words: str
) -> None:
    refused(command(*ACCOUNT, *changed), words)
    assert province.side.accounts.users() == []


def test_a_login_that_is_taken_is_refused_in_words(command: Command) -> None:
    command(*ACCOUNT, "--role", "auditor")
    refused(command(*ACCOUNT, "--role", "auditor"), "lin")


def test_a_quarter_is_appraised_once(command: Command, province: Working) -> None:
    quarter = first_quarter(province)
    first = command("appraise", "--quarter", quarter)
    assert first.exit_code == 0, first.output
    assert f"{FIRST}  {quarter}  100.0  优秀" in first.output
    assert f"{SECOND}  {quarter}    0.0  不合格" in first.output
    assert first.output.endswith(f"2 appraised for {quarter}\n")
    assert command("appraise", "--quarter", quarter).output == f"0 appraised for {quarter}\n"


def test_one_operator_is_appraised_when_one_is_asked_for(command: Command, province: Working) -> None:
    quarter = first_quarter(province)
    result = command("appraise", "--quarter", quarter, "--operator", SECOND)
    assert result.output.endswith(f"1 appraised for {quarter}\n")
    assert province.appraisals(FIRST) == []


def test_a_quarter_that_is_not_due_is_refused_in_words(command: Command, province: Working) -> None:
    refused(command("appraise", "--quarter", "2099Q4"), "2099Q4 can be appraised after 2100-01-05")


def test_a_year_that_is_not_due_is_refused_in_words(command: Command, province: Working) -> None:
    refused(command("appraise", "--year", "2099"), "2099 can be appraised after 2100-01-15")


def test_a_quarter_before_any_scheme_is_refused_in_words(command: Command, province: Working) -> None:
    refused(command("appraise", "--quarter", "2024Q4"), "no assessment scheme was in force when 2024Q4 began")


def test_an_operator_without_a_contract_is_refused_in_words(command: Command, province: Working) -> None:
    quarter = first_quarter(province)
    refused(command("appraise", "--quarter", quarter, "--operator", "op-350199-009"), "op-350199-009 had no contract")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--quarter", "2026Q1", "--year", "2026"),
        ("--quarter", "2026"),
        ("--year", "2026Q1"),
        ("--quarter", "2026Q5"),
        ("--quarter", "last"),
    ],
)
def test_a_period_that_is_none_is_a_wrong_option(command: Command, arguments: tuple[str, ...]) -> None:
    result = command("appraise", *arguments)
    assert result.exit_code == 2
    assert "Error: " in result.output


def test_the_schedule_run_once_tells_by_its_exit_code_when_a_job_failed(
    command: Command, province: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(sources: object) -> None:
        raise ArithmeticError("made to fail")

    assert command("scheduler", "--once").exit_code == 0
    monkeypatch.setitem(process.JOBS, "voucher_expiry", (fail, {"minute": 5}))
    assert command("scheduler", "--once").exit_code == 1


def first_quarter(province: Working) -> str:
    """The quarter in which the contracts begin, which is due."""
    province.runner.catch_up()
    day = province.sources.first_contract_day()
    assert day is not None
    return f"{day.year}Q{(day.month - 1) // 3 + 1}"
