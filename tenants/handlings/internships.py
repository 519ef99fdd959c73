"""Youth internships, and the intern and the claim that follow from an agreement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import events as case_events
from domain.internships import commands, events
from domain.internships.internship import decider
from domain.policies import claim_rules, internship_rules
from domain.policies.facts import Facts
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup, Reaction
from tenants.handlings.reads import case_of, employer_of, operator_of
from tenants.unit import Source


def _internship(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.internship)


def _internship_of_case(event: Any, facts: Facts) -> Source:
    return decider, events.stream(event.operator, event.case)


def _work() -> Handling:
    return Handling(
        Permission.WORK_ON_INTERNSHIP, decider, _internship, {"operator": operator_of}, claim_rules.prepare_work
    )


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.AgreeInternship: Handling(
        Permission.WORK_ON_INTERNSHIP,
        decider,
        _internship,
        {"operator": operator_of, "case": case_of, "employer": employer_of},
        internship_rules.prepare_agreement,
        begins=True,
    ),
    commands.NoteInternship: _work(),
    commands.EndInternship: Handling(Permission.WORK_ON_INTERNSHIP, decider, _internship),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    events.InternshipAgreed: Reaction(internship_rules.when_internship_agreed),
    events.InternshipEnded: Reaction(internship_rules.when_internship_ended),
    case_events.CaseWithdrawn: Reaction(
        internship_rules.when_internship_case_closed, {"internship": _internship_of_case}
    ),
    case_events.CaseVoided: Reaction(
        internship_rules.when_internship_case_closed,
        {"internship": _internship_of_case},
        internship_rules.is_of_an_internship,
    ),
}
