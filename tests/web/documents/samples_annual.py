"""A report to print: a year whose system points are computed, while the others await their marks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.web.documents.samples import LINEAR, measured, past, quarterly, workload
from web.documents.report import AppraisalReport, Category, Item, Kind, Measure, Point, Shares, Source

WEIGHED = {  # point: full mark and score of the year
    "A4.1": "8.00 5.00",
    "A4.2": "5.00 2.46",
    "A4.3": "4.00 2.15",
    "A5.1": "3.00 2.00",
    "A5.2": "3.00 1.42",
    "A5.3": "4.00 2.71",
    "A6.1": "3.00 1.31",
}


def annual() -> AppraisalReport:
    return replace(
        quarterly(),
        document_number="榕人社考〔2027〕0-024 号",
        period_label="2026 年度",
        kind=Kind.ANNUAL,
        issued_on=date(2027, 1, 18),
        total=None,
        grade=None,
        failing=False,
        rank=None,
        ranked=None,
        history=(past("2025 年度", "72.4", "合格", 18),),
        categories=(ability(), year_of_workload(), expertise(), outcome()),
        shares=Shares(own=Decimal("0.1"), superior=Decimal("0.5"), third_party=Decimal("0.4")),
        performance_coefficient=None,
        coefficient_use="",
        flagged="",
        counted_note="发生于 2026 年 1 月 1 日至 12 月 31 日，且于 2027 年 1 月 15 日截止前录入",
        demo=True,
    )


def year_of_workload() -> Category:
    def weighed(point: Point) -> Point:
        full_mark, score = (Decimal(one) for one in WEIGHED[point.id].split())
        if point.id == "A4.3":
            assigned = Measure(actual=Decimal(86), target=Decimal(160), unit="件", previous=Decimal(80))
            point = replace(point, measures=(assigned,), completion=Decimal("0.5375"))
        earlier = score + Decimal("0.20")
        return replace(point, full_mark=full_mark, score=score, not_assessed="", previous_score=earlier)

    items = (replace(item, points=tuple(weighed(point) for point in item.points)) for item in workload().items)
    return Category(name="服务量考核", items=tuple(items))


def on_site(id: str, full_mark: str, name: str) -> Point:
    return _judged(id, full_mark, name, Source.ON_SITE, "待现场考核评分")


def by_evidence(id: str, full_mark: str, name: str) -> Point:
    return _judged(id, full_mark, name, Source.EVIDENCE, "待核验佐证材料后评分")


def _judged(id: str, full_mark: str, name: str, source: Source, reason: str) -> Point:
    mark = Decimal(full_mark)
    return Point(id=id, name=name, full_mark=mark, curve="清单符合比例 × 满分", source=source, not_assessed=reason)


def ability() -> Category:
    platform = (
        on_site("A1.1", "2.00", "是否建设统一的线上服务信息系统"),
        on_site("A1.2", "2.00", "是否实现与省级就业信息系统互通互联"),
        on_site("A1.3", "2.00", "是否具备任务受理、服务登记、“就业券”核销等功能"),
    )
    coverage = on_site(
        "A2.1",
        "4.00",
        "是否根据辖区服务对象数量、密度、区域分布等因素，合理布局基层公共就业服务网点，"
        "原则上网点服务范围应覆盖辖区90%以上村（社区），满足所有重点群体服务需求",
    )
    covered = Measure(actual=Decimal(171), target=Decimal(189), unit="个")
    coverage = replace(coverage, measures=(covered,), completion=Decimal("0.9048"), peers_median=Decimal("0.93"))
    facilities = (
        "每个网点是否具备固定的场所（窗口），配备必要的电脑、打印机、复印机，"
        "视情配备电子显示屏，设置职业指导室、洽谈室等"
    )
    places = (
        coverage,
        on_site("A2.2", "3.00", facilities),
        on_site("A2.3", "2.00", "是否及时对外发布服务事项及办事指南，提供便捷化、主动化服务"),
    )
    experts = (
        "区县范围内是否统筹安排工作人员任务分工，配备线上客服人员，组建职业指导师、创业导师等专家团队，"
        "具备线上指导及进社区、进校园等面对面服务能力"
    )
    staffing = "每个网点是否至少配备1名专（兼）职服务人员，一般按每3000名服务对象配备1名工作人员"
    people = (on_site("A3.1", "3.00", staffing), on_site("A3.2", "2.00", experts))
    return Category(
        name="基础能力考核",
        items=(
            Item(name="线上平台建设及对接情况", points=platform),
            Item(name="线下场所建设及运维情况", points=places),
            Item(name="人员配备情况", points=people),
        ),
    )


def expertise() -> Category:
    certified = "辖区工作人员中，通过职业指导师、劳动保障专员、心理咨询师等职业技能等级认定的人员占比"
    team = (
        by_evidence("A7.1", "3.00", certified),
        by_evidence("A7.2", "3.00", "年度内辖区工作人员参加求职能力实训讲师培训班等业务培训的占比"),
    )
    skill = (
        by_evidence("A8.1", "3.00", "参加各级组织的人社比武练兵、公共就业服务专项业务竞赛排名情况"),
        by_evidence("A8.2", "3.00", "工作人员对就业创业政策、业务规程等掌握情况"),
        by_evidence("A8.3", "3.00", "组织开展基层就业服务进社区、进招聘、进窗口和进企业服务活动情况"),
    )
    items = (Item(name="专家团队建设情况", points=team), Item(name="专业化服务能力", points=skill))
    return Category(name="专业性考核", items=items)


def outcome() -> Category:
    placed = measured("A9.1", "512 600 人 10.00 8.53 0.9", name="经介绍后成功就业的人数")
    trained = measured("A10.1", "240 200 人 5.00 5.00 0.9", name="经推荐或直接组织职业技能培训的人数")
    ventures = (
        measured("A11.1", "61 80 人 3.00 2.29 0.9", name="经推荐或直接组织创业培训人数"),
        measured("A11.2", "3 5 个 3.00 1.80 0.9", name="成功孵化落地的创业项目数量"),
    )
    graduates = measured("A12.1", "88 90 人 6.00 5.87 0.9", name="经帮扶后成功就业或创业人数")
    ratings = measured("A13.1", "1902 2000 条 5.00 4.80 0.9", name="服务对象评价数量及满意度")
    goal = Point(
        id="A14.1",
        name="辖区就业目标完成情况",
        full_mark=Decimal("3.00"),
        curve=LINEAR,
        not_assessed="合同未设目标",
        measures=(Measure(actual=None, target=None, unit="人"),),
    )
    return Category(
        name="成效考核",
        items=(
            Item(name="职业介绍情况", points=(placed,)),
            Item(name="职业技能培训情况", points=(trained,)),
            Item(name="创业服务情况", points=ventures),
            Item(name="离校未就业高校毕业生服务情况", points=(graduates,)),
            Item(name="服务对象满意度情况", points=(ratings,)),
            Item(name="就业目标", points=(goal,)),
        ),
    )
