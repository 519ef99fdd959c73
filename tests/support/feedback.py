"""Canonical examples of the events of feedback: the finished registration is rated, and complained of."""

from datetime import date

from domain.feedback import events as feedback
from domain.shared.personal import Personal

OPERATOR, OUTLET, VILLAGE, PERSON, CASE = "op-350102-003", "outlet-1", "350102001001", "person-1", "case-312"
COMPLAINT = "case-121"
EVENTS = (
    feedback.ServiceRated(
        case=CASE,
        operator=OPERATOR,
        outlet=OUTLET,
        item="3.1.2",
        subject_kind="person",
        subject=PERSON,
        score=4,
        words=Personal.of("林师傅很耐心"),
    ),
    feedback.ServiceCodeUsed(case=CASE, of=OPERATOR, operator=OPERATOR, outlet=OUTLET, person=PERSON, nth=1),
    feedback.ComplaintLodged(
        complaint=COMPLAINT,
        operator=OPERATOR,
        outlet=OUTLET,
        village=VILLAGE,
        via="public",
        kind="waiting",
        case=CASE,
        subject_kind="person",
        subject=PERSON,
        answer_by=date(2026, 7, 22),
        words=Personal.of("等了两个小时"),
    ),
    feedback.ComplaintTakenOver(
        complaint=COMPLAINT,
        operator=OPERATOR,
        outlet=OUTLET,
        village=VILLAGE,
        via="public",
        kind="waiting",
        subject_kind="person",
        subject=PERSON,
        answer_by=date(2026, 7, 22),
        from_complaint="case-120",
        from_operator="op-350102-009",
    ),
    feedback.ComplaintAnswered(complaint=COMPLAINT, operator=OPERATOR),
    feedback.ComplaintClosed(complaint=COMPLAINT, operator=OPERATOR, cause="finished"),
)
