"""Which items come before another (前置事项): each decided from facts and explained, as the clauses are.

A registration is looked up on the person. Where the notice's own clause asks for it, that clause speaks alone. What
belongs to nobody's record is shown by a finished case of this operator, or else attested at the window and kept with
the case: it may have been done elsewhere, or before this system. What is named only later is looked at then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from domain.cases.case import Case
from domain.cases.commands import OpenCase
from domain.catalogue.item import ServiceItem
from domain.catalogue.prerequisites import attesting, said_of
from domain.policies.eligibility_rules import Answer, Applicant
from domain.policies.facts import Facts
from domain.policies.status_reactions import STATUS_OF_ITEM
from domain.shared.refusal import Refusal, refuse

BEGINS = ("activity", "campaign", "publication", "facility")
"""Kinds of subject that do not exist before their case: any finished one of the operator came before."""
STATUS_LEFT = STATUS_OF_ITEM | {"2.1.5": "zero-employment", "2.3.1": "intern", "4.1.2": "trainee"}
"""What a finished case of an item makes of a person."""
LISTED = "前置事项"  # the words by which a catalogue asks for what its standard has no words for
STATUS, CASE, ATTESTED, CLAUSE, LATER = "status", "case", "attested", "clause", "later"


class Before(msgspec.Struct, frozen=True):
    """An item that comes first, and whether it did; the ground is one of the five above."""

    item: str
    answer: Answer
    case: str = ""  # the finished one that shows it

    @property
    def stands_against(self) -> bool:
        return not self.answer.holds and self.answer.ground not in (CLAUSE, LATER)


def look_back(item: ServiceItem, applicant: Applicant, done: Mapping[str, str]) -> tuple[Before, ...]:
    """Every item that comes before this one; `done` are finished cases by their item."""
    return tuple(_before(item, code, applicant, done) for code in item.depends_on)


def _before(item: ServiceItem, code: str, applicant: Applicant, done: Mapping[str, str]) -> Before:
    if said_of(item.code, code).later:
        return Before(code, Answer(True, LATER))
    status, person = STATUS_LEFT.get(code), applicant.person
    if status and person is not None:
        asked = any(rule.status == status for clause in item.clauses for rule in clause.rule)
        return Before(code, Answer(status in person.statuses, CLAUSE if asked else STATUS))
    if code in done:
        return Before(code, Answer(True, CASE), done[code])
    return Before(code, Answer(attesting(code) in applicant.declared, ATTESTED))


def done_before(command: OpenCase, facts: Facts) -> dict[str, str]:
    """The finished cases that the command names, by item: of this operator, and of the same subject where there is one
    before its case."""
    found: tuple[Case | None, ...] = facts["earlier"] or ()
    finished = [case for case in found if case is not None and case.status == "finished"]
    return {case.item: case.case for case in finished if _of_the_same(case, command)}


def _of_the_same(case: Case, command: OpenCase) -> bool:
    if case.subject_kind in BEGINS:
        return case.subject_kind == command.subject_kind
    return case.subject in (command.subject, command.about)


def not_preceded(item: ServiceItem, befores: Sequence[Before]) -> Refusal | None:
    """What must come first and did not, in the words of the standard that ask for it."""
    missing = next((one for one in befores if one.stands_against), None)
    if missing is None:
        return None
    told = {"before": missing.item, "clause": said_of(item.code, missing.item).quote or LISTED}
    if missing.answer.ground == ATTESTED:
        return refuse("cases.before-attested", field="declared", **told)
    return refuse("cases.before", field="subject", **told)


def grounds_before(befores: Sequence[Before]) -> dict[str, str]:
    """By item what showed that it came first, to be kept with the case; what the clauses say is kept with them."""
    decided = [one for one in befores if one.answer.ground not in (CLAUSE, LATER)]
    return {one.item: f"{CASE} {one.case}" if one.case else one.answer.ground for one in decided}
