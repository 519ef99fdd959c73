"""Which third-party assessors score an operator."""

from domain.appraisals.assessor_commands import AssignAssessor, ReleaseAssessor
from domain.appraisals.assessor_events import AssessorAssigned, AssessorReleased
from domain.appraisals.assessors import decider
from tests.support.controls import DAY, OPERATOR
from tests.support.given import given

WHO: dict[str, str] = {"operator": OPERATOR, "assessor": "user-a"}
ASSIGNED = AssessorAssigned(by="user-b", **WHO)
RELEASED = AssessorReleased(reason="回避", by="user-b", **WHO)
ASSIGN = AssignAssessor(on=DAY, by="user-b", **WHO)
RELEASE = ReleaseAssessor(on=DAY, reason="回避", by="user-b", **WHO)


def test_an_assessor_is_assigned_once() -> None:
    given(decider).when(ASSIGN).then(ASSIGNED)
    given(decider, ASSIGNED).when(ASSIGN).then_nothing()


def test_an_assessor_is_released_with_a_reason_and_may_come_back() -> None:
    given(decider, ASSIGNED).when(RELEASE).then(RELEASED)
    given(decider, ASSIGNED, RELEASED).when(RELEASE).then_nothing()
    given(decider, ASSIGNED, RELEASED).when(ASSIGN).then(ASSIGNED)
    unsaid = ReleaseAssessor(on=DAY, reason=" ", **WHO)
    given(decider, ASSIGNED).when(unsaid).then_refused("appraisals.reason", field="reason")
