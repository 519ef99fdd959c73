"""The town in which one operator has left by a decision of two officers, and another works in the same villages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.appraisals.commands import AdoptScheme
from domain.appraisals.defaults import default_document
from domain.exits import commands as e
from domain.operators.commands import FlagOperator
from schedulers.sources import Sources
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.window.clients import WHO, Window, windows
from tests.support.window.town import OWN, Town, town_at

SYSTEM = Context("system:tests", Role.SYSTEM, None, "", None, "")
SECOND = Context("user-second", Role.BUREAU, None, "35", None, "")
MANAGER = Context("user-manager", Role.MANAGER, OWN, "350102", None, "")
SUCCESSOR, EXIT = "op-350102-004", "1"


def leave(town: Town) -> None:
    """From the flag to the confirmed decision, with an appeal that was heard and lost."""
    document, day = default_document(), town.today
    adopted: dict[str, Any] = {"version": 1, "effective_from": date(2025, 1, 1), "is_default": True}
    scheme = str(document["id"])
    town.do(AdoptScheme(scheme=scheme, document=document, on=day, **adopted), SYSTEM)
    town.do(FlagOperator(operator=OWN, rule="failed-year", periods=("2025",), on=day), town.bureau)
    of: dict[str, Any] = {"operator": OWN, "exit": EXIT, "on": day}
    notice = e.ServeNotice(
        number="退通〔2026〕1号", text="年度不合格。", how="online", scheme=str(document["id"]), **of
    )
    town.do(notice, town.bureau)
    town.do(e.AcknowledgeNotice(**of), MANAGER)
    town.do(e.LodgeAppeal(grounds="不服。", evidence=(), **of), MANAGER)
    heard = e.HoldHearing(held_on=day, present=("就业科", "机构"), minutes="已听取。", evidence=(), **of)
    town.do(heard, town.bureau)
    proposed = e.ProposeDecision(
        outcome="exit",
        reasons="不足以说明。",
        effective_on=day,
        barred_until=date(2029, 1, 1),
        remedy_until=None,
        **of,
    )
    town.do(proposed, town.bureau)
    town.do(e.ConfirmDecision(proposal=1, number="退决〔2026〕1号", opinion="同意。", **of), SECOND)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """The operator that leaves holds two people, an open case, a finished one and a voucher."""
    with town_at(tmp_path) as made:
        made.found(SUCCESSOR)
        one, other = made.person(), made.person(name="李秀英")
        made.case(one, steps=2)
        made.case(other)  # finished
        made.voucher(other)
        leave(made)
        yield made


@pytest.fixture
def people(town: Town) -> dict[str, Window]:
    more = {"second": (Role.BUREAU, None, None), "finance": (Role.FINANCE, None, None)}
    return windows(town, {**WHO, **more})


@pytest.fixture
def sources(town: Town) -> Sources:
    house = town.house
    return Sources(
        house.application, house.views, house.accounts, house.clock, house.runner.catch_up, 184, imports=house.imports
    )
