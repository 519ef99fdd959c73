"""Case: state, evolve, decide."""

from __future__ import annotations

import msgspec

from domain.cases.commands import (
    AttachEvidence,
    CompleteStep,
    FillCase,
    OpenCase,
    SendBack,
    VoidCase,
    WithdrawCase,
)
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
from domain.cases.evidence import attach
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.personal import Personal
from domain.shared.refusal import refuse


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """`done` steps are behind it; `status` is open, finished, withdrawn or voided; `told` are the sealed fields;
    `before` is the form as it was until it was last filled in."""

    case: str
    operator: str
    outlet: str
    village: str
    item: str
    subject_kind: str
    subject: str
    steps: tuple[str, ...]
    about: str = ""
    fields: dict[str, str] = {}
    before: dict[str, str] = {}
    private: Personal | None = None
    catalogue: int = 1
    told: tuple[str, ...] = ()
    done: int = 0
    status: str = "open"
    evidence: frozenset[str] = frozenset()  # the hashes of its files
    declared: tuple[str, ...] = ()
    judged: dict[str, str] = {}  # by clause, or item that came first, what decided it at the opening


def evolve(state: Case | None, event: Event) -> Case | None:
    if isinstance(event, CaseOpened):
        return Case(
            case=event.case,
            operator=event.operator,
            outlet=event.outlet,
            village=event.village,
            item=event.item,
            subject_kind=event.subject_kind,
            subject=event.subject,
            steps=event.steps,
            about=event.about,
            fields=event.fields,
            private=event.private,
            catalogue=event.catalogue,
            told=event.told,
            declared=event.declared,
            judged=event.judged,
        )
    if state is None:
        return None
    match event:
        case CaseFilled():
            filled = {"fields": event.fields, "told": event.told, "private": event.private}
            return msgspec.structs.replace(state, **filled, before=state.fields)
        case CaseSentBack():
            return msgspec.structs.replace(state, done=event.step - 1)
        case CaseStepCompleted():
            return msgspec.structs.replace(state, done=event.step)
        case CaseFinished():
            return msgspec.structs.replace(state, status="finished")
        case CaseWithdrawn():
            return msgspec.structs.replace(state, status="withdrawn")
        case CaseVoided():
            return msgspec.structs.replace(state, status="voided")
        case CaseEvidenceAttached():
            return msgspec.structs.replace(state, evidence=state.evidence | {event.sha256})
    return state


def decide(command: Command, state: Case | None) -> Decision:
    match command:
        case OpenCase() if state is None:
            return _open(command)
        case OpenCase():
            return []
        case _ if state is None:
            return refuse("cases.unknown")
        case FillCase():
            return _fill(command, state)
        case CompleteStep():
            return _complete(command, state)
        case SendBack():
            return _send_back(command, state)
        case WithdrawCase():
            return _withdraw(command, state)
        case VoidCase():
            return _void(command, state)
        case AttachEvidence():
            return attach(command, state)
    raise TypeError(f"a case does not decide {type(command).__name__}")


def _open(command: OpenCase) -> Decision:
    opened = CaseOpened(
        case=command.case,
        operator=command.operator,
        outlet=command.outlet,
        village=command.village,
        item=command.item,
        subject_kind=command.subject_kind,
        subject=command.subject,
        steps=command.steps,
        catalogue=command.catalogue,
        declared=command.declared,
        fields=command.fields,
        about=command.about,
        private=command.private,
        told=command.told,
        judged=command.judged,
    )
    return [opened]


def _fill(command: FillCase, state: Case) -> Decision:
    """What is sealed cannot be compared with what is typed: filling it in is always news."""
    if state.status != "open":
        return refuse("cases.not-open", status=state.status)
    if command.private is None and (command.fields, command.told) == (state.fields, state.told):
        return []
    filled = CaseFilled(
        case=state.case,
        operator=state.operator,
        subject=state.subject,
        fields=command.fields,
        told=command.told,
        private=command.private,
    )
    return [filled]


def _send_back(command: SendBack, state: Case) -> Decision:
    if state.status != "open":
        return refuse("cases.not-open", status=state.status)
    if not command.reason.strip():
        return refuse("cases.reason", field="reason")
    if command.step == state.done + 1:
        return []
    if not 1 <= command.step <= state.done:
        return refuse("cases.send-back", field="step", done=state.done)
    name = state.steps[command.step - 1]
    sent = CaseSentBack(
        case=state.case, operator=state.operator, step=command.step, name=name, reason=command.reason.strip()
    )
    return [sent]


def _complete(command: CompleteStep, state: Case) -> Decision:
    if 1 <= command.step <= state.done:
        return []
    if state.status != "open":
        return refuse("cases.not-open", status=state.status)
    if command.step != state.done + 1:
        expected = state.steps[state.done]
        return refuse("cases.out-of-order", step=command.step, expected=state.done + 1, name=expected)
    name = state.steps[command.step - 1]
    events: list[Event] = [
        CaseStepCompleted(case=state.case, operator=state.operator, step=command.step, name=name, note=command.note)
    ]
    if command.step == len(state.steps):
        events.append(
            CaseFinished(
                case=state.case,
                operator=state.operator,
                outlet=state.outlet,
                item=state.item,
                subject_kind=state.subject_kind,
                subject=state.subject,
                about=state.about,
            )
        )
    return events


def _withdraw(command: WithdrawCase, state: Case) -> Decision:
    if state.status == "withdrawn":
        return []
    if state.status != "open":
        return refuse("cases.not-open", status=state.status)
    if not command.reason.strip():
        return refuse("cases.reason", field="reason")
    return [CaseWithdrawn(case=state.case, operator=state.operator, reason=command.reason)]


def _void(command: VoidCase, state: Case) -> Decision:
    if state.status == "voided":
        return []
    if not command.reason.strip():
        return refuse("cases.reason", field="reason")
    voided = CaseVoided(
        case=state.case,
        operator=state.operator,
        item=state.item,
        subject_kind=state.subject_kind,
        subject=state.subject,
        was_finished=state.status == "finished",
        reason=command.reason,
    )
    return [voided]


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
