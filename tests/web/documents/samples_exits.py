"""A notice and a decision of exit, made up."""

from __future__ import annotations

from datetime import date

from web.documents.exits import ExitDecision, ExitNotice, Finding, Ground
from web.documents.settlement import FinalSettlement, Line

URL = "https://yizhan.example.cn/verify/3f9c-07ab-41de"
GROUNDS = (
    Ground(
        "连续两个季度不合格",
        (
            Finding("2026 年第一季度", "52.1", "不合格", "77aa-10bc-9e01"),
            Finding("2026 年第二季度", "48.6", "不合格", "18cd-77f0-4402"),
        ),
    ),
)


def notice() -> ExitNotice:
    return ExitNotice(
        bureau="鼓楼区人力资源和社会保障局",
        number="榕鼓人社退通〔2026〕1号",
        operator="榕城人力资源服务有限公司",
        credit_code="91350100M000100Y43",
        contract="榕鼓人社购〔2026〕3号",
        grounds=GROUNDS,
        text="你机构连续两个季度考核不合格。\n主要差距在承接办理和核销就业券。",
        scheme="考核方案 default-2024 第 1 版",
        remedy_days=10,
        appeal_days=15,
        how="直接送达",
        issued_on=date(2026, 7, 8),
        code="3f9c-07ab-41de",
        url=URL,
        demo=True,
    )


def decision() -> ExitDecision:
    return ExitDecision(
        bureau="鼓楼区人力资源和社会保障局",
        number="榕鼓人社退决〔2026〕1号",
        operator="榕城人力资源服务有限公司",
        credit_code="91350100M000100Y43",
        contract="榕鼓人社购〔2026〕3号",
        grounds=GROUNDS,
        outcome="exit",
        course=(
            (date(2026, 7, 8), "送达退出通知书"),
            (date(2026, 7, 9), "签收退出通知书"),
            (date(2026, 7, 15), "机构提出申诉"),
            (date(2026, 7, 27), "举行听证"),
        ),
        reasons="停电两周属实，但不足以解释两个季度的缺口。",
        effective_on=date(2026, 9, 1),
        barred_until=date(2029, 9, 1),
        remedy_until=None,
        handover_days=30,
        handover_until=date(2026, 10, 16),
        issued_on=date(2026, 8, 5),
        code="9a1b-22c3-d4e5",
        url=URL,
        demo=True,
    )


def settlement() -> FinalSettlement:
    return FinalSettlement(
        bureau="鼓楼区人力资源和社会保障局",
        number="op-350102-003-1",
        operator="榕城人力资源服务有限公司",
        credit_code="91350100M000100Y43",
        contract="榕鼓人社购〔2026〕3号",
        decision="榕鼓人社退决〔2026〕1号",
        effective_on=date(2026, 9, 1),
        lines=(Line("求职登记", "1,204", "20.00", "24,080.00"), Line("核销的就业券", "18", "", "5,400.00")),
        coefficient="0.6",
        graded="2026 年第二季度",
        earned="19,848.00",
        paid="20,000.00",
        deducted="0.00",
        due="152.00",
        due_fen=-15_200,
        owes=True,
        reason="预付款凭证 2026-018。",
        position=96_498,
        issued_on=date(2026, 9, 18),
        code="3f9c-07ab-41de",
        url=URL,
        demo=True,
    )
