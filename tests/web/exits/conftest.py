"""The town with 2026's working days, a scheme, two flagged operators, and a second officer."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.appraisals.commands import AdoptScheme
from domain.appraisals.defaults import default_document
from domain.calendars.commands import PublishWorkingDays
from domain.operators.commands import FlagOperator
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.demo.holidays import announced
from tests.support.window.clients import WHO, Window, windows
from tests.support.window.town import OTHER, OWN, Town, town_at

SYSTEM = Context("system:tests", Role.SYSTEM, None, "", None, "")


def prepared(town: Town) -> Town:
    """Both operators are flagged today; nothing is known of 2027."""
    document = default_document()
    adopted: dict[str, Any] = {
        "scheme": str(document["id"]),
        "version": 1,
        "effective_from": date(2025, 1, 1),
        "is_default": True,
    }
    town.do(AdoptScheme(document=document, on=town.today, **adopted), SYSTEM)
    [year] = [one for one in announced() if one.year == town.today.year]
    days: dict[str, Any] = {"holidays": year.days_off, "workdays": year.workdays, "source": year.source}
    town.do(PublishWorkingDays(year=year.year, edition=0, on=town.today, **days), town.bureau)
    for operator in (OWN, OTHER):
        flag = FlagOperator(operator=operator, rule="failed-year", periods=("2025",), on=town.today)
        town.do(flag, town.bureau)
    return town


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_at(tmp_path) as made:
        yield prepared(made)


@pytest.fixture
def people(town: Town) -> dict[str, Window]:
    """Everybody, `second`, another officer, and `neighbour`, the manager of the other operator."""
    more = {"second": (Role.BUREAU, None, None), "neighbour": (Role.MANAGER, OTHER, None)}
    return windows(town, {**WHO, **more, "finance": (Role.FINANCE, None, None)})
