"""Reports to print of results that were answered, checked and scored by people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.web.documents.samples import quarterly
from tests.web.documents.samples_annual import annual
from web.documents.report import AppraisalReport, Category, Item, Marks, Source
from web.documents.under_way import Answer, Objection, Outlet, OutletPoint, Proof, Sample, Scorer

SHA = "a3f1" * 16
REASON = "核对了第 3 页签到表，属实。"


def objected() -> AppraisalReport:
    """A quarter with a sample, outlets, an objection that was upheld and one that was not."""
    points = (
        OutletPoint(short="承接办理", full_mark=Decimal("45.46"), score=Decimal("40.00")),
        OutletPoint(short="资源摸排", full_mark=Decimal("0.00"), score=None),
    )
    outlets = (
        Outlet(name="凤山镇零工驿站", points=points, total=Decimal("88.1"), grade="良好"),
        Outlet(name="起步镇就业服务窗口", points=points, total=Decimal("31.4"), grade="不合格", failing=True),
    )
    said = (
        Objection(point="A5.1 招聘活动", text="有两场没有计入。", upheld=True, reason=REASON, corrected="更正为 6 场"),
        Objection(point="A4.1 承接办理", text="少计 40 件。", upheld=False, reason="原始登记在截止后录入。"),
    )
    answer = Answer(
        published_on=date(2026, 10, 8),
        days=5,
        until=date(2026, 10, 15),
        reminded_on=date(2026, 10, 13),
        answered="objected",
        answered_on=date(2026, 10, 14),
        statement="逐项说明如下。\n附签到表。",
        objections=said,
        decided_on=date(2026, 10, 16),
    )
    sample = Sample(
        period="2026 年第三季度",
        population=1131,
        drawn=60,
        checked=60,
        failed=3,
        targeted=4,
        targeted_failed=1,
        taken_out=4,
        concluded_on=date(2026, 10, 7),
        list_sha256=SHA,
    )
    proofs = (Proof(of="机构答复", title="签到表.pdf", sha256=SHA),)
    return replace(quarterly(), outlets=outlets, answer=answer, samples=(sample,), proofs=proofs)


def scored() -> AppraisalReport:
    """A year whose points people have scored, without the third party, which was waived; nobody answered it."""
    scorers = (
        Scorer(name="自评", waived=False, ended_on=date(2027, 1, 20)),
        Scorer(name="上级考评", waived=False, ended_on=date(2027, 1, 28)),
        Scorer(name="第三方评估", waived=True, ended_on=date(2027, 2, 20), reason="期限已过，评估员未提交。"),
    )
    answer = Answer(
        published_on=date(2027, 2, 22),
        days=10,
        until=None,
        reminded_on=date(2027, 3, 1),
        answered="lapsed",
        answered_on=date(2027, 3, 9),
    )
    categories = tuple(_marked(one) for one in annual().categories)
    return replace(annual(), categories=categories, scorers=scorers, answer=answer, missing=("持有人力资源服务许可证",))


def _marked(category: Category) -> Category:
    """Of everything but the system's points, 自评 in full and 上级考评 half of it."""
    items = tuple(
        Item(
            name=item.name,
            points=tuple(
                point
                if point.source is Source.SYSTEM
                else replace(
                    point,
                    score=point.full_mark / 2,
                    not_assessed="",
                    peers_score=Decimal("0.61"),
                    marks=Marks(own=point.full_mark, superior=point.full_mark / 2),
                )
                for point in item.points
            ),
        )
        for item in category.items
    )
    return replace(category, items=items)
