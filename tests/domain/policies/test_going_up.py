"""What a case of 2.1.6, 2.1.7, 2.1.8 or 7.3.1 brings about, and who may be claimed for."""

import pytest

from domain.cases.events import CaseOpened, CaseVoided, CaseWithdrawn
from domain.operators.events import ContractSigned, OperatorAdmitted
from domain.operators.operator import decider as operators
from domain.people.events import PersonRegistered, PersonStatusGained
from domain.people.person import decider as people
from domain.policies.claim_rules import prepare_line, prepare_work
from domain.policies.post_reactions import (
    is_about_a_post,
    when_claim_taken_back,
    when_line_added,
    when_line_removed,
    when_post_case_closed,
    when_post_case_opened,
)
from domain.policies.subsidy_reactions import claims_a_subsidy, when_claim_case_closed, when_claim_case_opened
from domain.posts import commands as posts
from domain.posts import events as post_events
from domain.posts.post import decider as post_decider
from domain.subsidies import commands as subsidies
from domain.subsidies import events as subsidy_events
from domain.subsidies.claim import decider as claim_decider
from tests.support.asked import ask
from tests.support.controls import DAY, EMPLOYER, PERSON, example
from tests.support.given import given, then_refused
from tests.support.going_up import CLAIM, POST

STATED = {"title": "社区保洁员", "headcount": "2", "funding": "government", "target": "hardship", "kind": "service"}
POST_CASE = example(
    CaseOpened,
    case=POST,
    item="2.1.6",
    subject_kind="employer",
    subject=EMPLOYER,
    fields=STATED | {"address": "鼓东街道中山路 18 号"},
)
FORM = {"first": "2026-05-01", "last": "2026-06-30", "amount": "80000"}
CLAIM_CASE = example(CaseOpened, case=CLAIM, item="2.1.8", fields=FORM)


def test_a_case_of_216_applies_for_the_post_its_form_states() -> None:
    assert is_about_a_post(POST_CASE)
    assert when_post_case_opened(POST_CASE, {}, DAY) == [ask(posts.ApplyForPost)]


def test_what_the_form_leaves_out_fulfils_no_condition() -> None:
    [apply] = when_post_case_opened(example(CaseOpened, case=POST, item="2.1.6", fields={}), {}, DAY)
    assert isinstance(apply, posts.ApplyForPost)
    assert (apply.funding, apply.target, apply.kind, apply.headcount) == ("own", "mixed", "other", 1)


@pytest.mark.parametrize(
    ("closed", "cause"), [(example(CaseVoided, item="2.1.6"), "voided"), (example(CaseWithdrawn), "withdrawn")]
)
def test_a_closed_case_takes_its_post_and_its_claim_back(closed: CaseVoided | CaseWithdrawn, cause: str) -> None:
    post = given(post_decider, example(post_events.PostApplied)).state
    assert when_post_case_closed(closed, {"post": post}, DAY) == [ask(posts.TakePostBack, cause=cause)]
    assert when_post_case_closed(closed, {"post": None}, DAY) == []
    claim = given(claim_decider, example(subsidy_events.ClaimDrafted)).state
    assert when_claim_case_closed(closed, {"claim": claim}, DAY) == [ask(subsidies.TakeClaimBack, cause=cause)]
    assert when_claim_case_closed(closed, {"claim": None}, DAY) == []


@pytest.mark.parametrize("item", ["2.1.8", "7.3.1"])
def test_a_persons_case_claims_the_months_of_its_form(item: str) -> None:
    opened = example(CaseOpened, case=CLAIM, item=item, fields=FORM)
    assert claims_a_subsidy(opened)
    expected = [ask(subsidies.DraftClaim, item=item), ask(subsidies.AddClaimLine)]
    assert when_claim_case_opened(opened, {}, DAY) == expected


@pytest.mark.parametrize("fields", [{}, FORM | {"last": "2026-12-31"}, FORM | {"amount": ""}, FORM | {"first": "x"}])
def test_a_form_that_says_too_little_leaves_the_line_to_be_added(fields: dict[str, str]) -> None:
    opened = example(CaseOpened, case=CLAIM, item="2.1.8", fields=fields)
    assert when_claim_case_opened(opened, {}, DAY) == [ask(subsidies.DraftClaim)]


def test_an_employers_case_drafts_a_claim_without_lines_and_an_interns_case_none() -> None:
    opened = example(CaseOpened, case=CLAIM, item="2.1.7", subject_kind="employer", subject=EMPLOYER, fields=FORM)
    drafted = ask(subsidies.DraftClaim, item="2.1.7", claimant_kind="employer", claimant=EMPLOYER)
    assert when_claim_case_opened(opened, {}, DAY) == [drafted]
    assert not claims_a_subsidy(example(CaseOpened, item="2.3.1"))
    assert not claims_a_subsidy(example(CaseOpened, item="3.1.2"))


OPERATOR = given(operators, example(OperatorAdmitted), example(ContractSigned)).state
HARDSHIP = example(PersonStatusGained, status="hardship", case="case-214")
EMPLOYERS_CLAIM = given(
    claim_decider,
    example(subsidy_events.ClaimDrafted, item="2.1.7", claimant_kind="employer", claimant=EMPLOYER),
).state
SENT = (example(post_events.PostApplied), example(post_events.PostSentUp))
PLACED = ask(subsidies.AddClaimLine, subsidy="post", post=POST)


def line_facts(**changes: object) -> dict[str, object]:
    usual = {
        "operator": OPERATOR,
        "person": given(people, example(PersonRegistered), HARDSHIP).state,
        "claim": EMPLOYERS_CLAIM,
        "post": given(post_decider, *SENT, example(post_events.PostConfirmed)).state,
        "course": None,
    }
    return usual | changes


def test_an_employer_claims_for_a_person_in_hardship_at_its_confirmed_post() -> None:
    assert prepare_line(PLACED, line_facts()) == PLACED


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"person": None}, "people.unknown", "person"),
        ({"person": given(people, example(PersonRegistered)).state}, "subsidies.not-hardship", "person"),
        ({"post": None}, "posts.unknown", "post"),
        (
            {"post": given(post_decider, example(post_events.PostApplied, employer="another")).state},
            "posts.unknown",
            "post",
        ),
        ({"post": given(post_decider, *SENT).state}, "subsidies.post-not-confirmed", "post"),
        ({"operator": None}, "operators.unknown", None),
    ],
)
def test_otherwise_it_is_refused_and_says_why(changes: dict[str, object], code: str, field: str | None) -> None:
    then_refused(prepare_line(PLACED, line_facts(**changes)), code, field=field)


def test_a_line_takes_a_place_at_its_post_and_frees_it_again() -> None:
    drafted = example(subsidy_events.ClaimDrafted, item="2.1.7", claimant_kind="employer", claimant=EMPLOYER)
    at = [example(subsidy_events.ClaimLineAdded, person=one, subsidy="post", post=POST) for one in ("one", "two")]
    elsewhere = example(subsidy_events.ClaimLineAdded, person="three", subsidy="post", post="another")
    claim = given(claim_decider, drafted, *at, elsewhere).state
    takes = [ask(posts.TakePlace, claim=CLAIM, person=one) for one in ("one", "two")]
    assert when_line_added(at[1], {"claim": claim}, DAY) == takes
    gone = example(subsidy_events.ClaimLineRemoved, person="one", subsidy="post", post=POST)
    assert when_line_removed(gone, {}, DAY) == [ask(posts.FreePlaces, claim=CLAIM, person="one")]
    back = example(subsidy_events.ClaimTakenBack, posts=(POST, "another"))
    freed = [posts.FreePlaces(post=one, operator=back.operator, claim=CLAIM, on=DAY) for one in (POST, "another")]
    assert when_claim_taken_back(back, {}, DAY) == freed


def test_a_persons_own_claim_needs_no_post() -> None:
    claim = given(claim_decider, example(subsidy_events.ClaimDrafted)).state
    person = given(people, example(PersonRegistered)).state
    own = ask(subsidies.AddClaimLine, person=PERSON)
    assert prepare_line(own, line_facts(claim=claim, person=person, post=None)) == own


def test_work_needs_a_contract_in_force() -> None:
    check = ask(posts.CheckPost)
    assert prepare_work(check, {"operator": OPERATOR}) == check
    then_refused(prepare_work(check, {"operator": None}), "operators.unknown")
