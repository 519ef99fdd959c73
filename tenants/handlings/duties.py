"""Duties: raised by what cases bring about, done at the desk, chased by the schedule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as cases
from domain.duties import commands, events
from domain.duties.duty import decider
from domain.policies import duty_reactions
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, catalogue_of


def _duty(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.duty)


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.RaiseDuty: Handling(Permission.SET_REMINDER, decider, _duty, begins=True),
    commands.DoDuty: Handling(Permission.DO_DUTY, decider, _duty),
    commands.MissDuty: Handling(Permission.CHASE_DUTY, decider, _duty),
    commands.MarkDutyOverdue: Handling(Permission.CHASE_DUTY, decider, _duty),
    commands.RemindOfDuty: Handling(Permission.REMIND_OF_DUTY, decider, _duty),
    commands.DropDuty: Handling(Permission.DROP_DUTY, decider, _duty),
}

_KNOWN = {"case": case_of, "catalogue": catalogue_of}
REACTIONS: Mapping[type[Event], Reaction] = {
    cases.CaseOpened: Reaction(duty_reactions.when_case_opened, {"catalogue": catalogue_of}),
    cases.CaseStepCompleted: Reaction(duty_reactions.when_step_completed, _KNOWN),
    cases.CaseFinished: Reaction(duty_reactions.when_case_finished, _KNOWN),
    cases.CaseVoided: Reaction(duty_reactions.when_case_voided, _KNOWN),
    cases.CaseWithdrawn: Reaction(duty_reactions.when_case_withdrawn, _KNOWN),
}
