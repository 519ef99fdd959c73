"""Who may be served by an item: annex 2's clauses, each decided by its rule and explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from domain.cases.case import Case
from domain.catalogue.item import Clause, ServiceItem
from domain.policies.eligibility_rules import Answer, Applicant, decide_rule
from domain.shared.refusal import Refusal, refuse

NOT_NEEDED = "not-needed"  # the ground of a clause beside which another one, that is enough, holds
_FIELD_OF_GROUND = {"declared": "declared", "members": "members"}


class Judged(msgspec.Struct, frozen=True):
    """One clause of an item, whether it holds, and on what ground."""

    clause: Clause
    answer: Answer


def judge(item: ServiceItem, applicant: Applicant) -> tuple[Judged, ...]:
    """Every clause in the notice's order."""
    return tuple(Judged(clause, decide_rule(clause.rule, applicant)) for clause in item.clauses)


def still_judged(item: ServiceItem, case: Case, fields: Mapping[str, str], opened_on: date) -> tuple[Judged, ...]:
    """The clauses that held when a case was opened, with the days its form is to have instead: what was declared and
    what the registers said stand, and so does the day on which it was judged. A day left as it was is not judged again:
    a case handed over was let in on another day."""
    applicant = Applicant(declared=frozenset(), on=opened_on, fields=fields)
    other = {name for name in fields.keys() | case.fields.keys() if fields.get(name) != case.fields.get(name)}
    held = [clause for clause in item.clauses if case.judged.get(clause.clause, NOT_NEEDED) != NOT_NEEDED]
    changed = (clause for clause in held if any(rule.field in other for rule in clause.rule))
    return tuple(Judged(clause, _by_days(clause, applicant)) for clause in changed)


def _by_days(clause: Clause, applicant: Applicant) -> Answer:
    answers = (decide_rule(rule, applicant) for rule in clause.rule if rule.field)
    return next((answer for answer in answers if not answer.holds), Answer(True, "date"))


def unmet(judged: Sequence[Judged]) -> list[Judged]:
    """The clauses that stand against the applicant; of those that share an `either`, all or none."""
    enough = {one.clause.either for one in judged if one.clause.either and one.answer.holds}
    return [
        one for one in judged if not one.answer.holds and (not one.clause.either or one.clause.either not in enough)
    ]


def grounds(judged: Sequence[Judged]) -> dict[str, str]:
    """By clause what decided it, to be kept with the case: a later look must not judge by later facts."""
    return {one.clause.clause: one.answer.ground if one.answer.holds else NOT_NEEDED for one in judged}


def not_eligible(judged: Sequence[Judged]) -> Refusal | None:
    """What stands against it first, in the notice's words; clauses of which one is enough are named together."""
    against = unmet(judged)
    if not against:
        return None
    first = against[0]
    either = first.clause.either
    named = [one for one in against if one.clause.either == either] if either else [first]
    field = _field(first)
    return refuse(
        "cases.not-eligible",
        field=field,
        clause=" / ".join(one.clause.quote for one in named),
        rule=" / ".join(one.clause.clause for one in named),
    )


def _field(judged: Judged) -> str:
    if judged.answer.ground == "date":
        return next((rule.field for rule in judged.clause.rule if rule.field), "subject")
    return _FIELD_OF_GROUND.get(judged.answer.ground, "subject")
