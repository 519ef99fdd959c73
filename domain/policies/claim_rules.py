"""Who may be claimed for: 2.1.7 pays for people of recognised hardship placed at a confirmed public-welfare post,
4.2.1 for who passed the class that is named."""

from __future__ import annotations

from typing import TypeVar

from domain.people.person import Person
from domain.policies.contract_scope import out_of_period
from domain.policies.facts import Facts
from domain.posts.commands import CountPlace
from domain.posts.state import Post
from domain.shared.message import Command
from domain.shared.refusal import Refusal, refuse
from domain.subsidies.claim import SubsidyClaim
from domain.subsidies.commands import AddClaimLine
from domain.training.results import PASSED
from domain.training.state import Course

FOR_PLACED = ("post", "post-insurance")
C = TypeVar("C", bound=Command)


def prepare_work(command: C, facts: Facts) -> C | Refusal:
    """Work at a window needs a contract in force."""
    return out_of_period(facts["operator"], command.on) or command


def prepare_line(command: AddClaimLine, facts: Facts) -> AddClaimLine | Refusal:
    """The person is served here; whoever was placed is of recognised hardship, at this employer's post; whoever was
    trained in a class of the operator has passed it."""
    person: Person | None = facts["person"]
    claim: SubsidyClaim | None = facts["claim"]
    if problem := out_of_period(facts["operator"], command.on):
        return problem
    if person is None or not person.served_by(command.operator):
        return refuse("people.unknown", field="person")
    if problem := _class_problem(command, facts["course"]):
        return problem
    if claim is None or command.subsidy not in FOR_PLACED:
        return command
    if "hardship" not in person.statuses:
        return refuse("subsidies.not-hardship", field="person")
    post: Post | None = facts["post"]
    if post is None or post.employer != claim.claimant:
        return refuse("posts.unknown", field="post")
    if post.status != "confirmed":
        return refuse("subsidies.post-not-confirmed", field="post")
    return command


def _class_problem(command: AddClaimLine, course: Course | None) -> Refusal | None:
    """Annex 2, 4.2.1: a class that is not the operator's, or where nobody knows the person, is as good as unknown."""
    if not command.course:
        return None
    enrolled = course.enrolments.get(command.person) if course else None
    if enrolled is None:
        return refuse("subsidies.not-in-class", field="course")
    return None if enrolled.result == PASSED else refuse("subsidies.class-not-passed", field="course")


def prepare_place(command: CountPlace, facts: Facts) -> CountPlace | Refusal:
    """Only a line that a claim has at this moment counts at its post."""
    claim: SubsidyClaim | None = facts["claim"]
    wanted = (command.post, command.subsidy, command.person, command.months)
    lines = claim.lines if claim else ()
    has = any((one.post, one.subsidy, one.person, one.months) == wanted for one in lines)
    return command if has else refuse("subsidies.unknown")
