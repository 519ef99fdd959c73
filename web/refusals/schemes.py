"""Why a scheme was not drafted, submitted, approved or adopted."""

from web.i18n import N_

SENTENCES = {
    "schemes.invalid": N_("考核方案有错，没有采用：%(problem)s"),
    "schemes.order": N_("下一个版本应为第 %(expected)s 版，启用日期不能早于上一版。"),
    "schemes.draft-taken": N_("这个编号的草案已有别的内容。请重新起草。"),
    "schemes.draft-closed": N_("草案现在的状态是“%(status)s”，不能这样办。请刷新后再看。"),
    "schemes.draft-moved": N_(
        "您打开以后，别人改动了草案（已改 %(edit)s 次）。您填的还在下面，请对照最新的草案再保存。"
    ),
    "schemes.note": N_("请写明为什么改。"),
    "schemes.reason": N_("请写明退回的理由。"),
    "schemes.effective-past": N_("生效日已过。生效日不能早于今天（%(today)s）：方案不溯及既往。"),
    "schemes.effective-order": N_("生效日不能早于上一版的生效日（%(last)s）。"),
    "schemes.four-eyes": N_("送审的人不能批准。请由省级的另一位人员批准。"),
    "schemes.too-large": N_("方案文件太大：%(bytes)s 字节，最多 %(most)s 字节。"),
}
