"""An uploaded file is looked at without a trace, its chosen rows are recorded once each, and all of it is deleted."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

import schedulers.imports
from domain.shared.refusal import Refusal
from domain.tasks.commands import AssignTask
from projections.case_board import queries as cases
from projections.people_register import queries as people_read
from projections.task_board import queries as board
from schedulers.imports import import_deletion, imports
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.imports.answers import Import, Row
from tenants.imports.columns import GRADUATES, PEOPLE
from tenants.imports.recording import Recorder
from tenants.imports.store import ImportStore
from tenants.imports.tables import import_files, import_rows
from tests.support.asked import ask
from tests.support.controls import OPERATOR, OTHER_OPERATOR
from tests.support.spreadsheets import csv, graduates, identity, people, row, xlsx
from tests.support.working import Working, at

REQUEST = "5d7b6c1e-0000-4000-8000-000000000001"


def clerk(province: Working, operator: str = OPERATOR, request: str = REQUEST) -> Context:
    return replace(province.staff(operator), request_id=request)


def store(province: Working) -> ImportStore:
    return province.side.imports


def uploaded(province: Working, content: bytes, kind: str = PEOPLE, *, look: bool = True) -> Import:
    id = store(province).new(clerk(province), kind, "名单.csv", content)
    if look:
        assert imports(province.sources) > 0
    return found(province, id)


def found(province: Working, id: str) -> Import:
    one = store(province).get(clerk(province), id)
    assert one is not None
    return one


def recorded(province: Working, one: Import) -> Import:
    store(province).queue(one)
    imports(province.sources)
    return found(province, one.id)


def registered(province: Working) -> int:
    province.runner.catch_up()
    return people_read.people(clerk(province), province.views).total


@pytest.fixture
def desk(province: Working) -> Working:
    province.contract(OPERATOR)
    return province


@pytest.mark.parametrize("made", [csv, xlsx])
def test_a_dry_run_writes_nothing_of_anybody(desk: Working, made: object) -> None:
    head = desk.side.log.head()
    rows = [*people(5), row(PEOPLE, 9, phone="1"), row(PEOPLE, 1)]
    one = uploaded(desk, made(rows))  # type: ignore[operator]
    assert (one.state, one.total, one.good, one.bad, one.twice, one.known) == ("checked", 7, 5, 1, 1, 0)
    assert desk.side.log.head() == head


def test_what_was_typed_and_what_is_wrong_with_it_are_kept_for_the_clerk(desk: Working) -> None:
    one = uploaded(desk, csv([*people(1), row(PEOPLE, 9, phone="1")]))
    [bad] = store(desk).rows(one, ["bad"])
    assert (bad.number, bad.problems[0].column, bad.problems[0].typed) == (3, "phone", "1")


def test_good_rows_are_recorded_as_the_clerk_would_have(desk: Working) -> None:
    one = recorded(desk, uploaded(desk, csv([*people(5), row(PEOPLE, 9, phone="1")])))
    assert (one.state, one.written, one.refused) == ("finished", 5, 0)
    assert registered(desk) == 5
    [first, *_] = store(desk).rows(one, ["written"])
    [event] = desk.side.log.load(f"person/{first.result}")
    assert (event.actor, event.role, event.event.outlet) == (one.actor, Role.CLERK, one.outlet)


def test_only_chosen_rows_are_recorded(desk: Working) -> None:
    one = uploaded(desk, csv(people(4)))
    store(desk).choose(one, [2, 3], [3])
    assert found(desk, one.id).chosen == 3
    assert recorded(desk, one).written == 3
    assert {r.number for r in store(desk).rows(one, ["written"])} == {3, 4, 5}


def test_nothing_is_recorded_when_no_row_is_chosen(desk: Working) -> None:
    one = uploaded(desk, csv(people(2)))
    store(desk).choose_all(one, False)
    store(desk).queue(one)
    assert found(desk, one.id).state == "checked"
    store(desk).choose_all(one, True)
    assert found(desk, one.id).chosen == 2


def test_pressed_twice_it_is_uploaded_and_recorded_once(desk: Working) -> None:
    one = uploaded(desk, csv(people(3)))
    assert store(desk).new(clerk(desk), PEOPLE, "名单.csv", csv(people(3))) == one.id
    store(desk).queue(one)
    recorded(desk, one)
    store(desk).queue(one)
    assert imports(desk.sources) == 0
    assert registered(desk) == 3


def test_somebody_who_is_known_is_not_recorded_again(desk: Working) -> None:
    recorded(desk, uploaded(desk, csv(people(3))))
    again = store(desk).new(clerk(desk, request=REQUEST[:-1] + "2"), PEOPLE, "again.csv", csv(people(4)))
    imports(desk.sources)
    one = found(desk, again)
    assert (one.known, one.good) == (3, 1)


def test_who_is_registered_meanwhile_is_not_registered_twice(desk: Working) -> None:
    desk.contract(OTHER_OPERATOR)
    one = uploaded(desk, csv(people(1)))
    known = desk.registration(OTHER_OPERATOR, "person-of-another", desk.today)
    key = desk.side.vault.lookup_key("identity", identity(0))
    fields = {name: getattr(known, name) for name in known.__struct_fields__} | {"identity_key": key}
    desk.do(type(known)(**fields), desk.staff(OTHER_OPERATOR))
    assert recorded(desk, one).written == 1
    assert [r.result for r in store(desk).rows(one, ["written"])] == ["person-of-another"]


class Killed(BaseException):
    """The process is gone."""


def test_a_killed_process_is_gone_on_from_and_every_row_is_recorded_once(
    desk: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after rows were recorded and before they were marked, and once while the file was looked at."""
    monkeypatch.setattr(schedulers.imports, "TOGETHER", 4)
    one = uploaded(desk, csv(people(10)), look=False)
    real, calls = Recorder.record, []

    def dies(self: Recorder, values: Mapping[str, str], context: Context) -> str | Refusal:
        calls.append(values["identity"])
        answer = real(self, values, context)
        if len(calls) >= 6:
            raise Killed
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(schedulers.imports, "known_to", lambda *_: (_ for _ in ()).throw(Killed()))
        with pytest.raises(Killed):
            imports(desk.sources)
    assert imports(desk.sources) == 0, "the lease still runs"
    desk.clock.set(desk.clock() + timedelta(minutes=1))
    imports(desk.sources)
    store(desk).queue(found(desk, one.id))
    with monkeypatch.context() as patch:
        patch.setattr(Recorder, "record", dies)
        with pytest.raises(Killed):
            imports(desk.sources)
    assert found(desk, one.id).state == "writing"
    desk.clock.set(desk.clock() + timedelta(minutes=1))
    imports(desk.sources)
    after = found(desk, one.id)
    assert (after.state, after.written, after.refused, after.good) == ("finished", 10, 0, 10)
    assert registered(desk) == 10
    assert all(len(desk.side.log.load(f"person/{r.result}")) == 1 for r in store(desk).rows(after, ["written"]))


def test_two_processes_never_take_the_same_import(desk: Working) -> None:
    uploaded(desk, csv(people(30)), look=False)
    both = [threading.Thread(target=imports, args=(desk.sources,)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    [only], count = store(desk).latest(clerk(desk))
    assert (count, only.state, only.good) == (1, "checked", 30)


def test_a_row_that_is_refused_says_why_and_stops_no_other(desk: Working) -> None:
    one = uploaded(desk, csv(people(3)))
    desk.clock.set(at(2028, 3, 1))  # the contract is over
    after = recorded(desk, one)
    assert (after.state, after.refused, after.written) == ("finished", 3, 0)
    [first, *_] = store(desk).rows(after, ["refused"])
    assert first.problems[0].code == "contract.expired"


def test_a_file_that_cannot_be_taken_fails_in_words(desk: Working) -> None:
    one = uploaded(desk, csv([["姓名", "电话"], ["张三", "1"]]))
    assert one.state == "failed"
    assert one.problem is not None
    assert one.problem[0] == "imports.columns"


def test_what_was_uploaded_is_kept_sealed_and_deleted_after_its_time(desk: Working) -> None:
    one = uploaded(desk, csv([*people(2), row(PEOPLE, 7, phone="1")]), look=False)
    engine = store(desk)._engine

    def lying(table: sa.Table) -> str:
        with engine.connect() as db:
            return repr(db.execute(sa.select(table)).all())

    assert identity(0) not in lying(import_files)
    assert "福州" not in lying(import_files)
    imports(desk.sources)
    assert lying(import_files) == "[]", "once it was looked at, the file is not needed"
    assert identity(0) not in lying(import_rows)
    assert import_deletion(desk.sources) == 0
    desk.clock.set(desk.clock() + timedelta(days=7, minutes=1))
    assert import_deletion(desk.sources) == 1
    assert lying(import_rows) == "[]"
    gone = found(desk, one.id)
    assert (gone.state, gone.name, gone.good) == ("deleted", None, 2)
    assert import_deletion(desk.sources) == 0


def test_a_clerk_sees_the_imports_of_their_outlet_and_a_manager_the_operators(desk: Working) -> None:
    one = uploaded(desk, csv(people(1)), look=False)
    assert store(desk).get(replace(clerk(desk), outlet="another"), one.id) is None
    assert store(desk).get(desk.staff(OPERATOR, Role.MANAGER), one.id) is not None
    assert store(desk).get(desk.staff(OTHER_OPERATOR), one.id) is None
    assert store(desk).get(desk.bureau, one.id) is None


SURVEY: dict[str, Any] = {"items": ("7.1.2", "3.1.2"), "prices_fen": {}}


def test_a_survey_is_recorded_as_a_finished_case_of_each_graduate_and_counts_for_its_task(province: Working) -> None:
    province.contract(OPERATOR, **SURVEY)
    assigned = ask(AssignTask, kind="survey", amount=3, on=province.today)
    province.do(assigned)
    rows = graduates(4, bad=1)
    rows[3] = row(GRADUATES, 2, employed="单位就业", unemployed_why="", works_at="福州某公司")
    id = store(province).new(clerk(province), GRADUATES, "调查.xlsx", xlsx(rows), task=assigned.task)
    imports(province.sources)
    one = found(province, id)
    assert (one.good, one.bad) == (3, 1)
    assert recorded(province, one).written == 3
    province.runner.catch_up()
    done = cases.cases(clerk(province), province.views, item="7.1.2", status="finished")
    assert done.total == 3
    forms = [cases.case_form(clerk(province), province.views, one.case) for one in done.rows]
    assert all(form is not None and form.fields["needs"] == "referral,guidance" for form in forms)
    given = board.given(clerk(province), province.views, assigned.task, OPERATOR)
    assert given is not None
    assert (given.done, given.left) == (3, 0)
    again = store(province).new(clerk(province, request=REQUEST[:-1] + "3"), GRADUATES, "x", xlsx(rows))
    imports(province.sources)
    assert found(province, again).known == 3


def test_a_task_that_is_another_operators_is_refused_as_a_missing_one(province: Working) -> None:
    province.contract(OPERATOR, **SURVEY)
    province.contract(OTHER_OPERATOR, **SURVEY)
    theirs = ask(AssignTask, kind="survey", amount=3, area="35", operators=(OTHER_OPERATOR,), on=province.today)
    province.do(theirs)
    codes = []
    for n, task in enumerate((theirs.task, "no-such-task")):
        request = REQUEST[:-1] + str(n)
        id = store(province).new(clerk(province, request=request), GRADUATES, "x", csv(graduates(1)), task=task)
        imports(province.sources)
        one = recorded(province, found(province, id))
        assert one.refused == 1
        codes += [problem.code for r in store(province).rows(one, ["refused"]) for problem in r.problems]
    assert codes == ["tasks.unknown", "tasks.unknown"]


def _numbers(rows: list[Row]) -> list[int]:
    return [r.number for r in rows]


def test_rows_are_shown_a_page_at_a_time(desk: Working) -> None:
    one = uploaded(desk, csv(people(25)))
    assert _numbers(store(desk).rows(one, offset=20)) == [22, 23, 24, 25, 26]
    assert _numbers(store(desk).rows(one, after=24)) == [25, 26]
