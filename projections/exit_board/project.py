"""Events of exits → rows. Each event is a line of the course as well."""

from __future__ import annotations

from typing import Any

import msgspec

from domain.exits import events as e
from domain.exits.paper import paper_code
from domain.exits.state import APPEAL, CHECK, DECISION, HANDOVER, REMEDY
from domain.handovers.events import HandoverCompleted
from projections.exit_board.tables import exit_course, exit_papers, exit_proofs, exits
from projections.room import Apply, Room, needs, on
from projections.rows import Rows
from tenants.store.envelope import Envelope

_NOTICE = ("scheme", "scheme_version", "remedy_days", "appeal_days", "decision_days", "handover_days")
_PROPOSAL = ("proposal", "outcome", "reasons", "effective_on", "barred_until", "remedy_until")


def on_opened(rows: Rows, envelope: Envelope) -> None:
    event: e.ExitOpened = envelope.event
    rows.add(
        exits,
        operator=event.operator,
        exit=event.exit,
        stage="to-serve",
        stage_before="",
        grounds=[[event.rule, list(event.periods)]],
        opened_on=envelope.on,
        terms={},
        lapsed=[],
        moved_on=envelope.on,
        moved_at=envelope.position,
    )


def on_ground(row: dict[str, Any], envelope: Envelope) -> None:
    event: e.ExitGroundAdded = envelope.event
    row["grounds"] = [*row["grounds"], [event.rule, list(event.periods)]]


def on_served(row: dict[str, Any], envelope: Envelope) -> None:
    event: e.NoticeServed = envelope.event
    row.update({name: getattr(event, name) for name in _NOTICE}, stage="to-receive")
    row.update(notice_number=event.number, served_on=envelope.on, served_how=event.how)


def on_received(row: dict[str, Any], envelope: Envelope) -> None:
    event: e.NoticeReceived = envelope.event
    row.update(stage="to-answer", received_on=event.received_on, received_how=event.how)
    row["terms"] = {
        REMEDY: _term(event.received_on, row["remedy_days"], event.remedy_until),
        APPEAL: _term(event.received_on, row["appeal_days"], event.appeal_until),
    }


def on_planned(row: dict[str, Any], envelope: Envelope) -> None:
    row.update(planned_on=envelope.on, terms=_without(row, REMEDY))
    if row["stage"] == "to-answer":
        row["stage"] = "to-decide"


def on_appealed(row: dict[str, Any], envelope: Envelope) -> None:
    event: e.AppealLodged = envelope.event
    row.update(stage="to-hear", appealed_on=event.lodged_on)
    decision = _term(event.lodged_on, row["decision_days"], event.decision_until)
    row["terms"] = {**_without(row, APPEAL), DECISION: decision}


def on_heard(row: dict[str, Any], envelope: Envelope) -> None:
    row.update(stage="to-decide", heard_on=envelope.event.held_on)


def on_proposed(row: dict[str, Any], envelope: Envelope) -> None:
    event: e.DecisionProposed = envelope.event
    row.update({name: getattr(event, name) for name in _PROPOSAL}, proposed_by=event.by)
    row.update(stage_before=row["stage"], stage="to-confirm")


def on_returned(row: dict[str, Any], envelope: Envelope) -> None:
    row.update(stage=row["stage_before"], stage_before="")


def on_confirmed(row: dict[str, Any], envelope: Envelope) -> None:
    event: e.DecisionConfirmed = envelope.event
    row.update(stage={"exit": "exited", "release": "released"}.get(event.outcome, "in-remedy"), stage_before="")
    row.update(decided=event.outcome, decided_on=envelope.on, effective_on=event.effective_on)
    row["handover_until"] = event.handover_until
    until = event.remedy_until
    row["terms"] = {CHECK: _term(until, 0, until)} if event.outcome == REMEDY and until else {}
    if event.outcome == "exit" and event.effective_on:
        row["terms"] = {HANDOVER: _term(event.effective_on, event.handover_days, event.handover_until)}


def on_checked(row: dict[str, Any], envelope: Envelope) -> None:
    row.update(stage="to-decide", terms=_without(row, CHECK))


def on_reminded(row: dict[str, Any], envelope: Envelope) -> None:
    """Only a line of the course."""


def on_lapsed(row: dict[str, Any], envelope: Envelope) -> None:
    event: e.ExitTermLapsed = envelope.event
    row["lapsed"] = [*row["lapsed"], event.of]
    if event.of == APPEAL and row["stage"] == "to-answer":
        row["stage"] = "to-decide"


def on_handed_over(rows: Rows, envelope: Envelope) -> None:
    """Nothing is waited for any more."""
    event: HandoverCompleted = envelope.event
    row = rows.change(exits, (event.operator, event.exit))
    row["terms"] = _without(row, HANDOVER)


def _term(started_on: Any, days: int, until: Any) -> dict[str, Any]:
    return {"started_on": started_on.isoformat(), "days": days, "until": until.isoformat() if until else None}


def _without(row: dict[str, Any], of: str) -> dict[str, Any]:
    return {name: term for name, term in row["terms"].items() if name != of}


def _tell(rows: Rows, envelope: Envelope) -> None:
    """The line of the course, and the files and the paper that came with it."""
    event: Any = envelope.event
    of = {"operator": event.operator, "exit": event.exit, "step": envelope.version}
    told = msgspec.to_builtins(event)
    what = envelope.name.split(".")[1]
    rows.add(exit_course, **of, what=what, told=told, on=envelope.on, at=envelope.recorded_at, by=envelope.actor)
    for proof in {one.sha256: one for one in getattr(event, "evidence", ())}.values():
        rows.add(exit_proofs, **of, sha256=proof.sha256, title=proof.title, type=proof.type, size=proof.size)
    if isinstance(event, e.NoticeServed | e.DecisionConfirmed):
        kind = "notice" if isinstance(event, e.NoticeServed) else "decision"
        code = paper_code(event.operator, event.exit, envelope.version, event.number, envelope.on)
        outcome = "" if isinstance(event, e.NoticeServed) else event.outcome
        rows.add(exit_papers, code=code, **of, kind=kind, number=event.number, outcome=outcome, issued_on=envelope.on)


def _told(change: Any) -> Apply:
    """A handler that changes the exit's row and adds the line of the course."""

    def apply(rows: Rows, envelope: Envelope) -> None:
        row = rows.change(exits, (envelope.event.operator, envelope.event.exit))
        change(row, envelope)
        row.update(moved_on=envelope.on, moved_at=envelope.position)
        _tell(rows, envelope)

    return apply


def _opening(rows: Rows, envelope: Envelope) -> None:
    on_opened(rows, envelope)
    _tell(rows, envelope)


_EXIT = needs(exits, "event.operator", "event.exit")
_CHANGES = {
    e.ExitGroundAdded: on_ground,
    e.NoticeServed: on_served,
    e.NoticeReceived: on_received,
    e.RemedyPlanned: on_planned,
    e.AppealLodged: on_appealed,
    e.HearingHeld: on_heard,
    e.DecisionProposed: on_proposed,
    e.DecisionReturned: on_returned,
    e.DecisionConfirmed: on_confirmed,
    e.RemedyChecked: on_checked,
    e.ExitTermReminded: on_reminded,
    e.ExitTermLapsed: on_lapsed,
}
ROOM = Room(
    name="exit_board",
    version=2,
    tables=(exits, exit_course, exit_proofs, exit_papers),
    quiet=True,
    handlers={
        e.ExitOpened: on(_opening),
        HandoverCompleted: on(on_handed_over, _EXIT),
        **{kind: on(_told(change), _EXIT) for kind, change in _CHANGES.items()},
    },
)
