"""Uploaded files are looked at row by row, and the chosen rows recorded once each, beside the pages."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

from domain.policies.effects import IDENTITY
from domain.policies.graduate_survey import ITEM
from domain.shared.refusal import Refusal
from projections.case_board import queries as cases
from projections.operator_directory import queries as directory
from projections.people_register import queries as people
from schedulers.sources import Sources
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.divisions import divisions
from tenants.imports.answers import Import, Inside, Row
from tenants.imports.bench import Bench, Lost
from tenants.imports.cells import Place
from tenants.imports.checking import Check, Problem, checked
from tenants.imports.columns import GRADUATES
from tenants.imports.errors import Unreadable
from tenants.imports.reading import MOST_ROWS, rows_of
from tenants.imports.recording import Recorder
from tenants.imports.store import NAMESPACE
from tenants.vault.vault import Vault

TOGETHER = 100  # rows between two signs of progress
AT_ONCE = 8  # rows recorded side by side, so that the log flushes them together
T = TypeVar("T")


def imports(sources: Sources) -> int:
    """Take the next import in hand and finish what can be done with it; how many rows it had."""
    if sources.imports is None:
        return 0
    bench = Bench(sources.imports)
    one = bench.take()
    if one is None:
        return 0
    try:
        return look_at(sources, bench, one) if one.state == "checking" else write(sources, bench, one)
    except Lost:
        return 0


def import_deletion(sources: Sources) -> int:
    """What was uploaded and is past its time is deleted, and its key with it."""
    return Bench(sources.imports).delete_old() if sources.imports else 0


def look_at(sources: Sources, bench: Bench, one: Import) -> int:
    """The dry run: nothing is recorded of anybody."""
    sources.catch_up()
    try:
        content = bench.content(one)
        total = max(sum(1 for _ in rows_of(content)) - 1, 0)
        bench.begin(one, total)
        check = Check(one.kind, place_of(sources, one), sources.today, known_to(sources, bench.vault, one))
        for some in _batches(checked(rows_of(content), check), TOGETHER):
            bench.keep(one, some)
    except Unreadable as problem:
        bench.failed(one, problem.code, problem.params)
        return 1
    bench.checked(one)
    return min(total + 1, MOST_ROWS)


def write(sources: Sources, bench: Bench, one: Import) -> int:
    """Each chosen row by itself, as the one who chose them. A row that fails says why and stops no other."""
    recorder = Recorder(sources.application, bench.vault, one, sources.today)
    done = 0

    def record(row: Row) -> tuple[Row, str, Inside | None]:
        context = acting(one, str(uuid.uuid5(NAMESPACE, f"{one.id}/{row.number}")))
        answer = recorder.record(row.values, context)
        if not isinstance(answer, Refusal):
            return row, answer, None
        refused = Problem(answer.field or "", answer.code, answer.params, row.values.get(answer.field or "", ""))
        return row, "", Inside(row.values, (refused,))

    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="import") as pool:
        while rows := bench.to_write(one, TOGETHER):
            bench.wrote(one, list(pool.map(record, rows)))
            done += len(rows)
    bench.finished(one)
    return done + 1


def acting(one: Import, request_id: str) -> Context:
    """Who uploaded it, at the outlet where they sat then."""
    return Context(one.actor, Role.CLERK, one.tenant, one.area, one.outlet, request_id)


def place_of(sources: Sources, one: Import) -> Place:
    """The villages of the contract by code, by name and by township and name; a name of two is nobody's."""
    context, views = acting(one, ""), sources.views
    contract = directory.contract_on(context, views, one.tenant, sources.today)
    names: dict[str, str | None] = {}
    known = divisions()
    for area in contract.areas if contract else ():
        for village in known.villages_below(area):
            names[village.code] = village.code
            for name in (village.name, known.name(village.code[:9]) + village.name):
                names[name] = village.code if names.get(name, village.code) == village.code else None
    outlet = directory.outlet(context, views, one.outlet)
    return Place(names, one.outlet, frozenset({one.outlet, outlet.name} if outlet else {one.outlet}))


def known_to(sources: Sources, vault: Vault, one: Import) -> Callable[[str], str]:
    """What is known of an identity number, as the importer may know it."""
    context, views = acting(one, ""), sources.views

    def known(identity: str) -> str:
        holder = sources.application.log.holder(IDENTITY, vault.lookup_key("identity", identity))
        if holder is None:
            return ""
        if people.person(context, views, holder) is None:
            return "elsewhere"
        if one.kind != GRADUATES:
            return "done"
        return "done" if cases.finished_for(context, views, holder, [ITEM]) else "own"

    return known


def _batches(rows: Iterator[T], size: int) -> Iterator[list[T]]:
    while some := list(islice(rows, size)):
        yield some
