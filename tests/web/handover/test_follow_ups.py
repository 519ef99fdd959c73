"""What is still to be asked after of referrals: the successor owes it, and nothing is due at who left."""

from datetime import timedelta
from pathlib import Path

from domain.handovers import commands as c
from projections.duty_list import queries as duties
from projections.handover_board import left
from projections.handover_board import queries as board
from projections.referral_board import queries as referrals
from schedulers.handover import handover
from schedulers.sources import Sources
from tests.support.window.clients import windows
from tests.support.window.town import OWN, Town, town_at
from tests.web.handover.conftest import EXIT, SUCCESSOR, SYSTEM, leave


def plan(town: Town, to: str) -> None:
    named = c.PlanHandover(
        operator=OWN, exit=EXIT, outlet=f"{OWN}-w1", to_operator=to, to_outlet=f"{to}-w1", on=town.today
    )
    town.do(named, town.bureau)


def due_at_who_left(town: Town) -> int:
    found = referrals.duties_due(SYSTEM, town.house.views, town.today + timedelta(days=400), operator=OWN)
    return found.total


def test_follow_ups_and_outcomes_not_known_are_called_by_the_successor(tmp_path: Path) -> None:
    with town_at(tmp_path) as town:
        town.found(SUCCESSOR)
        vacancy = town.vacancy(headcount=3)
        hired = town.referral(town.seeker(name="李秀英"), vacancy, starts_on=town.today)
        waits = town.referral(town.seeker(name="王小石", phone="13800138001"), vacancy)
        leave(town)
        house, views = town.house, town.house.views
        sources = Sources(house.application, views, house.accounts, house.clock, house.runner.catch_up, 184)
        assert due_at_who_left(town) == 3
        assert left.left_of(SYSTEM, views, OWN, EXIT, town.today)["follow-up"] == 4

        plan(town, SUCCESSOR)
        handover(sources)

        assert left.left_of(SYSTEM, views, OWN, EXIT, town.today)["follow-up"] == 0
        assert due_at_who_left(town) == 0
        owed = duties.duties(SYSTEM, views, operator=SUCCESSOR, status="open").rows
        calls = sorted((one.due_on - town.today).days for one in owed if one.kind == "call-back")
        assert calls == [7, 7, 30, 90]  # three after the start of work; the outcome is asked for in a week
        went = board.items(SYSTEM, views, OWN, EXIT, kind="follow-up").rows
        assert {one.key for one in went} == {f"{hired}:7", f"{hired}:30", f"{hired}:90", f"{waits}:0"}
        assert {one.became for one in went} == {one.duty for one in owed if one.kind == "call-back"}
        followed = referrals.follow_ups_of(SYSTEM, views, hired)
        assert all(one.ended_on == town.today and SUCCESSOR in one.note for one in followed)

        who = windows(town)
        assert "不再由本机构问" in who["auditor"].get(f"/referrals/{hired}")
        head = town.head
        assert handover(sources) == 0
        assert town.head == head
