"""What people of the demo look for and companies offer, in the words and codes of the window's forms."""

from __future__ import annotations

from typing import NamedTuple


class Job(NamedTuple):
    """An occupation with the wages that are usual for it, in yuan a month, and what it asks for."""

    occupation: str
    least: int
    most: int
    education: str
    qualification: str = "none"


JOBS = (
    Job("缝纫工", 4500, 7500, ""),
    Job("鞋面针车工", 4800, 8000, ""),
    Job("电子装配工", 4600, 6800, "junior"),
    Job("质检员", 4800, 6500, "senior"),
    Job("包装工", 4200, 5800, ""),
    Job("叉车司机", 5500, 7500, "junior"),
    Job("电焊工", 6000, 9500, "junior"),
    Job("数控车床操作工", 6000, 9000, "vocational", "level-4"),
    Job("维修电工", 6000, 8500, "vocational", "level-4"),
    Job("锂电池产线操作员", 5800, 8000, "senior"),
    Job("仓库管理员", 4500, 6000, "senior"),
    Job("配送员", 5500, 9000, ""),
    Job("货车司机", 6500, 9500, ""),
    Job("收银员", 3800, 5000, "junior"),
    Job("营业员", 4000, 6500, "junior"),
    Job("餐厅服务员", 3800, 5200, ""),
    Job("中式烹调师", 5500, 9000, "", "level-4"),
    Job("客房服务员", 3600, 4800, ""),
    Job("保洁员", 3000, 4200, ""),
    Job("保安员", 3500, 5000, "junior"),
    Job("家政服务员", 4500, 7500, ""),
    Job("养老护理员", 4500, 6800, "", "level-5"),
    Job("育婴员", 5500, 9000, "junior", "level-5"),
    Job("制茶工", 4500, 7800, ""),
    Job("水产品加工工", 4500, 6500, ""),
    Job("食品加工工", 4200, 6000, ""),
    Job("石材切割工", 5500, 8500, ""),
    Job("建筑普工", 5500, 8000, ""),
    Job("钢筋工", 7000, 10500, ""),
    Job("绿化工", 3500, 4800, ""),
    Job("行政文员", 4000, 5500, "college"),
    Job("出纳", 4200, 5800, "college"),
    Job("电话客服", 4000, 6000, "vocational"),
    Job("电商运营专员", 5000, 8500, "college"),
    Job("直播运营助理", 4800, 8000, "college"),
    Job("社区网格员", 3800, 4800, "college"),
    Job("幼儿园保育员", 3500, 4800, "vocational"),
    Job("平面设计员", 5000, 7500, "college"),
    Job("软件测试员", 6500, 9500, "bachelor"),
    Job("机械工程师助理", 6500, 9000, "bachelor"),
)
BY_NAME = {job.occupation: job for job in JOBS}
SHIFTS = ("day", "two-shift", "three-shift", "flexible", "day,flexible")
BENEFITS = ("五险一金", "五险、包工作餐", "五险、节日福利", "意外险、计件奖金", "五险、全勤奖、班车")
WITHDRAWN = ("已自行就业", "回原籍发展，不再办理", "材料不齐，改日再办", "改由户籍地办理")
VOIDED = ("重复录入", "人员信息选错，重新登记", "事项选错，改按实际事项办理", "经核实不符合登记条件")
CAUSES = ("contract-ended", "dismissed", "resigned", "closed", "own-business-ended", "never-employed")
WISHES = ("job", "job", "job", "gig", "business", "training")
CATEGORIES = ("unemployed", "rural", "rural", "graduate", "veteran", "hardship", "employed", "other")
FORMS, FORM_WEIGHTS = ("full-time", "part-time", "day-labour", "seasonal", "internship"), (78, 6, 9, 5, 2)
LODGINGS = ("dormitory", "none", "none", "allowance")
