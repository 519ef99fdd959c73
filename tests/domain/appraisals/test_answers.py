"""A result is published, answered or lapsed, and what was objected to is decided."""

from datetime import date
from typing import Any

import pytest

from domain.appraisals.answer_commands import (
    AnswerAppraisal,
    DecideAnswer,
    LapseAnswer,
    PublishAppraisal,
    RemindOfAppraisal,
)
from domain.appraisals.answer_events import Objection, Ruling
from domain.appraisals.answering import is_share
from domain.appraisals.appraisal import decider
from domain.appraisals.events import AppraisalDerived
from domain.shared.message import Event
from tests.support import appraising as one
from tests.support.controls import DAY
from tests.support.given import given

DRAFT, SEEN = (one.DERIVED,), (one.DERIVED, one.PUBLISHED)


def publish(**changes: Any) -> PublishAppraisal:
    told: dict[str, Any] = {"on": DAY, "digest": one.DERIVED.digest, "answer_days": 5, "answer_until": one.UNTIL}
    return PublishAppraisal(**told | one.WHICH | changes)


def answer(event: Event = one.AGREED, on: date = one.UNTIL, **changes: Any) -> AnswerAppraisal:
    told: dict[str, Any] = {name: getattr(event, name) for name in event.__struct_fields__}
    return AnswerAppraisal(on=on, **told | changes)


def rule(*rulings: Ruling) -> DecideAnswer:
    return DecideAnswer(on=one.AFTER, rulings=rulings, by="user-b", **one.WHICH)


def lapse(on: date = one.AFTER) -> LapseAnswer:
    return LapseAnswer(on=on, until=one.UNTIL, **one.WHICH)


def remind(of: str = "answer", on: date = one.BEFORE) -> RemindOfAppraisal:
    return RemindOfAppraisal(on=on, of=of, until=one.UNTIL, **one.WHICH)


# publishing


def test_a_draft_is_published_with_the_days_to_answer() -> None:
    given(decider, *DRAFT).when(publish()).then(one.PUBLISHED)
    given(decider, *SEEN).then_state(status="published", answer_until=one.UNTIL)


def test_it_is_not_published_twice() -> None:
    given(decider, *SEEN).when(publish()).then_nothing()


def test_a_draft_that_was_derived_again_meanwhile_is_not_published_by_mistake() -> None:
    given(decider, *DRAFT).when(publish(digest="12" * 32)).then_refused("appraisals.changed")


def test_a_year_that_people_still_score_is_not_published() -> None:
    asked = publish(period=one.YEAR)
    given(decider, *one.YEAR_OPENED).when(asked).then_refused("appraisals.assessing")


def test_nothing_is_published_of_what_was_not_derived() -> None:
    given(decider).when(publish()).then_refused("appraisals.unknown")


# answering


@pytest.mark.parametrize("event", [one.AGREED, one.OBJECTED])
def test_the_operator_answers_up_to_the_last_day(event: Event) -> None:
    given(decider, *SEEN).when(answer(event)).then(event)


def test_the_same_answer_is_given_once() -> None:
    given(decider, *SEEN, one.OBJECTED).when(answer(one.OBJECTED)).then_nothing()


def test_another_answer_is_not_taken_after_the_first() -> None:
    given(decider, *SEEN, one.AGREED).when(answer(one.OBJECTED)).then_refused("appraisals.answered-already")


def test_a_draft_is_not_answered() -> None:
    given(decider, *DRAFT).when(answer()).then_refused("appraisals.not-published")


def test_an_answer_after_the_last_day_is_too_late() -> None:
    late = answer(on=one.AFTER)
    given(decider, *SEEN).when(late).then_refused("appraisals.answer-late", until=one.UNTIL.isoformat())


def test_while_the_last_day_is_not_known_an_answer_is_in_time() -> None:
    unknown = AppraisalPublishedOpen
    given(decider, one.DERIVED, unknown).when(answer(on=date(2027, 3, 1))).then(one.AGREED)


AppraisalPublishedOpen = type(one.PUBLISHED)(
    digest=one.DERIVED.digest, started_on=DAY, answer_days=5, answer_until=None, **one.WHICH
)


def test_after_the_lapse_nothing_is_answered() -> None:
    given(decider, *SEEN, one.REMINDED, one.LAPSED).when(answer()).then_refused("appraisals.answer-over")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"agrees": True}, "appraisals.agrees-and-objects", "agrees"),
        ({"objections": ()}, "appraisals.no-objection", "objections"),
        ({"objections": (Objection(point="A9.9", text="…"),)}, "appraisals.point-unknown", "objections"),
        ({"objections": (Objection(point="A4.1", text=" "),)}, "appraisals.objection-empty", "objections"),
        ({"objections": one.OBJECTIONS * 2}, "appraisals.objection-twice", "objections"),
    ],
)
def test_an_answer_either_agrees_or_objects_to_points_in_words(changes: Any, code: str, field: str) -> None:
    given(decider, *SEEN).when(answer(one.OBJECTED, **changes)).then_refused(code, field=field)


# reminders and lapses


def test_the_operator_is_reminded_once() -> None:
    given(decider, *SEEN).when(remind()).then(one.REMINDED)
    given(decider, *SEEN, one.REMINDED).when(remind(on=one.UNTIL)).then_nothing()


@pytest.mark.parametrize("past", [DRAFT, (*SEEN, one.AGREED)])
def test_who_need_not_answer_is_not_reminded(past: tuple[Event, ...]) -> None:
    given(decider, *past).when(remind()).then_nothing()


def test_an_answer_lapses_after_the_last_day() -> None:
    given(decider, *SEEN, one.REMINDED).when(lapse()).then(one.LAPSED)
    given(decider, *SEEN, one.REMINDED, one.LAPSED).when(lapse()).then_nothing()


def test_an_answer_does_not_lapse_on_the_last_day() -> None:
    asked = lapse(on=one.UNTIL)
    past = given(decider, *SEEN, one.REMINDED)
    past.when(asked).then_refused("appraisals.answer-open", until=one.UNTIL.isoformat())


def test_nobody_lapses_without_a_reminder_on_an_earlier_day() -> None:
    given(decider, *SEEN).when(lapse()).then_refused("appraisals.not-reminded")
    today = type(one.REMINDED)(of="answer", until=one.UNTIL, reminded_on=one.AFTER, **one.WHICH)
    given(decider, *SEEN, today).when(lapse()).then_refused("appraisals.not-reminded")


def test_what_was_answered_does_not_lapse() -> None:
    given(decider, *SEEN, one.REMINDED, one.AGREED).when(lapse()).then_nothing()


def test_a_draft_does_not_lapse() -> None:
    given(decider, *DRAFT).when(lapse()).then_refused("appraisals.not-published")


# deciding


def test_every_objection_gets_its_ruling() -> None:
    given(decider, *SEEN, one.OBJECTED).when(rule(one.UPHELD)).then(one.DECIDED)
    given(decider, *SEEN, one.OBJECTED, one.DECIDED).then_state(status="decided")


def test_an_objection_can_be_turned_down_with_a_reason() -> None:
    turned_down = Ruling(point="A4.1", upheld=False, reason="三件都录在截止之后")
    decided = type(one.DECIDED)(rulings=(turned_down,), by="user-b", **one.WHICH)
    given(decider, *SEEN, one.OBJECTED).when(rule(turned_down)).then(decided)


@pytest.mark.parametrize(
    ("past", "code"),
    [
        (SEEN, "appraisals.nothing-to-decide"),
        ((*SEEN, one.AGREED), "appraisals.nothing-to-decide"),
        ((*SEEN, one.OBJECTED, one.DECIDED), "appraisals.decided-already"),
    ],
)
def test_only_an_open_objection_is_decided(past: tuple[Event, ...], code: str) -> None:
    given(decider, *past).when(rule(one.UPHELD)).then_refused(code)


@pytest.mark.parametrize(
    ("rulings", "code"),
    [
        ((), "appraisals.ruling-missing"),
        ((one.UPHELD, Ruling(point="A4.2", upheld=False, reason="无关")), "appraisals.not-objected"),
        ((Ruling(point="A4.1", upheld=False, reason=" "),), "appraisals.ruling-reason"),
        ((Ruling(point="A4.1", upheld=True, reason="属实"),), "appraisals.ruling-corrects-nothing"),
        (
            (Ruling(point="A4.1", upheld=False, reason="不属实", corrected={"handled_cases": 7}),),
            "appraisals.ruling-corrects",
        ),
        ((Ruling(point="A4.1", upheld=True, reason="属实", corrected={"events": 1}),), "appraisals.ruling-measure"),
        ((Ruling(point="A4.1", upheld=True, reason="属实", earned="1/1"),), "appraisals.ruling-earned"),
    ],
)
def test_a_ruling_says_why_and_corrects_what_the_point_has(rulings: tuple[Ruling, ...], code: str) -> None:
    given(decider, *SEEN, one.OBJECTED).when(rule(*rulings)).then_refused(code, field="rulings")


def test_an_upheld_objection_may_correct_what_people_scored() -> None:
    combined = AppraisalDerived(**one.COMBINED | {"points": (one.SCORE, one.AWAITED_NO_MORE)})
    ruling = Ruling(point="A1.1", upheld=True, reason="系统已上线", earned="1/1")
    told = [one.PUBLISHED, one.OBJECTED]
    published, objected = (type(event)(**_fields(event) | one.OF_YEAR) for event in told)
    objected = type(objected)(**_fields(objected) | {"objections": (Objection(point="A1.1", text="已上线"),)})
    past = given(decider, *one.YEAR_OPENED, *one.EVERYBODY, combined, published, objected)
    decided = type(one.DECIDED)(rulings=(ruling,), by="user-b", **one.OF_YEAR)
    past.when(DecideAnswer(on=one.AFTER, rulings=(ruling,), by="user-b", **one.OF_YEAR)).then(decided)


def _fields(event: Event) -> dict[str, Any]:
    return {name: getattr(event, name) for name in event.__struct_fields__}


def test_a_share_is_a_fraction_up_to_one() -> None:
    assert [is_share(text) for text in ("0/1", "3/4", "1", "5/4", "-1/2", "0.5", "1/0", "")] == [
        *(True, True, True),
        *(False, False, False, False, False),
    ]
