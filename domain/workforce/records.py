"""What a member of staff can show: credentials and trainings, with what proves them."""

from __future__ import annotations

import msgspec

from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import refuse
from domain.workforce.commands import ProveStaffRecord, RecordCredential, RecordTraining, WithdrawStaffRecord
from domain.workforce.events import CredentialRecorded, StaffRecordProved, StaffRecordWithdrawn, TrainingRecorded

CREDENTIALS = ("career-guide", "labour-officer", "counsellor", "startup-tutor", "hr-manager", "other")
"""职业指导师、劳动保障专员、心理咨询师、创业导师、企业人力资源管理师、其他."""

LEVELS = ("5", "4", "3", "2", "1", "none")
"""五级（初级工）to 一级（高级技师）; none for what has no levels."""

TRAININGS = ("instructor", "policy", "procedure", "contest", "other")
"""求职能力实训师资班、就业创业政策、业务规程、比武练兵和业务竞赛、其他."""

MOST_PROOFS = 10  # files of one record


class Records(msgspec.Struct, frozen=True, kw_only=True):
    """`proofs` are the hashes of the files of each record; `withdrawn` no longer count."""

    proofs: dict[str, frozenset[str]] = {}
    withdrawn: frozenset[str] = frozenset()


def evolve(state: Records, event: Event) -> Records:
    match event:
        case CredentialRecorded() | TrainingRecorded():
            return msgspec.structs.replace(state, proofs={**state.proofs, event.record: frozenset()})
        case StaffRecordProved():
            proofs = state.proofs[event.record] | {event.sha256}
            return msgspec.structs.replace(state, proofs={**state.proofs, event.record: proofs})
        case StaffRecordWithdrawn():
            return msgspec.structs.replace(state, withdrawn=state.withdrawn | {event.record})
    return state


def decide(command: Command, state: Records) -> Decision:
    match command:
        case RecordCredential() | RecordTraining() if command.record in state.proofs:
            return []
        case RecordCredential():
            return _credential(command)
        case RecordTraining():
            return _training(command)
        case ProveStaffRecord():
            return _prove(command, state)
        case WithdrawStaffRecord():
            return _withdraw(command, state)
    raise TypeError(f"the records of staff do not decide {type(command).__name__}")


def _credential(command: RecordCredential) -> Decision:
    if command.kind not in CREDENTIALS:
        return refuse("workforce.choice", field="kind")
    if command.level not in LEVELS:
        return refuse("workforce.choice", field="level")
    if command.issued_on > command.on:
        return refuse("workforce.not-yet", field="issued_on")
    if command.expires_on and command.expires_on <= command.issued_on:
        return refuse("workforce.expiry-order", field="expires_on")
    recorded = CredentialRecorded(
        operator=command.operator,
        staff=command.staff,
        record=command.record,
        kind=command.kind,
        level=command.level,
        issuer=command.issuer,
        issued_on=command.issued_on,
        expires_on=command.expires_on,
    )
    return [recorded]


def _training(command: RecordTraining) -> Decision:
    if command.kind not in TRAININGS:
        return refuse("workforce.choice", field="kind")
    if not command.title.strip():
        return refuse("workforce.title", field="title")
    if command.last < command.first:
        return refuse("workforce.period-order", field="last")
    if command.last > command.on:
        return refuse("workforce.not-yet", field="last")
    recorded = TrainingRecorded(
        operator=command.operator,
        staff=command.staff,
        record=command.record,
        kind=command.kind,
        title=command.title,
        organiser=command.organiser,
        first=command.first,
        last=command.last,
        hours=command.hours,
        result=command.result,
    )
    return [recorded]


def _prove(command: ProveStaffRecord, state: Records) -> Decision:
    if command.record not in state.proofs or command.record in state.withdrawn:
        return refuse("workforce.record-unknown")
    held = state.proofs[command.record]
    if command.sha256 in held:
        return []
    if len(held) >= MOST_PROOFS:
        return refuse("workforce.proofs-full", field="files", most=MOST_PROOFS)
    proved = StaffRecordProved(
        operator=command.operator,
        staff=command.staff,
        record=command.record,
        evidence=command.evidence,
        sha256=command.sha256,
        size=command.size,
        type=command.type,
    )
    return [proved]


def _withdraw(command: WithdrawStaffRecord, state: Records) -> Decision:
    if command.record in state.withdrawn:
        return []
    if command.record not in state.proofs:
        return refuse("workforce.record-unknown")
    if not command.reason.strip():
        return refuse("workforce.reason", field="reason")
    gone = StaffRecordWithdrawn(
        operator=command.operator, staff=command.staff, record=command.record, reason=command.reason
    )
    return [gone]


decider = Decider(initial=Records(), evolve=evolve, decide=decide)
