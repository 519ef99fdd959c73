"""Commands that answer questions: status, operators, replay, rebuild --check."""

import json
from importlib.resources import files

import sqlalchemy as sa

from domain import catalogue
from projections.operator_directory.tables import operators
from tests.cli.conftest import Command, refused
from tests.support.working import Working, operator_code

FIRST, SECOND = operator_code(0), operator_code(1)


def test_status_gives_the_position_of_the_log_and_of_every_read_model(command: Command, province: Working) -> None:
    province.runner.catch_up()
    state = json.loads(command("status", "--json").output)
    assert state["position"] == province.side.log.head() > 0
    assert {one["position"] for one in state["projections"]} == {state["position"]}
    assert (state["demo"], state["users"], state["quarantine"]) == (False, 0, [])
    assert json.loads(command("status").output) == state


def test_operators_are_listed_with_contract_and_latest_grade(command: Command, province: Working) -> None:
    assert command("scheduler", "--once").exit_code == 0
    rows = {row["operator"]: row for row in json.loads(command("operators", "--json").output)}
    assert set(rows) == {FIRST, SECOND}
    latest = province.appraisals(SECOND)[-1]
    assert (rows[SECOND]["total"], rows[SECOND]["grade"]) == ("0.0", None)  # published, and still to be answered
    assert rows[SECOND]["contract"] == f"HT-{SECOND}"
    assert rows[SECOND]["period"] <= latest.period
    assert f"{SECOND}  榕城人力资源服务有限公司" in command("operators").output


def test_the_catalogue_is_the_notices(command: Command) -> None:
    told = json.loads(files(catalogue).joinpath("catalogue.json").read_bytes())["services"]
    printed = json.loads(command("catalogue", "--json").output)
    assert printed == [{name: item[name] for name in ("code", "name", "tier", "steps")} for item in told]
    assert "3.1.2  求职登记  基本" in command("catalogue").output


def test_no_operators_is_an_empty_list(command: Command) -> None:
    assert json.loads(command("operators", "--json").output) == []
    assert command("operators").output.strip() == ""


def test_a_stream_is_replayed_event_by_event_with_personal_fields_sealed(command: Command, province: Working) -> None:
    result = command("replay", "person/person-1")
    assert result.exit_code == 0
    first, *_ = result.output.splitlines()
    assert "people.registered.v1" in first
    assert f"by clerk user-{FIRST}-clerk" in first
    assert "(sealed)" in result.output
    assert "陈秀英" not in result.output
    assert result.output.count("people.status-gained.v1") == 1


def test_a_stream_that_does_not_exist_is_said_so(command: Command, province: Working) -> None:
    refused(command("replay", "voucher/none"), "there is no stream voucher/none")


def test_a_check_finds_every_read_model_equal_to_its_rebuild(command: Command, province: Working) -> None:
    province.runner.catch_up()
    result = command("rebuild", "--check")
    assert result.exit_code == 0, result.output
    assert "every read model equals its rebuild" in result.output
    assert "DIFFERENT" not in result.output


def test_a_check_finds_a_changed_row_and_names_it_and_a_rebuild_mends_it(command: Command, province: Working) -> None:
    province.runner.catch_up()
    live = sa.table("operators", sa.column("operator"), sa.column("name"))
    with province.views.write_engine.begin() as connection:
        connection.execute(sa.update(live).where(live.c.operator == FIRST).values(name="another"))
    result = command("rebuild", "--check", "--only", "operator_directory")
    assert result.exit_code == 1
    assert f"{operators.name} " in result.output
    assert f"DIFFERENT: first at {FIRST} (name)" in result.output
    rebuilt = command("rebuild", "--only", "operator_directory")
    assert "1 read models rebuilt up to position" in rebuilt.output
    assert command("rebuild", "--check").exit_code == 0


def test_a_read_model_that_does_not_exist_is_a_wrong_option(command: Command) -> None:
    result = command("rebuild", "--only", "nothing")
    assert result.exit_code == 2
    assert "operator_directory" in result.output
