"""The workforce: records of staff, expert teams, county staff, gig leaders and honours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.policies import workforce_rules
from domain.shared.message import Command
from domain.workforce import commands, county_staff, events, leaders, records, team
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import Handling, Lookup
from tenants.handlings.reads import operator_of

_MAY = Permission.KEEP_WORKFORCE
_OWN = {"operator": operator_of}


def _staff(command: Any, lookup: Lookup) -> str:
    return events.staff_stream(command.operator, command.staff)


def _team(command: Any, lookup: Lookup) -> str:
    return events.team_stream(command.operator, command.team)


def _member(command: Any, lookup: Lookup) -> str:
    return events.county_staff_stream(command.operator, command.member)


def _leaders(command: Any, lookup: Lookup) -> str:
    return events.leaders_stream(command.operator, command.village)


_RECORD = Handling(_MAY, records.decider, _staff, _OWN, workforce_rules.prepare_staff_record)

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.RecordCredential: _RECORD,
    commands.RecordTraining: _RECORD,
    commands.ProveStaffRecord: _RECORD,
    commands.WithdrawStaffRecord: Handling(_MAY, records.decider, _staff),
    commands.FormExpertTeam: Handling(_MAY, team.decider, _team, begins=True),
    commands.AddExpert: Handling(_MAY, team.decider, _team),
    commands.ReleaseExpert: Handling(_MAY, team.decider, _team),
    commands.DissolveExpertTeam: Handling(_MAY, team.decider, _team),
    commands.AssignCountyStaff: Handling(
        _MAY, county_staff.decider, _member, _OWN, workforce_rules.prepare_at_outlet, begins=True
    ),
    commands.EndCountyStaff: Handling(_MAY, county_staff.decider, _member),
    commands.EnlistGigLeader: Handling(_MAY, leaders.decider, _leaders, _OWN, workforce_rules.prepare_in_village),
    commands.ReleaseGigLeader: Handling(_MAY, leaders.decider, _leaders),
    commands.AwardHonour: Handling(_MAY, leaders.decider, _leaders, _OWN, workforce_rules.prepare_at_outlet),
}
