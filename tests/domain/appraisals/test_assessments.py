"""People score a year's points: self, superior and third party, each on its own."""

from typing import Any

import pytest

from domain.appraisals.appraisal import decider
from domain.appraisals.assessment_commands import (
    AssessPoint,
    ReopenAssessment,
    SelfAssessPoint,
    SubmitAssessment,
    SubmitSelfAssessment,
    SubmitSuperiorAssessment,
    SubmitThirdPartyAssessment,
    SuperiorAssessPoint,
    ThirdPartyAssessPoint,
    WaiveAssessment,
)
from domain.appraisals.assessment_events import AssessmentReopened, AssessmentSubmitted, AssessmentWaived
from domain.appraisals.events import AppraisalDerived
from domain.shared.message import Event
from tests.support import appraising as one
from tests.support.controls import DAY
from tests.support.given import given

ASSESS = {"self": SelfAssessPoint, "superior": SuperiorAssessPoint, "third_party": ThirdPartyAssessPoint}
SUBMIT = {
    "self": SubmitSelfAssessment,
    "superior": SubmitSuperiorAssessment,
    "third_party": SubmitThirdPartyAssessment,
}
WAIVED = AssessmentWaived(by="self", reason="逾期未交", actor="user-b", **one.OF_YEAR)
REOPENED = AssessmentReopened(by="self", reason="漏附材料", actor="user-b", **one.OF_YEAR)


def assess(by: str = "self", **changes: Any) -> AssessPoint:
    event = one.assessed(by)
    told: dict[str, Any] = {name: getattr(event, name) for name in event.__struct_fields__ if name != "by"}
    return ASSESS[by](on=DAY, **told | changes)


def submit(by: str = "self", **changes: Any) -> SubmitAssessment:
    return SUBMIT[by](on=DAY, actor="user-x", **one.OF_YEAR | changes)


def waive(by: str = "self", **changes: Any) -> WaiveAssessment:
    told: dict[str, Any] = {"on": one.AFTER, "by": by, "reason": "逾期未交", "actor": "user-b"}
    return WaiveAssessment(**told | one.OF_YEAR | changes)


def reopen(**changes: Any) -> ReopenAssessment:
    told: dict[str, Any] = {"on": one.AFTER, "by": "self", "reason": "漏附材料", "actor": "user-b"}
    return ReopenAssessment(**told | one.OF_YEAR | changes)


@pytest.mark.parametrize("by", list(ASSESS))
def test_each_party_scores_a_point_and_hands_in(by: str) -> None:
    given(decider, *one.YEAR_OPENED).when(assess(by)).then(one.assessed(by))
    handed_in = AssessmentSubmitted(by=by, actor="user-x", **one.OF_YEAR)
    given(decider, *one.YEAR_OPENED, one.assessed(by)).when(submit(by)).then(handed_in)


def test_the_same_score_is_given_once_and_another_takes_its_place() -> None:
    past = given(decider, *one.YEAR_OPENED, one.assessed("self"))
    past.when(assess()).then_nothing()
    changed: dict[str, Any] = {"answers": {"1": "no"}, "earned": "0/1", "evidence": (one.PROOF,)}
    past.when(assess(**changed)).then(one.assessed("self", **changed))


def test_what_one_party_says_is_not_what_another_says() -> None:
    past = given(decider, *one.YEAR_OPENED, one.assessed("self"))
    past.when(assess("superior")).then(one.assessed("superior"))


def test_only_points_that_await_people_are_scored() -> None:
    given(decider, *one.YEAR_OPENED).when(assess(point="A4.1")).then_refused(
        "appraisals.point-unknown", field="point", point="A4.1"
    )


@pytest.mark.parametrize("past", [(one.DERIVED,), (one.YEAR_OPENED[0],), (one.DERIVED, one.PUBLISHED)])
def test_what_is_not_open_for_scoring_is_not_scored(past: tuple[Event, ...]) -> None:
    given(decider, *past).when(assess()).then_refused("appraisals.not-assessing")
    given(decider, *past).when(submit()).then_refused("appraisals.not-assessing")
    given(decider, *past).when(waive()).then_refused("appraisals.not-assessing")


def test_what_is_not_there_is_not_scored() -> None:
    given(decider).when(assess()).then_refused("appraisals.unknown")


def test_a_point_left_out_is_named_when_handing_in() -> None:
    given(decider, *one.YEAR_OPENED).when(submit()).then_refused("appraisals.unassessed", count=1, point="A1.1")


def test_a_point_that_needs_a_file_is_not_handed_in_without_one() -> None:
    asked = submit(proved=("A1.1",))
    past = (*one.YEAR_OPENED, one.assessed("self"))
    given(decider, *past).when(asked).then_refused("appraisals.unproved", count=1, point="A1.1")
    proved = one.assessed("self", evidence=(one.PROOF,))
    given(decider, *past, proved).when(asked).then(AssessmentSubmitted(by="self", actor="user-x", **one.OF_YEAR))


def test_it_is_handed_in_once_and_then_changed_no_more() -> None:
    past = given(decider, *one.YEAR_OPENED, *one.handed_in("self"))
    past.when(submit()).then_nothing()
    past.when(assess(earned="0/1")).then_refused("appraisals.submitted-already")


def test_a_party_that_is_overdue_is_waived_with_a_reason() -> None:
    given(decider, *one.YEAR_OPENED).when(waive()).then(WAIVED)
    given(decider, *one.YEAR_OPENED, WAIVED).when(waive()).then_nothing()
    given(decider, *one.YEAR_OPENED, WAIVED).when(assess()).then_refused("appraisals.waived-already")
    given(decider, *one.YEAR_OPENED).when(waive(reason=" ")).then_refused("appraisals.reason", field="reason")


def test_nobody_is_waived_before_the_last_day_has_passed() -> None:
    asked = waive(on=one.UNTIL)
    given(decider, *one.YEAR_OPENED).when(asked).then_refused("appraisals.not-overdue", until="2026-10-20")


def test_nobody_is_waived_while_the_last_day_is_not_known() -> None:
    opened = type(one.OPENED)(
        started_on=DAY, points=one.ASKED, days=one.DAYS, until=dict.fromkeys(one.DAYS), **one.OF_YEAR
    )
    given(decider, one.YEAR_OPENED[0], opened).when(waive()).then_refused("appraisals.deadline-unknown")


def test_who_has_handed_in_is_not_waived() -> None:
    past = given(decider, *one.YEAR_OPENED, *one.handed_in("self"))
    past.when(waive()).then_refused("appraisals.submitted-already")


def test_not_everybody_is_waived() -> None:
    others = [AssessmentWaived(by=by, reason="…", actor="u", **one.OF_YEAR) for by in ("superior", "third_party")]
    given(decider, *one.YEAR_OPENED, *others).when(waive()).then_refused("appraisals.waives-all")


def test_what_was_handed_in_or_waived_may_be_opened_again() -> None:
    for closed in (one.handed_in("self"), (WAIVED,)):
        past = given(decider, *one.YEAR_OPENED, *closed)
        past.when(reopen()).then(REOPENED)
        past.when(reopen(reason="")).then_refused("appraisals.reason", field="reason")
        given(decider, *one.YEAR_OPENED, *closed, REOPENED).when(assess(earned="0/1")).then(
            one.assessed("self", earned="0/1")
        )
    given(decider, *one.YEAR_OPENED).when(reopen()).then_nothing()


def test_a_combined_draft_is_put_together_again_after_it_was_reopened() -> None:
    combined = AppraisalDerived(**one.COMBINED)
    past = (*one.YEAR_OPENED, *one.EVERYBODY, combined, REOPENED)
    given(decider, *past).when(one.derive(**one.COMBINED)).then_refused("appraisals.assessing")
    again = AssessmentSubmitted(by="self", actor="user-x", **one.OF_YEAR)
    given(decider, *past, again).when(one.derive(**one.COMBINED)).then(combined)


def test_what_is_published_is_not_opened_again() -> None:
    published = type(one.PUBLISHED)(
        digest="ef" * 32, started_on=DAY, answer_days=10, answer_until=one.UNTIL, **one.OF_YEAR
    )
    past = (*one.YEAR_OPENED, *one.EVERYBODY, AppraisalDerived(**one.COMBINED), published)
    given(decider, *past).when(reopen()).then_refused("appraisals.not-assessing")
    given(decider).when(reopen()).then_refused("appraisals.unknown")
