"""Why something of a survey, an assistance activity or a pool of posts was not recorded."""

from web.i18n import N_

SENTENCES = {
    "campaigns.unknown": N_("没有找到这项活动。"),
    "campaigns.item": N_("这个事项不是调查或活动。"),
    "campaigns.title": N_("请填写名称。"),
    "campaigns.period-order": N_("止期不能早于起期。"),
    "campaigns.not-running": N_("这项活动%(status)s，不能再记。"),
    "campaigns.kind": N_("这类活动不记这一项。"),
    "campaigns.targets": N_("一次最多加入 %(most)s 个对象，请缩小范围。"),
    "campaigns.target-kind": N_("对象只能是个人、家庭或用人单位。"),
    "campaigns.target-unknown": N_("这个对象不在名单里，请先加入名单。"),
    "campaigns.outcome": N_("请选已采集、未遇或拒绝。"),
    "campaigns.answer": N_("请从所列的答案中选。"),
    "campaigns.assistance": N_("请从所列的援助内容中选一项。"),
    "campaigns.text": N_("请写明指导内容。"),
    "campaigns.summary": N_("请写总结。"),
    "campaigns.category": N_("请从所列的岗位类别中选一项。"),
    "campaigns.post-unknown": N_("没有找到这个岗位。"),
}
