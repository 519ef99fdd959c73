"""A canonical example of each event of a task: people of a county to be gone to by the operator of the story."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal
from domain.tasks import events as tasks

OPERATOR, COUNTY, OUTLET, PERSON = "op-350102-003", "350102", "outlet-1", "person-1"
TASK, DEADLINE = "task-1", date(2026, 7, 31)

EVENTS: tuple[Event, ...] = (
    tasks.TaskAssigned(
        task=TASK,
        title="登记失业人员走访",
        kind="people",
        text="逐人联系，提供一次职业指导。",
        item="",
        area=COUNTY,
        status="unemployed",
        key_group="",
        amount=0,
        deadline=DEADLINE,
        operators=(OPERATOR,),
    ),
    tasks.TaskListed(task=TASK, total=1, left_out=0),
    tasks.TaskWithdrawn(task=TASK, reason="重复下达"),
    tasks.TaskGiven(task=TASK, operator=OPERATOR, kind="people", amount=0, deadline=DEADLINE),
    tasks.TaskHandedIn(task=TASK, operator=OPERATOR, done=1, returned=0, left=0, note=""),
    tasks.TaskAccepted(task=TASK, operator=OPERATOR, note=""),
    tasks.TaskSentBack(task=TASK, operator=OPERATOR, reason="结果没有写全", deadline=date(2026, 8, 15)),
    tasks.TaskOverdue(task=TASK, operator=OPERATOR, deadline=DEADLINE),
    tasks.TaskEntryAssigned(task=TASK, operator=OPERATOR, person=PERSON, outlet=OUTLET, by="bureau"),
    tasks.TaskEntryTaken(task=TASK, operator=OPERATOR, person=PERSON),
    tasks.TaskEntryRecorded(
        task=TASK, operator=OPERATOR, person=PERSON, outcome="helped", case="", note=Personal.of("已到家中走访")
    ),
    tasks.TaskEntryReturned(
        task=TASK, operator=OPERATOR, person=PERSON, reason="moved", note=Personal.of("随子女去了厦门")
    ),
    tasks.TaskReturnSettled(task=TASK, operator=OPERATOR, person=PERSON, accepted=True, reason=""),
    tasks.TaskEntryEnded(task=TASK, operator=OPERATOR, person=PERSON, reason="移交 op-350102-009"),
    tasks.TaskGivenEnded(task=TASK, operator=OPERATOR, reason="移交 op-350102-009"),
)
