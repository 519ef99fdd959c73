"""A quarter at one operator, its seed, and the schedule that draws the sample: for the tests of pages."""

from __future__ import annotations

from datetime import datetime

from domain.appraisals.commands import AdoptScheme
from schedulers.quarterly_appraisal import quarterly_appraisal
from schedulers.sample_drawing import sample_drawing
from schedulers.sources import Sources
from tenants.accounts.roles import Role
from tenants.context import Context
from tests.support.appraised import adopted, default_document
from tests.support.window.town import FIRST, Town
from tests.support.working import at

AREA, PERIOD = "3501", "2026Q3"
IN_QUARTER, AFTER = at(2026, 9, 28, 10), at(2026, 10, 6, 10)
RULE = {"share": 0.5, "at_least": 1, "at_most": 200, "extrapolate": False}


def sources(town: Town) -> Sources:
    house = town.house
    return Sources(house.application, house.views, house.accounts, house.clock, house.runner.catch_up, 184)


def adopt_scheme(town: Town) -> None:
    """The default scheme, by which half of the counted cases are checked."""
    told = adopted(scheme="default-2024", document=default_document() | {"sample": RULE})
    document = AdoptScheme(
        scheme=told.scheme,
        version=told.version,
        effective_from=told.effective_from,
        is_default=True,
        document=told.document,
        on=FIRST,
    )
    town.do(document, Context("system:founding", Role.SYSTEM, None, "", None, ""))


def work(town: Town, cases: int = 6) -> list[str]:
    """As many finished cases, each of somebody new."""
    return [town.case(town.person(phone=f"1380013{town.numbers:04}")) for _ in range(cases)]


def until(town: Town, moment: datetime) -> None:
    town.clock.set(max(town.clock(), moment))


def night(town: Town) -> None:
    """What the schedule does: appraise what is due, and draw what can be drawn."""
    quarterly_appraisal(sources(town))
    sample_drawing(sources(town))
    town.house.runner.catch_up()
