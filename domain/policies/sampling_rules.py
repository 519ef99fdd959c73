"""A sampling reaches the operators of its area; the widest one of a period holds. Notice annex 3, 二."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from domain.policies.facts import Facts
from domain.sampling.commands import CheckCase, CommitSeed, ConcludeSample, DrawSample, RevealSeed
from domain.sampling.sampling import Sampling
from domain.shared.area import is_area
from domain.shared.refusal import Refusal, refuse
from domain.signals.commands import AdoptSignalRules, LookIntoSignal, ProposeSignalRules, ReturnSignalRules

LEVELS = (2, 4, 6, 9)
"""Digits of the areas that a bureau can be of, or that can lie around one."""

ByOfficer = TypeVar(
    "ByOfficer",
    RevealSeed,
    CheckCase,
    ConcludeSample,
    LookIntoSignal,
    ProposeSignalRules,
    ReturnSignalRules,
    AdoptSignalRules,
)


def around(area: str) -> list[str]:
    """The wider areas an area lies in, the widest first."""
    return [area[:digits] for digits in LEVELS if digits < len(area)]


def prepare_committing(command: CommitSeed, facts: Facts) -> CommitSeed | Refusal:
    """Where a wider bureau has committed a seed, nobody can choose between two."""
    if not is_area(command.area):
        return refuse("samples.area", field="area")
    if _wider(facts):
        return refuse("samples.wider", field="area")
    return msgspec.structs.replace(command, by=facts["actor"])


def prepare_drawing(command: DrawSample, facts: Facts) -> DrawSample | Refusal:
    """From the revealed seed of the widest sampling around the operator."""
    sampling: Sampling = facts["sampling"]
    if not command.operator.startswith(f"op-{command.area}") or not sampling.is_committed:
        return refuse("samples.unknown")
    if _wider(facts):
        return refuse("samples.wider", field="area")
    if not sampling.revealed:
        return refuse("samples.not-revealed")
    return msgspec.structs.replace(command, seed=sampling.revealed)


def prepare_by_officer(command: ByOfficer, facts: Facts) -> ByOfficer:
    return msgspec.structs.replace(command, by=facts["actor"])


def _wider(facts: Facts) -> bool:
    return any(one.is_committed for one in facts["wider"])
