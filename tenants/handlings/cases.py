"""Cases, and what a finished or voided one brings about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import commands, events
from domain.cases.case import decider
from domain.jobs import employer
from domain.jobs.events import employer_stream
from domain.people import events as people_events
from domain.people import person
from domain.policies import case_intake, reactions, training_rules
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from domain.subsidies import claim
from domain.subsidies import events as subsidies
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, catalogue_of, operator_of
from tenants.unit import Source


def _case(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.case)


def _person(command: Any, facts: Facts) -> Source | None:
    """The person served; of a household, who applies for it."""
    who = {"person": command.subject, "household": command.about}.get(command.subject_kind)
    return (person.decider, people_events.stream(who)) if who else None


def _members(command: Any, facts: Facts) -> list[Source] | None:
    if command.subject_kind != "household":
        return None
    named = [one for one in command.fields.get("members", "").split(",") if one]
    return [(person.decider, people_events.stream(one)) for one in named]


def _employer(command: Any, facts: Facts) -> Source | None:
    return (employer.decider, employer_stream(command.subject)) if command.subject_kind == "employer" else None


def _earlier(command: Any, facts: Facts) -> list[Source]:
    return [(decider, events.stream(command.operator, one)) for one in command.earlier]


def _carried(command: Any, facts: Facts) -> Source | None:
    return (decider, events.stream(command.carried_from, command.carries_on)) if command.carries_on else None


def _claim_of_form(command: Any, facts: Facts) -> Source | None:
    rests = training_rules.rests_on_its_form(facts["case"])
    return (claim.decider, subsidies.stream(command.operator, command.case)) if rests else None


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.OpenCase: Handling(
        Permission.OPEN_CASE,
        decider,
        _case,
        {
            "operator": operator_of,
            "catalogue": catalogue_of,
            "person": _person,
            "members": _members,
            "employer": _employer,
            "earlier": _earlier,
            "carried": _carried,
        },
        case_intake.prepare,
        begins=True,
    ),
    commands.FillCase: Handling(
        Permission.STEP_CASE,
        decider,
        _case,
        {"case": case_of, "catalogue": catalogue_of},
        case_intake.prepare_fill,
        then={"claim": _claim_of_form},
    ),
    commands.CompleteStep: Handling(
        Permission.STEP_CASE,
        decider,
        _case,
        {"case": case_of, "operator": operator_of, "catalogue": catalogue_of},
        case_intake.prepare_step,
    ),
    commands.SendBack: Handling(Permission.STEP_CASE, decider, _case),
    commands.WithdrawCase: Handling(Permission.WITHDRAW_CASE, decider, _case),
    commands.VoidCase: Handling(Permission.VOID_CASE, decider, _case),
    commands.AttachEvidence: Handling(Permission.ATTACH_EVIDENCE, decider, _case),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    events.CaseFinished: Reaction(reactions.when_case_finished),
    events.CaseVoided: Reaction(reactions.when_case_voided, {"case": case_of}),
}
