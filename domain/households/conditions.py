"""The four joint conditions of 2.1.5, each judged member by member.

一是成员要均处于失业状态；二是成员均要在法定劳动年龄内有劳动能力和就业愿望；三是成员无相对固定收入；四是属于城市居民家庭成员。
"""

from __future__ import annotations

import msgspec

DECLARED = ("unemployed", "able", "willing", "no-income", "urban")
"""What is said of a member at the window, because no register holds it."""
CONDITIONS = ("unemployed", "able-and-willing", "no-income", "urban")


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """What the registers and the window know of a member."""

    person: str
    of_working_age: bool
    registered_unemployed: bool
    registered_employed: bool
    declared: tuple[str, ...] = ()


class Judged(msgspec.Struct, frozen=True):
    """One condition of one member; `ground` says in a code what decided it."""

    person: str
    condition: str
    holds: bool
    ground: str


def judge(members: tuple[Member, ...]) -> tuple[Judged, ...]:
    """Every condition of every member, member by member."""
    return tuple(
        Judged(member.person, condition, *_decide(condition, member)) for member in members for condition in CONDITIONS
    )


def _decide(condition: str, member: Member) -> tuple[bool, str]:
    match condition:
        case "unemployed":
            return _unemployed(member)
        case "able-and-willing":
            return _able_and_willing(member)
    said = condition in member.declared
    return said, "declared" if said else "not-declared"


def _unemployed(member: Member) -> tuple[bool, str]:
    if member.registered_employed:
        return False, "registered-employed"
    if member.registered_unemployed:
        return True, "registered-unemployed"
    said = "unemployed" in member.declared
    return said, "declared" if said else "not-declared"


def _able_and_willing(member: Member) -> tuple[bool, str]:
    if not member.of_working_age:
        return False, "not-of-working-age"
    for fact, missing in (("able", "not-able"), ("willing", "not-willing")):
        if fact not in member.declared:
            return False, missing
    return True, "age-and-declared"
