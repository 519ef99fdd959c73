"""Refusals that belong to no context of the domain."""

from web.i18n import N_

UNWORDED = N_("没有办成（%(code)s）")

SENTENCES = {
    "access.not-allowed": N_("您的岗位不能做这件事。"),
    "access.not-found": N_("没有找到，或者不在您的范围内。"),
    "access.in-future": N_("日期不能在今天之后。"),
    "request.reused": N_("这张表单已经提交过，内容不同的不能再次提交。请重新打开表单。"),
    "request.busy": N_("同时办理的人太多，这一次没有保存。请再提交一次。"),
    "text.missing": N_("请填写这一项。"),
    "text.too-long": N_("太长了，最多 %(most)s 个字。"),
    "text.unreadable": N_("含有不能显示的字符，请重新输入。"),
    "day.range": N_("日期应在 %(least)s 年到 %(most)s 年之间。"),
    "number.range": N_("应在 %(least)s 到 %(most)s 之间。"),
}
