"""Where each way out stands, until when, its course, its files and its papers."""

from __future__ import annotations

from datetime import date

import pytest

from domain.calendars.events import WorkingDaysPublished
from domain.exits import events as e
from domain.handovers.events import HandoverCompleted
from domain.operators.events import (
    OperatorAdmitted,
    OperatorExited,
    OperatorExitStarted,
    OperatorFlagged,
    OperatorReleased,
    ReentryBarred,
)
from domain.shared.message import Event
from domain.shared.working_days import WorkingDays
from projections.exit_board import queries
from projections.exit_board.answers import Exit
from projections.operator_directory import queries as directory
from projections.working_calendar.queries import working_days
from tests.projections.world import BLIND, PROVINCE, SEEING, World
from tests.support.controls import OPERATOR, example
from tests.support.exits import EXIT, PROOF

NO_CALENDAR = WorkingDays()


def stage(world: World) -> Exit:
    found = queries.exit_of(PROVINCE, world.views, OPERATOR, EXIT)
    assert found is not None
    return found


def told(world: World, *kinds: type[Event], **changes: object) -> Exit:
    world.tell(*(example(kind, **changes) for kind in kinds))
    return stage(world)


def test_it_goes_from_stage_to_stage(world: World) -> None:
    assert told(world, e.ExitOpened).stage == "to-serve"
    assert told(world, e.NoticeServed).stage == "to-receive"
    assert told(world, e.NoticeReceived).stage == "to-answer"
    assert told(world, e.RemedyPlanned).stage == "to-decide"
    assert told(world, e.AppealLodged).stage == "to-hear"
    assert told(world, e.HearingHeld).stage == "to-decide"
    assert told(world, e.DecisionProposed).stage == "to-confirm"
    assert told(world, e.DecisionReturned).stage == "to-decide"
    again = told(world, e.DecisionProposed, proposal=2)
    assert (again.stage, again.proposal) == ("to-confirm", 2)
    ended = told(world, e.DecisionConfirmed, proposal=2)
    assert (ended.stage, ended.is_closed, set(ended.terms)) == ("exited", True, {"handover"})
    world.tell(example(HandoverCompleted, operator=ended.operator, exit=ended.exit))
    assert stage(world).terms == {}
    assert queries.open_exits(PROVINCE, world.views) == ()
    assert queries.exits_by_stage(PROVINCE, world.views) == {"exited": 1}


def test_a_remedy_is_checked_and_decided_on(world: World) -> None:
    told(world, e.ExitOpened, e.NoticeServed, e.NoticeReceived, e.RemedyPlanned)
    remedy = {"outcome": "remedy", "effective_on": None, "barred_until": None, "remedy_until": date(2026, 9, 30)}
    world.tell(example(e.DecisionProposed, **remedy), example(e.DecisionConfirmed, **remedy, handover_until=None))
    [check] = stage(world).deadlines(NO_CALENDAR)
    assert (stage(world).stage, check.of, check.until) == ("in-remedy", "check", date(2026, 9, 30))
    assert told(world, e.RemedyChecked).stage == "to-decide"


def test_time_limits_run_from_the_receipt_and_lapse(world: World) -> None:
    told(world, e.ExitOpened, e.ExitGroundAdded, e.NoticeServed, e.NoticeReceived)
    assert [(one.of, one.until) for one in stage(world).deadlines(NO_CALENDAR)] == [
        ("remedy", date(2026, 7, 15)),
        ("appeal", date(2026, 7, 22)),
    ]
    assert told(world, e.ExitTermReminded).stage == "to-answer"
    lapsed = told(world, e.ExitTermLapsed)
    assert (lapsed.stage, lapsed.lapsed) == ("to-decide", ["appeal"])
    assert len(lapsed.grounds) == 2


def test_a_last_day_that_was_not_known_is_computed_once_the_year_is(world: World) -> None:
    told(world, e.ExitOpened, e.NoticeServed)
    late = {"received_on": date(2026, 12, 30), "remedy_until": None, "appeal_until": None}
    unknown = told(world, e.NoticeReceived, **late)
    assert [(one.until, one.days) for one in unknown.deadlines(working_days(world.views))] == [(None, 15), (None, 10)]
    world.tell(
        WorkingDaysPublished(year=2026, holidays=(date(2026, 10, 1),), workdays=(), source="通知"),
        WorkingDaysPublished(year=2027, holidays=(date(2027, 1, 1),), workdays=(), source="通知"),
    )
    known = stage(world).deadlines(working_days(world.views))
    # 31 December, then from Monday 4 January: nine more working days for the plan, fourteen for the appeal.
    assert [one.until for one in known] == [date(2027, 1, 14), date(2027, 1, 21)]


def test_the_course_the_files_and_the_papers_are_kept(world: World) -> None:
    told(world, e.ExitOpened, e.NoticeServed, e.NoticeReceived, e.AppealLodged, e.HearingHeld)
    told(world, e.DecisionProposed, e.DecisionConfirmed)
    course = queries.course_of(PROVINCE, world.views, OPERATOR, EXIT)
    assert [one.what for one in course][:3] == ["opened", "notice-served", "notice-received"]
    assert course[3].told["grounds"] == "二季度停电两周，有供电局证明。"
    proofs = queries.exit_proofs_of(PROVINCE, world.views, OPERATOR, EXIT)
    assert [(one.step, one.sha256) for one in proofs] == [(n, PROOF.sha256) for n in (3, 4, 5)]
    notice, decision = queries.papers_of(PROVINCE, world.views, OPERATOR, EXIT)
    assert (notice.kind, decision.kind, decision.outcome) == ("notice", "decision", "exit")
    assert queries.paper_by_code(world.views, decision.code.upper().replace("-", " ")) == decision
    assert queries.paper_by_code(world.views, "0000-0000-0000") is None


def test_who_sees_it(world: World) -> None:
    told(world, e.ExitOpened, e.NoticeServed)
    for reader in SEEING:
        assert queries.exit_of(reader, world.views, OPERATOR, EXIT) is not None
        assert queries.exits(reader, world.views, stage="open").total == 1
        assert queries.open_exit(reader, world.views, OPERATOR) is not None
        assert queries.course_of(reader, world.views, OPERATOR, EXIT)
        assert queries.papers_of(reader, world.views, OPERATOR, EXIT)
    for reader in BLIND:
        assert queries.exit_of(reader, world.views, OPERATOR, EXIT) is None
        assert queries.exits(reader, world.views, operator=OPERATOR).total == 0
        assert queries.course_of(reader, world.views, OPERATOR, EXIT) == ()
        assert queries.papers_of(reader, world.views, OPERATOR, EXIT) == ()
        assert queries.exits_by_stage(reader, world.views) == {}


@pytest.mark.parametrize(("ending", "status"), [(OperatorReleased, "released"), (OperatorExited, "exited")])
def test_the_directory_says_what_became_of_an_operator(world: World, ending: type[Event], status: str) -> None:
    world.tell(example(OperatorAdmitted), example(OperatorFlagged), example(OperatorExitStarted))
    flagged = directory.operator(PROVINCE, world.views, OPERATOR)
    assert flagged is not None
    assert (flagged.status, flagged.exit) == ("exiting", "1")
    assert len(directory.flagged_operators(PROVINCE, world.views)) == 1
    world.tell(example(ending))
    ended = directory.operator(PROVINCE, world.views, OPERATOR)
    assert ended is not None
    assert (ended.status, ended.exit) == (status, None)
    assert directory.flagged_operators(PROVINCE, world.views) == ()
    wanted = "exited" if status == "exited" else "active"
    assert directory.operators(PROVINCE, world.views, status=wanted).total == 1
    assert directory.totals(PROVINCE, world.views).exited == (status == "exited")


def test_the_directory_keeps_the_day_until_which_a_company_is_not_admitted_again(world: World) -> None:
    world.tell(example(OperatorAdmitted), example(OperatorExited), example(ReentryBarred, until=date(2029, 9, 1)))
    ended = directory.operator(PROVINCE, world.views, OPERATOR)
    assert ended is not None
    assert ended.barred_until == date(2029, 9, 1)
