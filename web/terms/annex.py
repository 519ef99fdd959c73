"""The words of annex 3: categories, items and points of the assessment, which are Chinese as data."""

from __future__ import annotations

from domain.catalogue.catalogue import item_of_point, point_names
from web.documents.words import SHORT_NAMES
from web.i18n import N_, gettext

CATEGORIES = (N_("基础能力考核"), N_("服务量考核"), N_("专业性考核"), N_("成效考核"))
# 考核内容, then 考核要点, in the annex's order.
ITEMS = (
    N_("线上平台建设及对接情况"),
    N_("线下场所建设及运维情况"),
    N_("人员配备情况"),
    N_("就业创业类办理事项承接数量"),
    N_("职业指导、职业介绍等主动服务类提供数量"),
    N_("劳动力资源市场摸排人次数量"),
    N_("专家团队建设情况"),
    N_("专业化服务能力"),
    N_("职业介绍情况"),
    N_("职业技能培训情况"),
    N_("创业服务情况"),
    N_("离校未就业高校毕业生服务情况"),
    N_("服务对象满意度情况"),
    N_("辖区就业目标完成情况"),
)
POINTS = (
    N_("是否建设统一的线上服务信息系统"),
    N_("是否实现与省级就业信息系统互通互联"),
    N_("是否具备任务受理、服务登记、“就业券”核销等功能"),
    N_(
        "是否根据辖区服务对象数量、密度、区域分布等因素，合理布局基层公共就业服务网点，原则上网点服务范围应覆盖辖区90%以上村（社区），满足所有重点群体服务需求"
    ),
    N_(
        "每个网点是否具备固定的场所（窗口），配备必要的电脑、打印机、复印机，视情配备电子显示屏，设置职业指导室、洽谈室等"
    ),
    N_("是否及时对外发布服务事项及办事指南，提供便捷化、主动化服务"),
    N_("每个网点是否至少配备1名专（兼）职服务人员，一般按每3000名服务对象配备1名工作人员"),
    N_(
        "区县范围内是否统筹安排工作人员任务分工，配备线上客服人员，组建职业指导师、创业导师等专家团队，具备线上指导及进社区、进校园等面对面服务能力"
    ),
    N_("承接办理政策咨询、就业登记、失业登记、求职登记、就业困难人员认定申请、就业扶持政策申领等服务数量"),
    N_("用人单位、个人核销“就业券”数量及金额"),
    N_("完成统一分配的就业援助、失业人员跟踪调查、毕业生实名调查等任务数量"),
    N_("承办小规模招聘洽谈会、公共就业服务基层行等活动的场次数"),
    N_("提供职业素质测评、职业生涯规划、咨询诊断、用人单位指导等服务次数"),
    N_("提供推荐岗位、用人推荐等服务次数"),
    N_("组织劳动力资源情况调查采集补充的人员信息数量"),
    N_("辖区工作人员中，通过职业指导师、劳动保障专员、心理咨询师等职业技能等级认定的人员占比"),
    N_("年度内辖区工作人员参加求职能力实训讲师培训班等业务培训的占比"),
    N_("参加各级组织的人社比武练兵、公共就业服务专项业务竞赛排名情况"),
    N_("工作人员对就业创业政策、业务规程等掌握情况"),
    N_("组织开展基层就业服务进社区、进招聘、进窗口和进企业服务活动情况"),
    N_("经介绍后成功就业的人数"),
    N_("经推荐或直接组织职业技能培训的人数"),
    N_("经推荐或直接组织创业培训人数"),
    N_("成功孵化落地的创业项目数量"),
    N_("经帮扶后成功就业或创业人数"),
    N_("服务对象评价数量及满意度"),
)
# A word or two for each point: in tables and charts.
SHORT = (
    N_("线上平台"),
    N_("省级对接"),
    N_("平台功能"),
    N_("网点覆盖"),
    N_("场所设施"),
    N_("事项公开"),
    N_("人员配备"),
    N_("分工与专家"),
    N_("承接办理"),
    N_("核销就业券"),
    N_("分派任务"),
    N_("招聘活动"),
    N_("测评指导"),
    N_("推荐岗位"),
    N_("资源摸排"),
    N_("持证占比"),
    N_("培训占比"),
    N_("竞赛排名"),
    N_("业务掌握"),
    N_("四进活动"),
    N_("介绍就业"),
    N_("技能培训"),
    N_("创业培训"),
    N_("创业孵化"),
    N_("毕业生帮扶"),
    N_("满意度"),
    N_("就业目标"),
)


def assessment_category(name: str) -> str:
    """基础能力考核, 服务量考核, 专业性考核 or 成效考核."""
    return gettext(name)


def assessment_item(point: str) -> str:
    """The 考核内容 a point belongs to; the point itself for one of a scheme's own."""
    found = item_of_point().get(point)
    return gettext(found.item) if found else point


def point_name(point: str) -> str:
    """A word or two: 承接办理 for "A4.1"."""
    return gettext(SHORT_NAMES.get(point, point))


def point_text(point: str) -> str:
    """The point in the notice's words; the point itself for one of a scheme's own."""
    return gettext(point_names().get(point, point))


FILTERS = (assessment_category, assessment_item, point_name, point_text)
