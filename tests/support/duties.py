"""Canonical examples of the events of duties: what the finished job-seeking registration obliges to."""

from datetime import date

from domain.duties import events as duties
from domain.shared.personal import Personal

OPERATOR, OUTLET, PERSON, CASE = "op-350102-003", "outlet-1", "person-1", "case-312"
DUTY = f"{CASE}-1"
EVENTS = (
    duties.DutyRaised(
        duty=DUTY,
        operator=OPERATOR,
        outlet=OUTLET,
        kind="push",
        text="定期为其提供基本满足其需求的岗位信息",
        due_on=date(2026, 7, 31),
        every=30,
        times=3,
        about_kind="person",
        about=PERSON,
        case=CASE,
        item="3.1.2",
        note=Personal.of("先打电话"),
    ),
    duties.DutyDone(
        duty=DUTY,
        operator=OPERATOR,
        about=PERSON,
        occurrence=1,
        next_on=date(2026, 8, 30),
        note=Personal.of("发了三个岗位"),
    ),
    duties.DutyMissed(duty=DUTY, operator=OPERATOR, occurrence=1, next_on=date(2026, 8, 30)),
    duties.DutyOverdue(duty=DUTY, operator=OPERATOR, occurrence=1),
    duties.DutyMoved(duty=DUTY, operator=OPERATOR, occurrence=1, due_on=date(2026, 8, 14)),
    duties.DutyReminded(duty=DUTY, operator=OPERATOR, occurrence=1),
    duties.DutyDropped(duty=DUTY, operator=OPERATOR, occurrence=1, cause="unreachable"),
)
