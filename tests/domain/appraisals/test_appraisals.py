"""A result is derived as a draft, as often as wanted; it is concluded once, after its answer."""

import pytest

from domain.appraisals.appraisal import decider
from domain.appraisals.assessment_events import AssessmentWaived
from domain.appraisals.events import AppraisalConcluded, AppraisalDerived
from domain.operators.commands import FlagOperator
from tests.support import appraising as one
from tests.support.asked import ask
from tests.support.given import given

CLOSED = (*one.handed_in("self"), *one.handed_in("superior"), *one.handed_in("third_party"))


def test_a_quarter_becomes_a_draft_with_everything_it_was_derived_from() -> None:
    given(decider).when(one.derive()).then(one.DERIVED)
    given(decider, one.DERIVED).then_state(status="draft", grade=None, digest=one.DERIVED.digest)


def test_the_same_draft_is_not_derived_twice() -> None:
    given(decider, one.DERIVED).when(one.derive()).then_nothing()


def test_a_draft_takes_the_place_of_the_one_before() -> None:
    changed = one.RESULT | {"digest": "12" * 32, "position": 4_800}
    again = AppraisalDerived(**changed)
    given(decider, one.DERIVED).when(one.derive(**changed)).then(again)
    given(decider, one.DERIVED, again).then_state(digest="12" * 32)


@pytest.mark.parametrize("later", [(), (one.AGREED,), (one.OBJECTED, one.DECIDED), (one.AGREED, one.CONCLUDED)])
def test_what_was_published_is_not_derived_again(later: tuple[object, ...]) -> None:
    past = given(decider, one.DERIVED, one.PUBLISHED, *later)  # type: ignore[arg-type]
    past.when(one.derive(digest="12" * 32)).then_nothing()


@pytest.mark.parametrize("period", ["2026Q5", "soon", "1999"])
def test_only_a_period_is_appraised(period: str) -> None:
    asked = one.derive(period=period)
    given(decider).when(asked).then_refused("appraisals.period", field="period", period=period)


def test_a_quarter_awaits_nobody() -> None:
    asked = one.derive(points=(one.AWAITING,))
    given(decider).when(asked).then_refused("appraisals.period", field="period", period="2026Q3")


def test_a_year_is_opened_for_those_who_score_it() -> None:
    asked = one.derive(**one.OPENED_YEAR, asked=one.ASKED, days=one.DAYS, until=one.LAST_DAYS)
    given(decider).when(asked).then(*one.YEAR_OPENED)
    given(decider, *one.YEAR_OPENED).then_state(status="assessing", grade=None)
    given(decider, *one.YEAR_OPENED).when(asked).then_nothing()


def test_a_year_opened_before_people_could_score_is_opened_for_them() -> None:
    asked = one.derive(**one.OPENED_YEAR, asked=one.ASKED, days=one.DAYS, until=one.LAST_DAYS)
    given(decider, one.YEAR_OPENED[0]).when(asked).then(one.OPENED)


def test_a_year_is_not_combined_while_somebody_still_scores() -> None:
    past = (*one.YEAR_OPENED, *one.handed_in("self"), *one.handed_in("superior"))
    given(decider, *past).when(one.derive(**one.COMBINED)).then_refused("appraisals.assessing")


def test_a_year_is_combined_once_everybody_has_handed_in() -> None:
    combined = AppraisalDerived(**one.COMBINED)
    given(decider, *one.YEAR_OPENED, *CLOSED).when(one.derive(**one.COMBINED)).then(combined)
    given(decider, *one.YEAR_OPENED, *CLOSED, combined).then_state(status="draft")


def test_a_year_is_combined_without_who_was_waived() -> None:
    waived = AssessmentWaived(by="self", reason="逾期未交", actor="user-b", **one.OF_YEAR)
    past = (*one.YEAR_OPENED, waived, *one.handed_in("superior"), *one.handed_in("third_party"))
    given(decider, *past).when(one.derive(**one.COMBINED)).then(AppraisalDerived(**one.COMBINED))


@pytest.mark.parametrize(
    ("answer", "how"),
    [((one.AGREED,), "agreed"), ((one.REMINDED, one.LAPSED), "lapsed"), ((one.OBJECTED, one.DECIDED), "objected")],
)
def test_an_answered_appraisal_is_concluded(answer: tuple[object, ...], how: str) -> None:
    expected = AppraisalConcluded(grade="不合格", answered=how, **one.STANDS, **one.WHICH)
    past = given(decider, one.DERIVED, one.PUBLISHED, *answer)  # type: ignore[arg-type]
    past.when(one.conclude()).then(expected)


def test_it_is_not_concluded_twice() -> None:
    given(decider, one.DERIVED, one.PUBLISHED, one.AGREED, one.CONCLUDED).when(one.conclude()).then_nothing()


@pytest.mark.parametrize("past", [(), (one.PUBLISHED,), (one.PUBLISHED, one.REMINDED)])
def test_nothing_is_concluded_without_an_answer_or_its_lapse(past: tuple[object, ...]) -> None:
    given(decider, one.DERIVED, *past).when(one.conclude()).then_refused("appraisals.not-answered")  # type: ignore[arg-type]


def test_an_objection_is_decided_before_anything_is_concluded() -> None:
    past = given(decider, one.DERIVED, one.PUBLISHED, one.OBJECTED)
    past.when(one.conclude()).then_refused("appraisals.undecided")


def test_a_result_of_before_answers_were_asked_for_stays_concluded() -> None:
    old = AppraisalConcluded(operator=one.DERIVED.operator, period="2026Q3", total=one.DERIVED.total, grade="不合格")
    given(decider, one.DERIVED, old).then_state(grade="不合格", status="concluded")
    given(decider, one.DERIVED, old).when(one.conclude()).then_nothing()
    assert given(decider, old).state is None


def test_an_appraisal_that_is_not_there_is_not_concluded() -> None:
    given(decider).when(one.conclude()).then_refused("appraisals.unknown")


def test_an_appraisal_is_not_asked_what_others_decide() -> None:
    with pytest.raises(TypeError, match="FlagOperator"):
        given(decider, one.DERIVED).when(ask(FlagOperator))
