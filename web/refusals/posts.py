"""Why a public-welfare post was not worked on, sent up or confirmed. Notice, annex 2, 2.1.6."""

from web.i18n import N_

SENTENCES = {
    "posts.unknown": N_("没有找到这个公益性岗位，或者它不是本单位的岗位。"),
    "posts.title": N_("请填写岗位名称。"),
    "posts.headcount": N_("岗位数至少是 1。"),
    "posts.choice": N_("请从所列的选项中选一项。"),
    "posts.not-open": N_("不能再改：这个岗位%(post_status)s。"),
    "posts.check-ahead": N_("核查日期不能晚于今天。"),
    "posts.opinion": N_("请写明初审意见。"),
    "posts.not-public": N_("不能认为符合公益性：%(condition)s。请先更正申报内容，或认为不符合。"),
    "posts.not-checked": N_("不能上报：还没有实地核查，或核查与申报不符。"),
    "posts.not-judged": N_("不能上报：还没有认为这个岗位符合公益性。"),
    "posts.not-sent-up": N_("不能答复：这个岗位%(post_status)s，没有待确认的上报。"),
    "posts.reason": N_("请写明退回补正的理由。"),
}
