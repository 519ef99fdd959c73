"""Who is claimed for with a class passed it there."""

from typing import Any

from msgspec.structs import replace

from domain.cases.events import CaseOpened
from domain.operators.events import ContractSigned, OperatorAdmitted
from domain.operators.operator import decider as operators
from domain.people.events import PersonRegistered, PersonServed
from domain.people.person import decider as people
from domain.policies.claim_rules import prepare_line, prepare_place
from domain.policies.subsidy_reactions import when_claim_case_opened
from domain.posts.commands import CountPlace
from domain.shared.refusal import refuse
from domain.subsidies.claim import decider as claims
from domain.subsidies.commands import AddClaimLine, DraftClaim
from domain.subsidies.events import ClaimDrafted, ClaimLineAdded, ClaimTakenBack
from domain.training.course import decider as courses
from domain.training.events import CourseCollected, PersonEnrolled, TrainingResultRecorded
from tests.support.asked import ask
from tests.support.controls import example

LINE = ask(AddClaimLine, subsidy="training", course=example(CourseCollected).course)
ENROLLED = (example(CourseCollected), example(PersonEnrolled))


def prepared(*course: Any) -> Any:
    known = {
        "operator": operators.fold([example(OperatorAdmitted), example(ContractSigned)]),
        "person": people.fold([example(PersonRegistered), example(PersonServed)]),
        "claim": None,
        "course": courses.fold(course),
    }
    return prepare_line(LINE, known)


def test_who_passed_the_class_is_claimed_for() -> None:
    assert prepared(*ENROLLED, example(TrainingResultRecorded)) == LINE


def test_who_did_not_pass_it_or_was_not_there_is_not() -> None:
    unknown = refuse("subsidies.not-in-class", field="course")
    assert prepared() == prepared(ENROLLED[0]) == unknown
    not_passed = refuse("subsidies.class-not-passed", field="course")
    assert prepared(*ENROLLED) == not_passed
    assert prepared(*ENROLLED, example(TrainingResultRecorded, result="failed", certificate=None)) == not_passed


def test_the_line_of_a_form_that_names_a_class_of_another_operator_is_added_by_hand() -> None:
    month = {"first": "2026-05-01", "last": "2026-06-01", "amount": "80000", "course": LINE.course}
    opened = example(CaseOpened, item="4.2.1", fields=month)
    known = {"course": courses.fold(ENROLLED)}
    [_, line] = when_claim_case_opened(opened, known, LINE.on)
    assert isinstance(line, AddClaimLine)
    assert line.course == LINE.course
    [draft] = when_claim_case_opened(opened, {"course": None}, LINE.on)
    assert isinstance(draft, DraftClaim)


def test_only_a_line_that_a_claim_has_counts_at_its_post() -> None:
    drafted, line = example(ClaimDrafted), example(ClaimLineAdded, subsidy="post", post="case-216")
    place = ask(CountPlace, post="case-216", subsidy="post", person=line.person, months=line.months)
    claim = claims.fold([drafted, line])
    assert prepare_place(place, {"claim": claim}) == place
    unknown = refuse("subsidies.unknown")
    back = claims.fold([drafted, line, example(ClaimTakenBack)])
    for command, known in ((place, None), (place, back), (replace(place, person="person-9"), claim)):
        assert prepare_place(command, {"claim": known}) == unknown
