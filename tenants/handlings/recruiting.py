"""Résumés and recruitments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.cases import case
from domain.cases import events as case_events
from domain.duties import duty
from domain.duties import events as duty_events
from domain.jobs import events as job_events
from domain.policies import contract_rules, recruiting_reactions, recruiting_rules
from domain.policies.facts import Facts
from domain.recruiting import commands, events, recruitment, resume
from domain.recruiting.entries import CALL_BACK
from domain.shared.message import Command, Event
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.handlings.reads import catalogue_of, operator_of, person_of
from tenants.unit import Source


def _resume(command: Any, lookup: Lookup) -> str:
    return events.resume_stream(command.operator, command.person)


def _recruitment(command: Any, lookup: Lookup) -> str:
    return events.stream(command.operator, command.recruitment)


def _of_case(event: Any, facts: Facts) -> Source:
    return recruitment.decider, events.stream(event.operator, event.case)


def _own(event: Any, facts: Facts) -> Source:
    return recruitment.decider, events.stream(event.operator, event.recruitment)


def _case(event: Any, facts: Facts) -> Source:
    return case.decider, case_events.stream(event.operator, event.recruitment)


def _pushes(operator: str, person: str) -> list[Source]:
    return [(duty.decider, duty_events.stream(operator, one)) for one in recruiting_reactions.push_duties(person)]


def _call_back(event: Any, facts: Facts) -> Source | None:
    """The duty that a call-back does; nothing is read for any other entry."""
    if event.entry != CALL_BACK.code:
        return None
    owed = recruiting_reactions.owed_call_back(facts["case"], facts["catalogue"])
    return (duty.decider, duty_events.stream(event.operator, owed)) if owed else None


HANDLINGS: Mapping[type[Command], Handling] = {
    commands.WriteResume: Handling(
        Permission.WRITE_RESUME,
        resume.decider,
        _resume,
        {"person": person_of, "operator": operator_of},
        recruiting_rules.prepare_resume,
    ),
    commands.OpenRecruitment: Handling(FOLLOWS, recruitment.decider, _recruitment, begins=True),
    commands.MakeEntry: Handling(
        Permission.MAKE_ENTRY,
        recruitment.decider,
        _recruitment,
        {"operator": operator_of},
        contract_rules.prepare_under_contract,
    ),
    commands.CloseRecruitment: Handling(FOLLOWS, recruitment.decider, _recruitment),
}

REACTIONS: Mapping[type[Event], Reaction] = {
    case_events.CaseOpened: Reaction(recruiting_reactions.when_case_opened, when=recruiting_reactions.is_recruiting),
    case_events.CaseFinished: Reaction(
        recruiting_reactions.when_case_closed, {"recruitment": _of_case}, recruiting_reactions.is_recruiting
    ),
    case_events.CaseWithdrawn: Reaction(recruiting_reactions.when_case_closed, {"recruitment": _of_case}),
    case_events.CaseVoided: Reaction(
        recruiting_reactions.when_case_closed, {"recruitment": _of_case}, recruiting_reactions.is_recruiting
    ),
    job_events.MatchesShown: Reaction(
        recruiting_reactions.when_nothing_was_found,
        {"pushes": lambda event, facts: _pushes(event.operator, event.subject)},
        recruiting_reactions.found_nothing,
    ),
    job_events.ReferralOutcomeRecorded: Reaction(
        recruiting_reactions.when_hired,
        {"pushes": lambda event, facts: _pushes(event.operator, event.person)},
        lambda event: event.outcome == "hired",
    ),
    events.RecruitmentEntryMade: Reaction(
        recruiting_reactions.when_entry_made,
        {"recruitment": _own, "case": _case, "catalogue": catalogue_of},
        then={"call_back": _call_back},
    ),
}
