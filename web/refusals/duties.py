"""Why a duty was not set, done or dropped."""

from web.i18n import N_

SENTENCES = {
    "duties.unknown": N_("没有找到这项待办。"),
    "duties.kind": N_("请从所列的待办种类中选一项。"),
    "duties.times": N_("重复次数要在 1 到 %(most)s 次之间。"),
    "duties.text": N_("请写明要做什么。"),
    "duties.past": N_("这一天已经过去，请选今天或以后的日子。"),
    "duties.far": N_("这一天太远了，最多五年。"),
    "duties.not-open": N_("这项待办已经结束（%(duty_status)s），不能再办。"),
    "duties.offer": N_("请打开这份申请，受理或者写明理由不受理。"),
    "duties.cause": N_("请选一个理由。"),
}
