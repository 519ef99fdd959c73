"""A canonical example of each event of changing outlets and of the workforce; `controls.example` finds them too."""

from __future__ import annotations

from datetime import date

from domain.operators import events as operators
from domain.shared.message import Event
from domain.shared.personal import Personal
from domain.workforce import events as workforce

OPERATOR, OUTLET, VILLAGE = "op-350102-003", "outlet-1", "350102001001"

WORKFORCE: tuple[Event, ...] = (
    operators.OutletChanged(
        operator=OPERATOR,
        outlet=OUTLET,
        name="中山社区零工驿站",
        kind="station",
        village=VILLAGE,
        address="鼓东街道中山路 20 号",
        villages=(
            "350102001001",
            "350102001002",
        ),
        level="village",
        host="party",
        hours="周一至周五 8:30–17:30",
        telephone="0591-87550000",
        equipment=(
            "window",
            "computer",
            "printer",
            "copier",
        ),
        rooms=("guidance",),
    ),
    operators.OutletClosed(operator=OPERATOR, outlet=OUTLET, reason="场所到期"),
    operators.StaffChanged(
        operator=OPERATOR,
        staff="staff-1",
        outlet=OUTLET,
        post="线上客服",
        terms="full-time",
        online=True,
        name=None,
        phone=Personal.of("13900000009"),
    ),
    operators.StaffLeft(operator=OPERATOR, staff="staff-1", outlet=OUTLET, reason="调离"),
    workforce.CredentialRecorded(
        operator=OPERATOR,
        staff="staff-1",
        record="2607-AAAAA-00002",
        kind="career-guide",
        level="3",
        issuer="福建省职业技能鉴定中心",
        issued_on=date(2025, 5, 10),
        expires_on=date(2028, 5, 9),
    ),
    workforce.TrainingRecorded(
        operator=OPERATOR,
        staff="staff-1",
        record="2607-AAAAA-00003",
        kind="instructor",
        title="求职能力实训师资班",
        organiser="福州市人社局",
        first=date(2026, 6, 1),
        last=date(2026, 6, 3),
        hours=24,
        result="合格",
    ),
    workforce.StaffRecordProved(
        operator=OPERATOR,
        staff="staff-1",
        record="2607-AAAAA-00002",
        evidence="2607-AAAAA-00004",
        sha256="9f" * 32,
        size=20480,
        type="application/pdf",
    ),
    workforce.StaffRecordWithdrawn(operator=OPERATOR, staff="staff-1", record="2607-AAAAA-00002", reason="重复登记"),
    workforce.ExpertTeamFormed(operator=OPERATOR, team="team-1", name="职业指导专家团队", field="career"),
    workforce.ExpertJoined(
        operator=OPERATOR,
        team="team-1",
        expert="expert-1",
        speciality="职业规划",
        affiliation="福建师范大学",
        name=Personal.of("黄建国"),
        phone=Personal.of("13900000009"),
    ),
    workforce.ExpertLeft(operator=OPERATOR, team="team-1", expert="expert-1", reason="工作调动"),
    workforce.ExpertTeamDissolved(operator=OPERATOR, team="team-1", reason="并入综合团队"),
    workforce.CountyStaffAssigned(
        operator=OPERATOR,
        member="member-1",
        outlet=OUTLET,
        mode="stationed",
        unit="鼓楼区公共就业服务中心",
        name=Personal.of("吴丽"),
        phone=Personal.of("13900000009"),
    ),
    workforce.CountyStaffEnded(operator=OPERATOR, member="member-1", reason="轮换"),
    workforce.GigLeaderEnlisted(
        operator=OPERATOR,
        village=VILLAGE,
        leader="leader-1",
        name=Personal.of("郑大勇"),
        phone=Personal.of("13900000009"),
    ),
    workforce.GigLeaderLeft(operator=OPERATOR, village=VILLAGE, leader="leader-1", reason="本人辞任"),
    workforce.HonourAwarded(
        operator=OPERATOR, village=VILLAGE, leader="leader-1", honour="2607-AAAAA-00005", outlet=OUTLET, year=2026
    ),
)
