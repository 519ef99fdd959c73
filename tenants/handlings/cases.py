"""Cases, and what a finished or voided one brings about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.cases import commands, events
from domain.cases.case import decider
from domain.jobs import employer
from domain.jobs.events import employer_stream
from domain.people import events as people_events
from domain.people import person
from domain.policies import case_intake, reactions
from domain.shared.decider import Decider
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup, Reaction, Read
from tenants.handlings.reads import case_of, operator_of


def _subject(kind: str, decider: Decider, stream: Callable[[str], str]) -> Read:
    return lambda command, facts: (decider, stream(command.subject)) if command.subject_kind == kind else None


def _case(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.case)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.OpenCase: Handling(
        Permission.OPEN_CASE,
        decider,
        _case,
        {
            "operator": operator_of,
            "person": _subject("person", person.decider, people_events.stream),
            "employer": _subject("employer", employer.decider, employer_stream),
        },
        case_intake.prepare,
        begins=True,
    ),
    commands.CompleteStep: Handling(
        Permission.STEP_CASE, decider, _case, {"case": case_of, "operator": operator_of}, case_intake.prepare_step
    ),
    commands.WithdrawCase: Handling(Permission.WITHDRAW_CASE, decider, _case),
    commands.VoidCase: Handling(Permission.VOID_CASE, decider, _case),
    commands.AttachEvidence: Handling(Permission.ATTACH_EVIDENCE, decider, _case),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    events.CaseFinished: Reaction(reactions.when_case_finished),
    events.CaseVoided: Reaction(reactions.when_case_voided, {"case": case_of}),
}
