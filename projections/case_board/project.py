"""Events of cases → rows."""

from __future__ import annotations

from domain.cases.events import (
    CaseEvidenceAttached,
    CaseFilled,
    CaseFinished,
    CaseOpened,
    CaseSentBack,
    CaseStepCompleted,
    CaseVoided,
    CaseWithdrawn,
)
from projections.case_board.tables import case_evidence, case_returns, case_steps, cases
from projections.room import Room, needs, on
from projections.rows import Row, Rows
from tenants.store.envelope import Envelope


def on_opened(rows: Rows, envelope: Envelope) -> None:
    event: CaseOpened = envelope.event
    rows.add(
        cases,
        case=event.case,
        operator=event.operator,
        outlet=event.outlet,
        village=event.village,
        item=event.item,
        subject_kind=event.subject_kind,
        subject=event.subject,
        about=event.about,
        status="open",
        done=0,
        step_count=len(event.steps),
        steps=event.steps,
        catalogue=event.catalogue,
        declared=event.declared,
        fields=event.fields,
        private=event.private.sealed if event.private else None,
        told=event.told,
        judged=event.judged,
        opened_on=envelope.on,
        opened_at=envelope.recorded_at,
        opened_by=envelope.actor,
        changed_on=envelope.on,
        changed_at=envelope.recorded_at,
    )


def on_step_completed(rows: Rows, envelope: Envelope) -> None:
    event: CaseStepCompleted = envelope.event
    _changed(rows, envelope)["done"] = event.step
    rows.add(
        case_steps,
        case=event.case,
        operator=event.operator,
        step=event.step,
        name=event.name,
        done_on=envelope.on,
        done_at=envelope.recorded_at,
        done_by=envelope.actor,
        note=event.note,
    )


def on_filled(rows: Rows, envelope: Envelope) -> None:
    event: CaseFilled = envelope.event
    case = _changed(rows, envelope)
    case["fields"], case["told"] = event.fields, event.told
    case["private"] = event.private.sealed if event.private else None


def on_sent_back(rows: Rows, envelope: Envelope) -> None:
    """The steps that are to be done again are ahead once more; why is kept."""
    event: CaseSentBack = envelope.event
    case = _changed(rows, envelope)
    for step in range(event.step, case["done"] + 1):
        rows.remove(case_steps, (event.case, event.operator, step))
    case["done"] = event.step - 1
    rows.add(
        case_returns,
        position=envelope.position,
        case=event.case,
        operator=event.operator,
        step=event.step,
        name=event.name,
        reason=event.reason,
        sent_on=envelope.on,
        sent_at=envelope.recorded_at,
        sent_by=envelope.actor,
    )


def on_finished(rows: Rows, envelope: Envelope) -> None:
    case = _changed(rows, envelope)
    case["status"] = "finished"
    case["finished_on"] = envelope.on
    case["finished_at"] = envelope.recorded_at
    case["finished_by"] = envelope.actor


def on_evidence_attached(rows: Rows, envelope: Envelope) -> None:
    event: CaseEvidenceAttached = envelope.event
    _changed(rows, envelope)
    rows.add(
        case_evidence,
        case=event.case,
        operator=event.operator,
        evidence=event.evidence,
        subject=event.subject,
        sha256=event.sha256,
        size=event.size,
        type=event.type,
        title=event.title.sealed,
        attached_on=envelope.on,
        attached_at=envelope.recorded_at,
        attached_by=envelope.actor,
    )


def on_withdrawn(rows: Rows, envelope: Envelope) -> None:
    _closed(rows, envelope, "withdrawn")


def on_voided(rows: Rows, envelope: Envelope) -> None:
    _closed(rows, envelope, "voided")


def _closed(rows: Rows, envelope: Envelope, status: str) -> None:
    event: CaseWithdrawn | CaseVoided = envelope.event
    case = _changed(rows, envelope)
    case["status"] = status
    case["closed_on"] = envelope.on
    case["closed_reason"] = event.reason
    case["closed_by"] = envelope.actor


def _changed(rows: Rows, envelope: Envelope) -> Row:
    case = rows.change(cases, (envelope.event.case, envelope.event.operator))
    case["changed_on"] = envelope.on
    case["changed_at"] = envelope.recorded_at
    return case


_CASE = needs(cases, "event.case", "event.operator")
ROOM = Room(
    name="case_board",
    version=3,
    tables=(cases, case_steps, case_returns, case_evidence),
    handlers={
        CaseOpened: on(on_opened),
        CaseStepCompleted: on(on_step_completed, _CASE),
        CaseFilled: on(on_filled, _CASE),
        CaseSentBack: on(on_sent_back, _CASE),
        CaseFinished: on(on_finished, _CASE),
        CaseWithdrawn: on(on_withdrawn, _CASE),
        CaseVoided: on(on_voided, _CASE),
        CaseEvidenceAttached: on(on_evidence_attached, _CASE),
    },
)
