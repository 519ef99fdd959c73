"""A finished case is rated once, 1 to 5, and what is rated is known from the case."""

import pytest

from domain.cases.case import decider as case_decider
from domain.cases.events import CaseOpened
from domain.feedback.commands import RateService
from domain.feedback.events import ServiceRated
from domain.feedback.rating import decider
from domain.policies.feedback_rules import prepare_rating
from domain.shared.refusal import Refusal
from tests.support.asked import ask
from tests.support.controls import example, finished_steps
from tests.support.given import given

RATED = example(ServiceRated)


def test_a_case_is_rated_once_and_the_score_stands() -> None:
    given(decider).when(ask(RateService)).then(RATED)
    given(decider, RATED).when(ask(RateService, score=1)).then_refused("feedback.rated-already", field="score")


@pytest.mark.parametrize("score", [0, 6])
def test_a_score_is_between_one_and_five(score: int) -> None:
    given(decider).when(ask(RateService, score=score)).then_refused("feedback.score", field="score")


def test_only_a_finished_case_is_rated_and_tells_whom_it_served() -> None:
    bare = ask(RateService, outlet="", item="", subject_kind="", subject="")
    finished = case_decider.fold([example(CaseOpened), *finished_steps()])
    prepared = prepare_rating(bare, {"case": finished})
    assert prepared == ask(RateService)
    opened = case_decider.fold([example(CaseOpened)])
    for state, code in ((opened, "feedback.not-finished"), (None, "cases.unknown")):
        refused = prepare_rating(bare, {"case": state})
        assert isinstance(refused, Refusal)
        assert refused.code == code
