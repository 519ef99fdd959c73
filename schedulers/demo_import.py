"""One finished import of the demo: a clerk's spreadsheet of people, two rows of which are bad."""

from __future__ import annotations

import random
from dataclasses import replace

from schedulers.imports import imports
from schedulers.sources import Sources
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.plan import Plan
from tenants.demo.words.people import someone
from tenants.divisions import divisions
from tenants.imports.columns import EDUCATION, PEOPLE, columns
from tenants.platform import WriteSide

ROWS, FIRST = 12, 900_000  # people nobody else of the demo is
REQUEST = "b7c5e6a4-0000-4000-8000-000000000001"


def make_import(side: WriteSide, sources: Sources, plan: Plan) -> None:
    """Uploaded, looked at and recorded as the real work is done."""
    clerk = plan.user("clerk")
    if clerk.tenant is None or clerk.outlet is None:
        return
    context = Context(clerk.id, Role.CLERK, clerk.tenant, clerk.area, clerk.outlet, REQUEST)
    outlet = next(one for operator in plan.operators for one in operator.outlets if one.id == clerk.outlet)
    content = _table(plan, sources, outlet.villages[0]).encode("utf-8-sig")
    with_imports = replace(sources, imports=side.imports)
    id = side.imports.new(context, PEOPLE, "社区摸排名单（演示）.csv", content)
    imports(with_imports)
    one = side.imports.get(context, id)
    if one is not None:
        side.imports.queue(one)
        imports(with_imports)


def _table(plan: Plan, sources: Sources, village: str) -> str:
    rng = random.Random(plan.seed)  # noqa: S311  made-up people, not keys
    lines = [[column.label for column in columns(PEOPLE)]]
    labels = dict(EDUCATION)
    for n in range(ROWS):
        who = someone(FIRST + n, sources.today, rng)
        phone = "1390" if n == 4 else who.phone
        place = "不在合同内的村" if n == 9 else village
        address = f"{divisions().name(village)} {n + 1} 号"
        lines.append([who.name, who.identity, phone, labels[who.education], place, address, ""])
    return "\r\n".join(",".join(line) for line in lines) + "\r\n"
