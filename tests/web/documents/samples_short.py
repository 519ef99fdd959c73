"""A letter and a résumé, made up."""

from __future__ import annotations

from datetime import date

from web.documents.letter import Letter
from web.documents.resume import Resume, Section


def letter() -> Letter:
    return Letter(
        number="2611-K7QD2-F9C61",
        issuer="榕城人力资源服务有限公司",
        outlet="中山社区零工驿站",
        outlet_address="福州市鼓楼区鼓东街道中山路 18 号",
        employer="福州海峡纺织有限公司",
        employer_address="某路 2 号",
        occupation="数控车工",
        wage="4,500–6,500 元",
        place="鼓楼区 鼓东街道 中山社区",
        interview_on=date(2026, 11, 25),
        person="张小明",
        identity_end="0020",
        phone="13800138000",
        issued_on=date(2026, 11, 20),
        valid_until=date(2026, 12, 20),
        code="3f9c-07ab-41de",
        url="https://yizhan.example.cn/verify/3f9c-07ab-41de",
        demo=True,
    )


def resume() -> Resume:
    return Resume(
        name="张小明",
        phone="13800138000",
        place="福州市鼓楼区",
        wanted="求职：数控车工，月薪 5,000 元以上",
        sections=(
            Section("工作经历", ("2019 年至 2024 年　福州某机械厂　数控车工", "会看图纸，能独立编程。")),
            Section("教育和培训", ("2019 年　大专毕业",)),
        ),
        outlet="中山社区零工驿站",
        written_on=date(2026, 11, 20),
        demo=True,
    )
