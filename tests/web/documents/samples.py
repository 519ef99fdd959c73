"""A report to print: the quarter of a failing operator, with the points of annex 3 in the default weights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from web.documents.report import (
    AppraisalReport,
    Category,
    Item,
    Kind,
    Measure,
    NotCounted,
    PastPeriod,
    Point,
    Scheme,
)

LINEAR = "满分 × 完成率，100% 封顶"
NAMES = {
    "A4.1": "承接办理政策咨询、就业登记、失业登记、求职登记、就业困难人员认定申请、就业扶持政策申领等服务数量",
    "A4.2": "用人单位、个人核销“就业券”数量及金额",
    "A4.3": "完成统一分配的就业援助、失业人员跟踪调查、毕业生实名调查等任务数量",
    "A5.1": "承办小规模招聘洽谈会、公共就业服务基层行等活动的场次数",
    "A5.2": "提供职业素质测评、职业生涯规划、咨询诊断、用人单位指导等服务次数",
    "A5.3": "提供推荐岗位、用人推荐等服务次数",
    "A6.1": "组织劳动力资源情况调查采集补充的人员信息数量",
}
CODES = {
    "A4.1": "1.1.1 1.1.2 2.1.1 2.1.2 2.1.4 2.1.5 3.1.1 3.1.2 2.1.7 2.1.8 4.2.1 4.2.2 5.1.2 5.3.1 7.3.1",
    "A5.1": "3.1.5",
    "A5.2": "3.2.1 3.2.2 3.2.3 3.2.4",
    "A5.3": "3.1.3 3.1.4",
    "A6.1": "8.1.1",
}
NOTES = {
    "A4.1": "政策咨询 402、求职登记 318、失业登记 171、就业登记 143、困难认定 37、政策申领 55",
    "A4.2": "个人 109 张、用人单位 9 张",
    "A5.1": "洽谈会 3、基层行 1",
    "A5.3": "推荐岗位 548、用人推荐 62",
    "A6.1": "新增 1,207 人、补充 1,855 人",
}


def measured(id: str, figures: str, *, name: str = "", past: str = "") -> Point:
    """`figures`: actual, target, unit, full mark, score, peers' median; `past`: actual and score before."""
    actual, target, unit, full_mark, score, median = figures.split()
    before, before_score = (Decimal(one) for one in past.split()) if past else (None, None)
    return Point(
        id=id,
        name=name or NAMES[id],
        full_mark=Decimal(full_mark),
        curve=LINEAR,
        measures=(Measure(actual=Decimal(actual), target=Decimal(target), unit=unit, previous=before),),
        completion=Decimal(actual) / Decimal(target),
        score=Decimal(score),
        item_codes=tuple(CODES.get(id, "").split()),
        note=NOTES.get(id, ""),
        previous_score=before_score,
        peers_median=Decimal(median),
    )


def vouchers() -> Point:
    """The point with two measures."""
    number = measured("A4.2", "118 240 张 17.65 8.68 0.881", past="131 8.19")
    amount = Measure(
        actual=Decimal("35400.00"), target=Decimal("72000.00"), unit="元", label="金额", previous=Decimal("39300.00")
    )
    return replace(number, measures=(*number.measures, amount), curve="数量、金额各半，" + LINEAR)


def tasks() -> Point:
    """The point that could not be assessed."""
    return Point(
        id="A4.3",
        name=NAMES["A4.3"],
        full_mark=Decimal("0.00"),
        curve="满分 × 按期完成率，100% 封顶",
        measures=(Measure(actual=Decimal(0), target=None, unit="件"),),
        not_assessed="本季度没有到期任务，分值由本类其他要点分摊",
    )


def workload() -> Category:
    handled = measured("A4.1", "1126 1800 件 29.41 18.40 0.943", past="1204 16.72")
    active = (
        measured("A5.1", "4 6 场 11.76 7.84 0.970", past="4 6.67"),
        measured("A5.2", "142 300 次 11.76 5.57 0.842", past="149 4.97"),
        measured("A5.3", "610 900 次 17.65 11.96 0.900", past="632 10.53"),
    )
    survey = measured("A6.1", "3062 7000 人 11.76 5.14 0.951", past="3220 4.60")
    return Category(
        name="服务量考核",
        full_mark=Decimal(100),
        items=(
            Item(name="就业创业类办理事项承接数量", points=(handled, vouchers(), tasks())),
            Item(name="职业指导、职业介绍等主动服务类提供数量", points=active),
            Item(name="劳动力资源市场摸排人次数量", points=(survey,)),
        ),
    )


def past(period: str, total: str, grade: str, rank: int) -> PastPeriod:
    return PastPeriod(period=period, total=Decimal(total), grade=grade, rank=rank, failing=grade == "不合格")


def quarterly() -> AppraisalReport:
    return AppraisalReport(
        bureau="福州市人力资源和社会保障局",
        document_number="榕人社考〔2026〕3-024 号",
        operator="罗源凤山劳务有限公司",
        credit_code="91350123MA0DEMO7X2",
        contract_number="HT-3501-2025-021",
        contract_from=date(2025, 1, 1),
        contract_to=date(2026, 12, 31),
        service_area="罗源县 11 个乡镇，189 个村（社区）",
        period_label="2026 年第三季度",
        kind=Kind.QUARTERLY,
        issued_on=date(2026, 10, 16),
        scheme=Scheme(id="default-2024", version="1", effective_from=date(2025, 1, 1), is_default=True),
        total=Decimal("57.6"),
        grade="不合格",
        failing=True,
        pass_mark=Decimal(60),
        rank=24,
        ranked=24,
        history=(
            past("2025 年第三季度", "66.4", "合格", 20),
            past("2025 年第四季度", "64.0", "合格", 21),
            past("2026 年第一季度", "61.3", "合格", 22),
            past("2026 年第二季度", "59.2", "不合格", 23),
        ),
        categories=(workload(),),
        counted=5148,
        counted_note="发生于 7 月 1 日至 9 月 30 日，且于 10 月 10 日截止前录入",
        not_counted=(
            NotCounted(reason="voided", count=31),
            NotCounted(reason="withdrawn", count=22),
            NotCounted(reason="duplicate", count=44),
            NotCounted(reason="sample", count=3, note="抽样 60 条（种子 7f31），推荐岗位 3 条查无被推荐人"),
            NotCounted(reason="late", count=12, note="10 月 12 日补录，计入第四季度"),
        ),
        performance_coefficient=Decimal("0.60"),
        coefficient_use="用于第四季度结算",
        log_position=1158902,
        result_hash="9f2c61ab0e7d44b8a1f03c5577de2094be18c6d2f0a94e3b7d5512c8e6af5c13",
        verification_code="K7QD-2F9C-61AB",
        verification_url="https://yizhan.example.cn/verify/K7QD-2F9C-61AB",
        flagged="按考核方案，连续两个季度不合格，系统已于 2026 年 10 月 16 日标记拟退出；是否退出由本局决定。",
        remedies="对本报告有异议的，可自收到之日起 15 个工作日内在系统“整改与申诉”中提出，或书面送达本局；"
        "也可在 10 个工作日内提交整改方案。申诉期间不停止整改。",
    )
