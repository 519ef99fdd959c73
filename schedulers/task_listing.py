"""The people of a task are given out to its operators (重点群体数据回流), in batches. Notice 三(二).

It goes on where it stopped: who is on a list already is left out, a person is on one list a task by a claim, and the
request id of a batch is made of what is in it. So a process that is killed, or two at once, list nobody twice.
"""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import chain

from domain.shared.area import within
from domain.shared.message import Command
from domain.tasks.commands import AssignEntry, CompleteList
from projections.operator_directory import queries as directory
from projections.people_register import queries as people
from projections.roster_board import queries as rosters
from projections.task_board import queries as board
from projections.task_board.answers import Task
from schedulers.sources import Sources
from tenants.outcome import Done, Outcome

BATCH = 100
NAMESPACE = uuid.UUID("6f1d2c1e-8f0b-4a53-9a55-3c7b7a3f0d11")


@dataclass
class Reach:
    """Where one operator works: its contract's areas, its outlets by village, and how many it was given so far."""

    operator: str
    areas: tuple[str, ...]
    outlets: dict[str, str]
    first: str
    given: int = 0

    def outlet_for(self, village: str) -> str:
        return self.outlets.get(village, self.first)


@dataclass
class Listed:
    """What one run did."""

    assigned: int = 0
    left_out: int = 0
    refused: Counter[str] = field(default_factory=Counter)


def task_listing(sources: Sources) -> int:
    """Give out the people of every task that waits for it; how many were listed."""
    sources.catch_up()
    return sum(list_task(sources, task).assigned for task in board.being_listed(sources.context, sources.views))


def list_task(sources: Sources, task: Task) -> Listed:
    """Everybody who fits, to the operator among the task's that works where they live and has the fewest so far."""
    reaches = [reach for operator in task.operators if (reach := _reach(sources, task, operator))]
    done, after = Listed(), ("", "")
    most = task.amount or None
    there = task.listed
    while (most is None or there < most) and (found := _next(sources, task, after)):
        after = found[-1]
        known = board.listed_among(sources.context, sources.views, task.task, [person for _, person in found])
        fresh = [(village, person) for village, person in found if person not in known]
        room = len(fresh) if most is None else most - there
        assigned = _give_out(sources, task, reaches, fresh[:room], done)
        done.assigned, there = done.assigned + assigned, there + assigned
        sources.catch_up()
        now = board.task(sources.context, sources.views, task.task)
        if now is None or now.status != "listing":
            return done  # withdrawn meanwhile, or finished by another process
    _complete(sources, task, done)
    return done


def _next(sources: Sources, task: Task, after: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    if task.key_group:
        return rosters.standing_in(sources.context, sources.views, task.key_group, task.area, after=after, limit=BATCH)
    status = task.people_status or None
    return people.living_in(sources.context, sources.views, task.area, status=status, after=after, limit=BATCH)


def _give_out(sources: Sources, task: Task, reaches: list[Reach], found: list[tuple[str, str]], done: Listed) -> int:
    commands: list[AssignEntry] = []
    for village, person in found:
        near = [reach for reach in reaches if within(village, reach.areas)]
        if not near:
            done.left_out += 1
            continue
        to = min(near, key=lambda reach: (reach.given, reach.operator))
        to.given += 1
        where = to.outlet_for(village)
        commands.append(
            AssignEntry(task=task.task, operator=to.operator, person=person, outlet=where, on=sources.today)
        )
    return _carry_out(sources, commands, done)


def _carry_out(sources: Sources, commands: list[AssignEntry], done: Listed) -> int:
    """All at once; when one of them cannot be, each by itself."""
    if not commands:
        return 0
    if isinstance(_handle(sources, commands), Done):
        return len(commands)
    listed = 0
    for command in commands:
        outcome = _handle(sources, [command])
        if isinstance(outcome, Done):
            listed += 1
        else:
            done.left_out += 1
            done.refused[outcome.refusal.code] += 1
    return listed


def _handle(sources: Sources, commands: list[AssignEntry]) -> Outcome:
    of = chain.from_iterable((one.task, one.operator, one.person) for one in commands)
    context = replace(sources.context, request_id=str(uuid.uuid5(NAMESPACE, " ".join(of))))
    payload = " ".join(one.person for one in commands).encode()
    given: list[Command] = list(commands)
    return sources.application.handle(given, context, payload=payload)


def _reach(sources: Sources, task: Task, operator: str) -> Reach | None:
    """None when the operator has no contract today, or no outlet to send anybody to."""
    context, views = sources.context, sources.views
    contract = directory.contract_on(context, views, operator, sources.today)
    outlets = directory.outlets(context, views, operator)
    if contract is None or not outlets:
        return None
    near = {village: one.outlet for one in reversed(outlets) for village in one.villages}
    given = board.given(context, views, task.task, operator)
    return Reach(operator, tuple(contract.areas), near, outlets[0].outlet, given.listed if given else 0)


def _complete(sources: Sources, task: Task, done: Listed) -> None:
    sources.catch_up()
    found = board.task(sources.context, sources.views, task.task)
    total = found.listed if found else done.assigned
    command = CompleteList(task=task.task, total=total, left_out=done.left_out, on=sources.today)
    sources.application.handle(command, sources.context)
