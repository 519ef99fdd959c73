"""Projects of the library: received, reviewed on four criteria, listed, published, recommended, taken out."""

from domain.shared.personal import Personal
from domain.ventures import commands as c
from domain.ventures import events as e
from domain.ventures.venture import decider
from tests.support.asked import ask
from tests.support.controls import example
from tests.support.given import given

RECEIVED, PASSED = example(e.VentureReceived), example(e.VentureReviewConcluded)
REVIEWED = (RECEIVED, example(e.VentureReviewed))
LISTED = (*REVIEWED, PASSED, example(e.VentureListed))


def test_a_project_goes_from_the_call_into_the_library_and_out_to_founders() -> None:
    given(decider).when(ask(c.ReceiveVenture)).then(RECEIVED)
    given(decider, RECEIVED).when(ask(c.ReviewVenture)).then(example(e.VentureReviewed))
    given(decider, *REVIEWED).when(ask(c.ConcludeVentureReview)).then(PASSED)
    given(decider, *REVIEWED, PASSED).when(ask(c.ListVenture)).then(LISTED[-1])
    given(decider, *LISTED).when(ask(c.PublishVenture)).then(example(e.VenturePublished))
    given(decider, *LISTED).when(ask(c.RecommendVenture)).then(example(e.VentureRecommended))
    given(decider, *LISTED).when(ask(c.WithdrawVenture)).then(example(e.VentureWithdrawn))


def test_an_expert_recommends_only_what_meets_all_four_criteria() -> None:
    received = given(decider, RECEIVED)
    partly = ask(c.ReviewVenture, met=("promising",))
    received.when(partly).then_refused("ventures.criteria-missing", field="recommends")
    against = ask(c.ReviewVenture, met=("promising",), recommends=False)
    received.when(against).then(example(e.VentureReviewed, met=("promising",), recommends=False))
    received.when(ask(c.ReviewVenture, met=("famous",))).then_refused("ventures.criteria", field="met")
    received.when(ask(c.ReviewVenture, opinion=" ")).then_refused("ventures.opinion", field="opinion")
    given(decider, RECEIVED, PASSED).when(ask(c.ReviewVenture)).then_refused("ventures.review-over")


def test_no_project_passes_that_no_expert_has_reviewed() -> None:
    passing, rejecting = ask(c.ConcludeVentureReview), ask(c.ConcludeVentureReview, passed=False)
    given(decider, RECEIVED).when(passing).then_refused("ventures.not-reviewed", field="review_result")
    rejected = example(e.VentureReviewConcluded, passed=False)
    given(decider, RECEIVED).when(rejecting).then(rejected)
    again = given(decider, RECEIVED, rejected)
    again.when(passing).then_refused("ventures.not-reviewed", field="review_result")
    again.when(ask(c.ReviewVenture)).then(example(e.VentureReviewed))
    given(decider, RECEIVED, rejected, example(e.VentureReviewed)).when(passing).then(PASSED)


def test_what_passed_before_it_had_to_be_reviewed_stays_in_the_library() -> None:
    early = given(decider, RECEIVED, PASSED, example(e.VentureListed))
    early.when(ask(c.ConcludeVentureReview)).then_nothing()
    early.when(ask(c.PublishVenture)).then(example(e.VenturePublished))


def test_what_most_experts_advise_against_does_not_pass() -> None:
    against = [example(e.VentureReviewed, review=f"r{n}", expert=f"x{n}", recommends=False) for n in (1, 2)]
    held = given(decider, RECEIVED, example(e.VentureReviewed), *against)
    held.when(ask(c.ConcludeVentureReview)).then_refused("ventures.not-recommended", against=2, reviews=3)
    rejected = example(e.VentureReviewConcluded, passed=False)
    held.when(ask(c.ConcludeVentureReview, passed=False)).then(rejected)
    given(decider, RECEIVED, rejected).when(ask(c.ListVenture)).then_refused("ventures.rejected")


def test_what_is_rejected_on_a_second_look_leaves_the_library() -> None:
    rejected = example(e.VentureReviewConcluded, passed=False)
    given(decider, *LISTED).when(ask(c.ConcludeVentureReview, passed=False)).then(rejected)
    gone = given(decider, *LISTED, example(e.VenturePublished), rejected)
    gone.when(ask(c.RecommendVenture)).then_refused("ventures.not-listed", field="venture")
    gone.when(ask(c.PublishVenture)).then_nothing()


def test_only_what_is_in_the_library_is_recommended_and_each_person_once() -> None:
    given(decider, RECEIVED).when(ask(c.RecommendVenture)).then_refused("ventures.not-listed", field="venture")
    given(decider, *LISTED, example(e.VentureRecommended)).when(ask(c.RecommendVenture)).then_nothing()
    withdrawn = given(decider, *LISTED, example(e.VentureWithdrawn))
    withdrawn.when(ask(c.RecommendVenture)).then_refused("ventures.not-listed", field="venture")
    given(decider).when(ask(c.RecommendVenture)).then_refused("ventures.unknown", field="venture")


def test_what_is_done_is_not_done_again_and_a_form_put_right_is_told_again() -> None:
    given(decider, RECEIVED).when(ask(c.ReceiveVenture)).then_nothing()
    given(decider, RECEIVED).when(ask(c.ReceiveVenture, name="别名")).then(example(e.VentureReceived, name="别名"))
    given(decider, RECEIVED, example(e.VentureReviewed)).when(ask(c.ReviewVenture)).then_nothing()
    for command in (c.ConcludeVentureReview, c.ListVenture):
        given(decider, *LISTED).when(ask(command)).then_nothing()
    given(decider).when(ask(c.WithdrawVenture)).then_nothing()
    given(decider, RECEIVED).when(ask(c.WithdrawVenture, reason="")).then_refused("ventures.reason", field="reason")
    given(decider).when(ask(c.ReceiveVenture, name="")).then_refused("ventures.name", field="name")


def test_a_successor_goes_on_from_where_a_project_stood() -> None:
    taken = example(e.VentureTakenOver)
    given(decider).when(ask(c.TakeOverVenture)).then(taken)
    given(decider, taken).when(ask(c.TakeOverVenture)).then_nothing()
    given(decider, taken).when(ask(c.ReceiveVenture)).then_nothing()  # the step that is taken over as done
    given(decider, taken).when(ask(c.ConcludeVentureReview)).then(PASSED)
    listed = given(decider, example(e.VentureTakenOver, status="listed"))
    listed.when(ask(c.ConcludeVentureReview)).then_nothing()
    listed.when(ask(c.ListVenture)).then_nothing()
    listed.when(ask(c.PublishVenture)).then(example(e.VenturePublished))


def test_an_expert_is_heard_once_in_a_round_and_the_last_opinion_holds() -> None:
    again = ask(c.ReviewVenture, review="review-2", recommends=False)
    given(decider, *REVIEWED).when(again).then_refused("ventures.expert-heard", field="expert")
    other = ask(c.ReviewVenture, review="review-2", expert="expert-2")
    given(decider, *REVIEWED).when(other).then(example(e.VentureReviewed, review="review-2", expert="expert-2"))
    rejected = example(e.VentureReviewConcluded, passed=False)
    against = example(e.VentureReviewed, review="review-2", recommends=False)
    given(decider, *REVIEWED, rejected).when(again).then(against)
    twice = given(decider, *REVIEWED, rejected, against)
    assert twice.state.reviews == {"review-2": False}
    twice.when(ask(c.ConcludeVentureReview)).then_refused("ventures.not-recommended", against=1, reviews=1)


def test_an_expert_from_outside_is_named_with_an_organisation() -> None:
    outside = {"expert": "", "team": "", "organisation": "福州大学"}
    given(decider, RECEIVED).when(ask(c.ReviewVenture, **outside)).then(example(e.VentureReviewed, **outside))
    nobody = ask(c.ReviewVenture, **outside | {"organisation": " "})
    given(decider, RECEIVED).when(nobody).then_refused("ventures.organisation", field="organisation")
    for name in (None, Personal.of(" ")):
        unnamed = ask(c.ReviewVenture, **outside, reviewer=name)
        given(decider, RECEIVED).when(unnamed).then_refused("ventures.reviewer", field="expert")


def test_a_review_from_before_experts_were_chosen_counts_as_it_did() -> None:
    early = [example(e.VentureReviewed, review=f"r{n}", expert="", team="") for n in (1, 2)]
    held = given(decider, RECEIVED, *early)
    assert held.state.reviews == {"r1": True, "r2": True}
    held.when(ask(c.ReviewVenture)).then(example(e.VentureReviewed))
