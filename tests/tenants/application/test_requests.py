"""One request, however often it is sent: one event, the same answer; and never another request under its id."""

from dataclasses import replace

from domain.jobs.commands import RegisterEmployer
from domain.operators.commands import OpenOutlet
from domain.shared.refusal import refuse
from tenants.accounts.roles import Role
from tenants.outcome import Done, Refused
from tests.support.asked import ask
from tests.support.controls import OTHER_OPERATOR
from tests.tenants.application.story import Story


def test_the_same_request_sent_twice_makes_one_event_and_gets_the_same_answer(story: Story) -> None:
    context = story.clerk(request_id="once")
    first = story.do(ask(RegisterEmployer), context, answer={"employer": "employer-1"})
    again = story.do(ask(RegisterEmployer), context, answer={"employer": "something else"})
    assert (
        (first.position, first.answer) == (again.position, again.answer) == (first.position, {"employer": "employer-1"})
    )
    assert (first.repeated, again.repeated, again.events) == (False, True, ())
    assert story.names().count("jobs.employer-registered.v1") == 1


def test_the_answer_is_the_same_after_more_has_happened(story: Story) -> None:
    context = story.clerk(request_id="once")
    first = story.do(ask(RegisterEmployer), context)
    story.register()
    assert story.do(ask(RegisterEmployer), context).position == first.position < story.log.head()


def test_a_request_id_does_not_come_to_mean_another_request(story: Story) -> None:
    context = story.clerk(request_id="once")
    story.do(ask(RegisterEmployer), context)
    assert story.refused(ask(RegisterEmployer, name="别的公司"), context) == refuse("request.reused")
    assert story.refused(story.registering(), context) == refuse("request.reused")


def test_what_the_request_stands_for_may_be_told_apart_from_what_is_made_of_it(story: Story) -> None:
    """A window draws a fresh id each time it is asked: the typed form is the request, not the command."""
    context = story.clerk(request_id="once")
    story.do(ask(RegisterEmployer, employer="first-draw"), context, payload=b"typed")
    assert story.do(ask(RegisterEmployer, employer="second-draw"), context, payload=b"typed").repeated
    assert story.refused(ask(RegisterEmployer), context, payload=b"typed otherwise").code == "request.reused"


def test_two_users_may_have_the_same_request_id(story: Story) -> None:
    story.do(ask(RegisterEmployer), story.clerk(request_id="once"))
    other = ask(RegisterEmployer, employer="employer-2", operator=OTHER_OPERATOR, credit_code="91110000600037341L")
    assert not story.do(other, story.other_clerk(request_id="once")).repeated


def test_a_refused_request_may_be_sent_again_when_the_reason_is_gone(story: Story) -> None:
    context = story.context(Role.MANAGER, request_id="once", actor="user-new", tenant="op-350102-009")
    outlet = ask(OpenOutlet, operator="op-350102-009")
    assert story.refused(outlet, context) == refuse("operators.unknown")
    story.do(story.admission_of("op-350102-009"), story.bureau())
    assert not story.do(outlet, context).repeated


def test_a_request_without_an_id_is_carried_out_each_time(story: Story) -> None:
    context = replace(story.clerk(), request_id="")
    assert story.do(ask(RegisterEmployer), context).events
    assert story.do(ask(RegisterEmployer), context) == Done(0)


def test_the_same_request_makes_the_same_number(story: Story) -> None:
    context, other = story.clerk(request_id="once"), story.clerk(request_id="another")
    made = story.application.number_for(context, "voucher")
    assert made == story.application.number_for(context, "voucher")
    assert made.startswith("2607-")
    assert (
        len({made, story.application.number_for(other, "voucher"), story.application.number_for(context, "case")}) == 3
    )


def test_one_request_sent_by_eight_threads_is_carried_out_once(story: Story) -> None:
    context = story.clerk(request_id="once")
    outcomes = story.at_once([lambda: story.ask(ask(RegisterEmployer), context)] * 8)
    assert all(isinstance(outcome, Done) for outcome in outcomes)
    assert [outcome.repeated for outcome in outcomes if isinstance(outcome, Done)].count(False) == 1
    assert story.names().count("jobs.employer-registered.v1") == 1


def test_eight_requests_under_one_id_by_eight_threads_are_one_and_seven_refusals(story: Story) -> None:
    context = story.clerk(request_id="once")
    asked = [ask(RegisterEmployer, name=f"公司{n}") for n in range(8)]
    outcomes = story.at_once([lambda one=one: story.ask(one, context) for one in asked])  # type: ignore[misc]
    refused = [outcome.refusal.code for outcome in outcomes if isinstance(outcome, Refused)]
    assert refused == ["request.reused"] * 7
