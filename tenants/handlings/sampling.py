"""Samplings, the samples drawn from them, and the signals that give reason to look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.policies import sampling_rules, signal_reactions
from domain.policies.facts import Facts
from domain.sampling import commands, events, sample, sampling
from domain.shared.message import Command, Event
from domain.signals import commands as signal_commands
from domain.signals import events as signal_events
from domain.signals import rule_book, signal
from tenants.accounts.permissions import Permission
from tenants.handlings.handling import FOLLOWS, Handling, Lookup, Reaction
from tenants.unit import Source


def _sampling(command: Any, lookup: Lookup) -> str:
    return events.stream(command.area, command.period)


def _sample(command: Any, lookup: Lookup) -> str:
    return events.sample_stream(command.operator, command.period)


def _signal(command: Any, lookup: Lookup) -> str:
    return signal_events.stream(command.operator, command.signal)


def _rules(command: Any, lookup: Lookup) -> str:
    return signal_events.rules_stream()


def _sampling_of(command: Any, facts: Facts) -> Source:
    return sampling.decider, events.stream(command.area, command.period)


def _wider(command: Any, facts: Facts) -> list[Source]:
    return [(sampling.decider, events.stream(area, command.period)) for area in sampling_rules.around(command.area)]


_CHECK = Handling(Permission.CHECK_SAMPLE, sample.decider, _sample, prepare=sampling_rules.prepare_by_officer)

_SET_RULES = Handling(Permission.SET_SIGNAL_RULES, rule_book.decider, _rules, prepare=sampling_rules.prepare_by_officer)

HANDLINGS: Mapping[type[Command], Handling] = {
    commands.CommitSeed: Handling(
        Permission.COMMIT_SEED, sampling.decider, _sampling, {"wider": _wider}, sampling_rules.prepare_committing
    ),
    commands.RevealSeed: Handling(
        Permission.COMMIT_SEED, sampling.decider, _sampling, prepare=sampling_rules.prepare_by_officer
    ),
    commands.RemindOfSampling: Handling(Permission.CHASE_SAMPLE, sampling.decider, _sampling),
    commands.DrawSample: Handling(
        Permission.DRAW_SAMPLE,
        sample.decider,
        _sample,
        {"sampling": _sampling_of, "wider": _wider},
        sampling_rules.prepare_drawing,
    ),
    commands.AddTargets: Handling(FOLLOWS, sample.decider, _sample),
    commands.CheckCase: _CHECK,
    commands.ConcludeSample: _CHECK,
    signal_commands.RaiseSignal: Handling(Permission.RAISE_SIGNAL, signal.decider, _signal),
    signal_commands.LookIntoSignal: Handling(
        Permission.LOOK_INTO_SIGNAL, signal.decider, _signal, prepare=sampling_rules.prepare_by_officer
    ),
    signal_commands.ProposeSignalRules: _SET_RULES,
    signal_commands.ReturnSignalRules: _SET_RULES,
    signal_commands.AdoptSignalRules: _SET_RULES,
}

REACTIONS: Mapping[type[Event], Reaction] = {
    signal_events.SignalLookedInto: Reaction(signal_reactions.when_looked_into, when=lambda event: bool(event.cases)),
}
