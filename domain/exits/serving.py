"""The notice of exit (退出通知书): sent, and its receipt. A notice that did not arrive may be sent again."""

from __future__ import annotations

from domain.exits import commands as c
from domain.exits import events as e
from domain.exits.state import Exit
from domain.shared.decider import Decision
from domain.shared.refusal import Refusal, refuse

SERVED = ("in-person", "post", "online", "public")
"""直接送达、邮寄送达、系统内送达、公告送达."""

RECEIVED = ("signed", "left", "posted", "announced")
"""签收、留置（拒收）、邮件妥投、公告期满; `online` is the operator's own."""

Serving = c.ServeNotice | c.AcknowledgeNotice | c.RecordReceipt


def decide(command: Serving, state: Exit) -> Decision:
    match command:
        case c.ServeNotice():
            return _serve(command, state)
        case c.AcknowledgeNotice():
            return _acknowledge(command, state)
    return _receipt(command, state)


def _serve(command: c.ServeNotice, state: Exit) -> Decision:
    served = e.NoticeServed(**{name: getattr(command, name) for name in e.NoticeServed.__struct_fields__})
    if served == state.notice:
        return []
    if state.received_on:
        return refuse("exits.received-already", on=state.received_on.isoformat())
    if not command.number.strip():
        return refuse("exits.number", field="number")
    if not command.text.strip():
        return refuse("text.missing", field="text")
    if command.how not in SERVED:
        return refuse("exits.choice", field="how")
    return [served]


def _acknowledge(command: c.AcknowledgeNotice, state: Exit) -> Decision:
    if state.received_on:
        return []
    if state.notice is None:
        return refuse("exits.not-served")
    received = e.NoticeReceived(
        operator=state.operator,
        exit=state.exit,
        received_on=command.on,
        how="online",
        remedy_until=command.remedy_until,
        appeal_until=command.appeal_until,
        evidence=(),
        by=command.by,
    )
    return [received]


def _receipt(command: c.RecordReceipt, state: Exit) -> Decision:
    if problem := _receipt_problem(command, state):
        return problem
    return [e.NoticeReceived(**{name: getattr(command, name) for name in e.NoticeReceived.__struct_fields__})]


def _receipt_problem(command: c.RecordReceipt, state: Exit) -> Refusal | None:
    if state.notice is None:
        return refuse("exits.not-served")
    if state.received_on:
        return refuse("exits.received-already", on=state.received_on.isoformat())
    if command.how not in RECEIVED:
        return refuse("exits.choice", field="how")
    if command.received_on > command.on:
        return refuse("exits.not-yet", field="received_on")
    if command.how != "announced" and not command.evidence:
        return refuse("exits.receipt-proof", field="files")
    return None
