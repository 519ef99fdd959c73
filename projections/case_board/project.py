"""Events of cases → rows."""

from __future__ import annotations

from collections.abc import Iterator

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
from projections.case_board.tables import case_evidence, case_returns, case_steps, case_totals, cases
from projections.room import Room, needs, on
from projections.rows import Key, Row, Rows
from tenants.store.envelope import Envelope

STATUSES = ("open", "finished", "withdrawn", "voided")


def on_opened(rows: Rows, envelope: Envelope) -> None:
    event: CaseOpened = envelope.event
    case = rows.add(
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
    _count(rows, case, 1)


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
    _turn(rows, case, "finished")
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
    _turn(rows, case, status)
    case["closed_on"] = envelope.on
    case["closed_reason"] = event.reason
    case["closed_by"] = envelope.actor


def _changed(rows: Rows, envelope: Envelope) -> Row:
    case = rows.change(cases, (envelope.event.case, envelope.event.operator))
    case["changed_on"] = envelope.on
    case["changed_at"] = envelope.recorded_at
    return case


def _turn(rows: Rows, case: Row, status: str) -> None:
    _count(rows, case, -1)
    case["status"] = status
    _count(rows, case, 1)


def _count(rows: Rows, case: Row, by: int) -> None:
    key = (case["operator"], case["outlet"], case["status"], case["item"])
    if rows.get(case_totals, key) is None:
        rows.add(case_totals, operator=key[0], outlet=key[1], status=key[2], item=key[3], number=0)
    rows.change(case_totals, key)["number"] += by


def _totals(operator: str, outlet: str, item: str) -> Iterator[Key]:
    return ((operator, outlet, status, item) for status in STATUSES)


def _totals_of_new(envelope: Envelope) -> Iterator[Key]:
    event: CaseOpened = envelope.event
    return _totals(event.operator, event.outlet, event.item)


def _totals_of_known(rows: Rows, envelope: Envelope) -> Iterator[Key]:
    """Of a case that was opened in the same batch they are already asked for."""
    case = rows.get(cases, (envelope.event.case, envelope.event.operator))
    return _totals(case["operator"], case["outlet"], case["item"]) if case else iter(())


_CASE = needs(cases, "event.case", "event.operator")
_TOTALS = [(case_totals, _totals_of_known)]
ROOM = Room(
    name="case_board",
    version=4,
    tables=(cases, case_totals, case_steps, case_returns, case_evidence),
    handlers={
        CaseOpened: on(on_opened, (case_totals, _totals_of_new)),
        CaseStepCompleted: on(on_step_completed, _CASE),
        CaseFilled: on(on_filled, _CASE),
        CaseSentBack: on(on_sent_back, _CASE),
        CaseFinished: on(on_finished, _CASE, further=_TOTALS),
        CaseWithdrawn: on(on_withdrawn, _CASE, further=_TOTALS),
        CaseVoided: on(on_voided, _CASE, further=_TOTALS),
        CaseEvidenceAttached: on(on_evidence_attached, _CASE),
    },
)
