"""Many at once: one employer a stall, one count a visitor."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from domain.fairs.commands import CheckIn, GiveStall
from tenants.outcome import Done
from tests.support.window.clients import Window
from tests.support.window.town import OWN
from tests.web.outlet.begun import fair


def test_a_stall_that_many_want_at_once_is_given_to_one(clerk: Window) -> None:
    held, town = fair(clerk), clerk.town
    employers = [town.employer(name=f"第 {n} 家")[0] for n in range(8)]

    def give(employer: str) -> bool:
        command = GiveStall(fair=held, operator=OWN, stall=1, employer=employer, on=town.today)
        return isinstance(town.house.application.handle(command, town.clerk()), Done)

    with ThreadPoolExecutor(8) as many:
        assert sum(many.map(give, employers)) == 1


def test_a_visitor_who_checks_in_many_times_at_once_is_counted_once(clerk: Window) -> None:
    held, town = fair(clerk), clerk.town

    def check_in(n: int) -> int:
        command = CheckIn(fair=held, operator=OWN, visitor=f"visitor-{n}", keys=("one",), on=town.today)
        outcome = town.house.application.handle(command, town.clerk())
        assert isinstance(outcome, Done)
        return len(outcome.events)

    with ThreadPoolExecutor(8) as many:
        assert sum(many.map(check_in, range(8))) == 1
