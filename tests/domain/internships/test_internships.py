"""An internship: agreed, looked after, ended; the intern's status and the employer's claim follow."""

from datetime import date

import pytest

from domain.cases.case import decider as cases
from domain.cases.events import CaseOpened, CaseVoided, CaseWithdrawn
from domain.internships.commands import AgreeInternship, EndInternship, NoteInternship
from domain.internships.events import InternshipAgreed, InternshipEnded, InternshipNoted
from domain.internships.internship import decider
from domain.jobs import employer
from domain.jobs.events import EmployerRegistered
from domain.operators.events import ContractSigned, OperatorAdmitted
from domain.operators.operator import decider as operators
from domain.people.commands import EndStatus, GainStatus
from domain.policies import internship_rules as rules
from domain.shared.personal import Personal
from domain.subsidies.commands import DraftClaim
from tests.support.asked import ask
from tests.support.controls import DAY, PERSON, example
from tests.support.given import given, then_refused
from tests.support.internships import INTERNSHIP

AGREED, ENDED = example(InternshipAgreed), example(InternshipEnded)


def test_an_internship_is_agreed_noted_and_ended() -> None:
    given(decider).when(ask(AgreeInternship)).then(AGREED)
    given(decider, AGREED).when(ask(AgreeInternship)).then_nothing()
    for other in ({"employer": "another"}, {"title": "会计"}, {"allowance_fen": 1}):
        given(decider, AGREED).when(ask(AgreeInternship, **other)).then_refused("internships.agreed")
    given(decider, AGREED).when(ask(NoteInternship)).then(example(InternshipNoted))
    given(decider, AGREED).when(ask(EndInternship)).then(ENDED)
    given(decider, AGREED, ENDED).when(ask(EndInternship)).then_nothing()


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"title": ""}, "internships.title", "title"),
        ({"last": date(2026, 6, 1)}, "internships.dates", "last"),
        ({"last": date(2027, 6, 3)}, "internships.dates", "last"),
        ({"allowance_fen": 0}, "internships.allowance", "allowance_fen"),
        ({"mentor": Personal.of(" ")}, "internships.mentor", "mentor"),
    ],
)
def test_an_agreement_must_make_sense(changes: dict[str, object], code: str, field: str) -> None:
    given(decider).when(ask(AgreeInternship, **changes)).then_refused(code, field=field)


def test_an_end_must_make_sense() -> None:
    given(decider).when(ask(EndInternship)).then_refused("internships.unknown")
    given(decider, AGREED).when(ask(EndInternship, outcome="x")).then_refused("internships.outcome", field="outcome")
    later = ask(EndInternship, ended_on=date(2026, 7, 2))
    given(decider, AGREED).when(later).then_refused("internships.ended-on", field="ended_on")
    given(decider, AGREED, ENDED).when(ask(EndInternship, outcome="left")).then_refused("internships.ended")
    given(decider, AGREED, ENDED).when(ask(EndInternship, ended_on=AGREED.first)).then_refused("internships.ended")
    given(decider, AGREED).when(ask(NoteInternship, note="")).then_refused("internships.note", field="note")


CONTRACT = example(ContractSigned, items=("2.3.1",))
FACTS = {
    "operator": given(operators, example(OperatorAdmitted), CONTRACT).state,
    "case": given(cases, example(CaseOpened, case=INTERNSHIP, item="2.3.1")).state,
    "employer": given(employer.decider, example(EmployerRegistered)).state,
}


def test_an_agreement_belongs_to_a_case_of_231_and_names_its_person() -> None:
    bare = ask(AgreeInternship, person="", village="")
    assert rules.prepare_agreement(bare, FACTS) == ask(AgreeInternship)
    other = FACTS | {"case": given(cases, example(CaseOpened)).state}
    then_refused(rules.prepare_agreement(bare, other), "cases.unknown", field="case")
    then_refused(rules.prepare_agreement(bare, FACTS | {"case": None}), "cases.unknown", field="case")
    then_refused(rules.prepare_agreement(bare, FACTS | {"employer": None}), "employers.unknown", field="employer")
    without = given(operators, example(OperatorAdmitted), example(ContractSigned)).state
    then_refused(rules.prepare_agreement(bare, FACTS | {"operator": without}), "contract.item", field="item")


def test_an_agreement_makes_an_intern_and_drafts_the_employers_claim() -> None:
    intern, claim = rules.when_internship_agreed(AGREED, {}, DAY)
    assert isinstance(intern, GainStatus)
    assert isinstance(claim, DraftClaim)
    assert (intern.person, intern.status, intern.until) == (PERSON, "intern", date(2026, 11, 30))
    assert (claim.item, claim.claimant_kind, claim.claimant) == ("2.3.1", "employer", AGREED.employer)
    [end] = rules.when_internship_ended(ENDED, {}, DAY)
    assert isinstance(end, EndStatus)
    assert (end.status, end.cause) == ("intern", "hired")


@pytest.mark.parametrize("kind", [CaseVoided, CaseWithdrawn])
def test_an_internship_ends_with_its_case_while_it_still_runs(kind: type[CaseVoided | CaseWithdrawn]) -> None:
    closed = example(kind, case=INTERNSHIP)
    facts = {"internship": given(decider, AGREED).state}
    assert rules.when_internship_case_closed(closed, facts, DAY) == [ask(EndInternship, outcome="voided", ended_on=DAY)]
    assert rules.when_internship_case_closed(closed, {"internship": given(decider, AGREED, ENDED).state}, DAY) == []
    assert rules.when_internship_case_closed(closed, {"internship": None}, DAY) == []
    assert rules.is_of_an_internship(example(CaseVoided, item="2.3.1"))
