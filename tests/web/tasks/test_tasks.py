"""A task goes down to an operator, is worked on person by person, and comes back up: with script and without."""

from __future__ import annotations

from typing import Any

import pytest

from projections.task_board import queries as board
from schedulers.sources import Sources
from schedulers.task_listing import task_listing
from tenants.imports.reading import rows_of
from tests.support.html import check
from tests.support.window.clients import Window, complaint, said
from tests.support.window.town import FOREIGN_VILLAGE, OTHER, OWN, Town

NEW = "/tasks/new"
DEADLINE = "2026-12-15"


def give_out(town: Town) -> None:
    """What the thread beside the pages would do."""
    house = town.house
    task_listing(Sources(house.application, house.views, house.accounts, house.clock, house.runner.catch_up, 184))
    house.runner.catch_up()


def assign(window: Window, **typed: Any) -> str:
    """The id of a new task."""
    told = {"title": "失业人员走访", "text": "逐人联系", "deadline": DEADLINE, "operators": [OWN], "area": "350102"}
    answer = window.submit(NEW, NEW, **(told | typed))
    assert answer.status_code == 303, said(answer.text)
    return str(answer.headers["Location"]).rpartition("/")[2]


@pytest.fixture(scope="module")
def bureau(everybody: dict[str, Window]) -> Window:
    return everybody["bureau"]


@pytest.fixture(scope="module")
def person(town: Town) -> str:
    return town.person(name="林小红")


@pytest.fixture(scope="module")
def task(bureau: Window, town: Town, person: str) -> str:
    id = assign(bureau)
    give_out(town)
    return id


def at(task: str, operator: str = OWN) -> str:
    return f"/tasks/{task}/operators/{operator}"


def entry(task: str, person: str) -> str:
    return f"{at(task)}/people/{person}"


def test_what_is_missing_is_said_beside_its_field_and_what_was_typed_is_kept(bureau: Window) -> None:
    answer = bureau.submit(NEW, NEW, title="走访", deadline="2026-11-01", text="逐人联系", operators=[OWN])
    assert answer.status_code == 422
    assert "期限应晚于今天" in complaint(answer.text, "deadline")
    assert "走访" in answer.text
    missing = bureau.submit(NEW, NEW, operators=None, title=None)
    assert {"title", "text", "operators"} <= {
        name for name in ("title", "text", "operators") if complaint(missing.text, name)
    }


def test_an_operator_elsewhere_is_refused_as_one_that_is_not_there(bureau: Window) -> None:
    told: dict[str, Any] = {"title": "x", "text": "x", "deadline": DEADLINE}
    answers = [bureau.submit(NEW, NEW, **told, operators=[code]) for code in ("op-360102-001", "op-350102-999")]
    assert [answer.status_code for answer in answers] == [422, 422]
    assert complaint(answers[0].text, "operators")


def test_the_bureau_sees_the_people_given_out_and_the_operator_finds_them_on_its_list(
    bureau: Window, clerk: Window, everybody: dict[str, Window], task: str, person: str
) -> None:
    page = said(bureau.get(f"/tasks/{task}"))
    assert "各机构进度" in page
    assert "已分" not in page
    assert "失业人员走访" in said(bureau.get("/tasks"))
    assert "失业人员走访" in said(clerk.get("/tasks"))
    assert "失业人员走访" in said(clerk.get("/desk"))
    assert entry(task, person) in clerk.get(at(task))
    assert entry(task, person) in everybody["manager"].get(at(task))
    assert "回流" in said(clerk.get(at(task)))


def test_a_clerk_finds_a_person_on_the_list_by_name(clerk: Window, town: Town, task: str, person: str) -> None:
    found = clerk.follow(clerk.send(at(task) + "/find", {"q": "林小红"}))
    assert entry(task, person) in found
    assert "没有符合条件的人" in said(clerk.follow(clerk.send(at(task) + "/find", {"q": "没有这个人"})))


def test_a_person_is_taken_recorded_and_counted(clerk: Window, bureau: Window, town: Town) -> None:
    who = town.person(name="陈大海")
    task = assign(bureau, title="走访二")
    give_out(town)
    one = entry(task, who)
    assert clerk.submit(one, one + "/take").status_code == 303
    wrong = clerk.submit(one, one + "/record")
    assert wrong.status_code == 422
    done = clerk.submit(one, one + "/record", outcome="employed", note="在工厂上班")
    assert done.status_code == 303
    page = clerk.get(one)
    assert "已就业" in said(page)
    assert "在工厂上班" in said(page)
    stored = town.house.log.load(f"{OWN}/task-entry/{task}:{who}")[-1].event
    assert "工厂" not in repr(stored)
    given = board.given(town.bureau, town.house.views, task, OWN)
    assert given is not None
    assert given.done == 1


def test_a_return_goes_up_and_its_answer_comes_down(clerk: Window, bureau: Window, town: Town) -> None:
    who = town.person(name="黄小山")
    task = assign(bureau, title="走访三")
    give_out(town)
    one = entry(task, who)
    assert clerk.submit(one, one + "/return", reason="other").status_code == 422
    assert clerk.submit(one, one + "/return", reason="moved", note="去了厦门").status_code == 303
    assert "已离开本地" in said(bureau.get(f"/tasks/{task}"))
    assert bureau.submit(one, one + "/settle", answer="no").status_code == 422
    assert bureau.submit(one, one + "/settle", answer="no", reason="再打一次电话").status_code == 303
    assert "再打一次电话" in said(clerk.get(one))
    assert clerk.submit(one, one + "/return", reason="moved").status_code == 303
    assert bureau.submit(one, one + "/settle", answer="yes").status_code == 303
    assert "退回已同意" in said(clerk.get(at(task)))


def test_a_task_is_handed_in_sent_back_handed_in_and_accepted(clerk: Window, bureau: Window, town: Town) -> None:
    task = assign(bureau, title="摸排", kind="survey", amount="2")
    refused = clerk.submit(at(task), at(task) + "/hand-in")
    assert refused.status_code == 422
    assert "还有 2 人没有办" in complaint(refused.text, "hand-in-note")
    assert clerk.submit(at(task), at(task) + "/hand-in", note="外出务工").status_code == 303
    assert "已上报" in said(clerk.get(at(task)))
    back = at(task) + "/send-back"
    assert bureau.submit(at(task), back, reason="再查", deadline="2026-11-01").status_code == 422
    assert bureau.submit(at(task), back, reason="再查", deadline="2026-12-20").status_code == 303
    assert "退回续办：再查" in said(clerk.get(at(task)))
    assert clerk.submit(at(task), at(task) + "/hand-in", note="已无人").status_code == 303
    assert bureau.submit(at(task), at(task) + "/accept", note="可以").status_code == 303
    assert "已验收" in said(clerk.get(at(task)))


def test_a_finished_case_counts_for_a_survey_and_a_foreign_one_is_not_there(
    clerk: Window, bureau: Window, town: Town
) -> None:
    task = assign(bureau, title="摸排二", kind="survey", amount="2")
    own = town.case(town.person(name="郑小花"))
    stranger = town.person(OTHER, village=FOREIGN_VILLAGE)
    theirs = town.case(stranger, operator=OTHER, village=FOREIGN_VILLAGE)
    for case in (theirs, "no-such-case"):
        answer = clerk.submit(at(task), at(task) + "/count", case=case)
        assert "没有找到这件已办结的调查办件" in complaint(answer.text, "count-case")
    for _ in range(2):
        assert clerk.submit(at(task), at(task) + "/count", case=own).status_code == 303
    given = board.given(town.bureau, town.house.views, task, OWN)
    assert given is not None
    assert (given.done, given.left) == (1, 1)


def test_a_task_that_is_withdrawn_is_no_longer_worked_on(clerk: Window, bureau: Window, town: Town) -> None:
    task = assign(bureau, title="重复的", kind="survey", amount="1")
    page = f"/tasks/{task}"
    assert bureau.submit(page, page + "/withdraw").status_code == 422
    assert bureau.submit(page, page + "/withdraw", reason="重复下达").status_code == 303
    assert "重复下达" in said(bureau.get(page))
    assert "上报任务" not in said(clerk.get(at(task)))


def test_the_same_form_sent_twice_assigns_one_task(bureau: Window) -> None:
    told = {"title": "一次", "text": "x", "deadline": DEADLINE, "operators": [OWN], "kind": "survey", "amount": "1"}
    values = bureau.filled(NEW, NEW) | told
    first, second = (bureau.send(NEW, values) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]


def test_lists_are_taken_away_masked(clerk: Window, task: str, person: str) -> None:
    for form in ("csv", "xlsx"):
        lines = [cells for _, cells in rows_of(clerk.client.get(f"{at(task)}/list.{form}").content)]
        assert lines[0][0] == "姓名"
        assert any(line[0] == "林*红" for line in lines)


def test_another_operators_list_and_person_answer_as_missing_ones(
    everybody: dict[str, Window], task: str, person: str
) -> None:
    stranger = everybody["stranger"].client
    foreign = [at(task), entry(task, person), f"{at(task)}/list.csv"]
    missing = [
        at("no-such-task", OTHER),
        f"{at('no-such-task', OTHER)}/people/nobody",
        f"{at('nothing', OTHER)}/list.csv",
    ]
    for path, none in zip(foreign, missing, strict=True):
        assert (stranger.get(path).status_code, stranger.get(none).status_code) == (404, 404)
    for act in ("take", "record", "return"):
        data = {"outcome": "helped", "reason": "moved"}
        assert stranger.post(f"{entry(task, person)}/{act}", data=data).status_code == 404
        assert stranger.post(f"{at(task, OTHER)}/people/{person}/{act}", data=data).status_code == 404
    assert stranger.post(at(task) + "/hand-in", data={}).status_code == 404
    assert everybody["colleague"].client.get(entry(task, person)).status_code == 404, "another outlet's"
    assert everybody["clerk"].client.get(f"/tasks/{task}").status_code == 403


def test_pages_are_whole_for_everybody_who_may_see_them(everybody: dict[str, Window], task: str, person: str) -> None:
    pages = {
        "bureau": ["/tasks", NEW, f"/tasks/{task}"],
        "manager": ["/tasks"],
        "auditor": ["/tasks", f"/tasks/{task}"],
    }
    for login, paths in pages.items():
        for path in (*paths, at(task), entry(task, person), at(task) + "?status=open&sort=-status"):
            check(everybody[login].get(path))
    part = everybody["bureau"].client.get(f"/tasks/{task}", headers={"HX-Request": "true"})
    assert part.text.lstrip().startswith('<div id="progress"')
