"""Why an edition of the catalogue was not published."""

from web.i18n import N_

SENTENCES = {
    "catalogue.clause-twice": N_("%(item)s 有两条条件用了同一个编号。"),
    "catalogue.code-taken": N_("编号 %(code)s 已经有事项「%(name)s」；换一个编号，或到那一项去改动。"),
    "catalogue.code": N_("事项编号要写成 1.2.3 这样：%(item)s。"),
    "catalogue.depends-on": N_("%(item)s 的前置事项里有目录没有的编号。"),
    "catalogue.depends-on-itself": N_("%(item)s 绕了一圈又成了自己的前置事项。"),
    "catalogue.duty": N_("%(item)s 的后续工作写得不对：天数不能小于零，步骤要有。"),
    "catalogue.edition-order": N_("下一版应是第 %(next)s 版；可能已有人先发布，请刷新后再看。"),
    "catalogue.edition-taken": N_("这一版已经发布过，现在是第 %(latest)s 版；请刷新后再看。"),
    "catalogue.field": N_("%(item)s 的字段 %(name)s 写得不对：名称、种类和选项要齐。"),
    "catalogue.fields": N_("%(item)s 的字段太多（最多 %(most)s 个）或有重名。"),
    "catalogue.first-order": N_("上一版从 %(first)s 起，这一版不能更早。"),
    "catalogue.first-past": N_("生效日不能早于今天：已受理的办件不受影响。"),
    "catalogue.form-step": N_("%(item)s 填好表的步骤不在步骤之内。"),
    "catalogue.group": N_("%(item)s 要归入一个类别。"),
    "catalogue.item-twice": N_("同一个事项写了两次。"),
    "catalogue.name": N_("%(item)s 要有名称和服务标准。"),
    "catalogue.note": N_("请写明改动的理由。"),
    "catalogue.nothing-changed": N_("和现在的目录没有差别。"),
    "catalogue.steps": N_("%(item)s 要有步骤，最多 %(most)s 步，每步要有名称。"),
    "catalogue.subject": N_("%(item)s 的服务对象不在可选之列。"),
    "catalogue.tier": N_("%(item)s 的服务功能应是基本、专业或延伸。"),
}
