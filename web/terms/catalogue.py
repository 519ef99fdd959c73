"""The catalogue's words. Its data is Chinese; the tables below let a reader of English have them too."""

from __future__ import annotations

from domain.catalogue.catalogue import items
from web.i18n import N_, gettext

# Every item of annex 2, in its order.
NAMES = (
    N_("政策咨询"),
    N_("业务咨询"),
    N_("信息发布"),
    N_("投诉接待"),
    N_("便民服务"),
    N_("失业登记"),
    N_("就业登记"),
    N_("组织开展辖区失业人员跟踪调查"),
    N_("就业困难人员申请和认定"),
    N_("零就业家庭申报和认定"),
    N_("辖区公益性岗位初审"),
    N_("公益性岗位补贴和社保补贴申请受理和初审"),
    N_("灵活就业社保补贴申请受理和初审"),
    N_("组织开发辖区公益性岗位"),
    N_("推荐青年见习"),
    N_("招聘登记和发布"),
    N_("求职登记"),
    N_("推荐岗位"),
    N_("用人推荐"),
    N_("组织小规模招聘洽谈会"),
    N_("一般性求职指导"),
    N_("职业素质测评"),
    N_("职业生涯规划"),
    N_("诊断咨询"),
    N_("用人单位指导"),
    N_("代理招聘"),
    N_("远程招聘面试"),
    N_("采集和发布培训信息"),
    N_("推荐技能培训项目和报名登记"),
    N_("协助落实培训补贴"),
    N_("协助落实职业技能鉴定补贴"),
    N_("跟踪培训后的就业情况"),
    N_("推荐创业培训和报名登记"),
    N_("创业担保贷款申请受理和初审"),
    N_("创业咨询"),
    N_("推荐创业项目"),
    N_("协助落实创业补贴"),
    N_("创业项目征集和发布"),
    N_("创业跟踪服务"),
    N_("组织开展对辖区援助对象的摸底调查"),
    N_("组织援助"),
    N_("宣传公告"),
    N_("审核并录入离校未就业高校毕业生实名调查登记表"),
    N_("一般性就业服务"),
    N_("专业帮扶"),
    N_("高校毕业生社保补贴申请受理和初审"),
    N_("推荐劳动关系代理服务或档案保管服务"),
    N_("组织劳动力资源情况调查"),
)
# The steps and clauses of the items that cases can be opened for.
STEPS = (
    N_("受理申请"),
    N_("指导填表"),
    N_("审核认定"),
    N_("发放证件"),
    N_("跟踪服务"),
    N_("了解需求"),
    N_("审核资质"),
    N_("检查校核"),
    N_("招聘指导"),
    N_("求职指导"),
    N_("记载信息"),
    N_("发布信息"),
    N_("查询岗位信息"),
    N_("一般化的职业指导"),
    N_("后续服务"),
)
CLAUSES = (
    N_("法定劳动年龄内"),
    N_("有劳动能力"),
    N_("就业愿望"),
    N_("处于失业状态"),
    N_("本地常住人员"),
    N_("年满十六周岁"),
    N_("求职意愿"),
    N_("辖区内"),
)


def item_name(code: str) -> str:
    """求职登记 for "3.1.2"; the code itself when the catalogue has no such item."""
    item = items().get(code)
    return gettext(item.name) if item else code


def step_name(name: str) -> str:
    """A step in the notice's words, or in English."""
    return gettext(name)


def clause_text(quote: str) -> str:
    """An eligibility clause in the notice's words, or in English."""
    return gettext(quote)


FILTERS = (item_name, step_name, clause_text)
