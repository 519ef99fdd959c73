"""Why an internship was not agreed or ended. Notice, annex 2, 2.3.1."""

from web.i18n import N_

SENTENCES = {
    "internships.unknown": N_("没有找到这份见习协议。"),
    "internships.title": N_("请填写见习岗位。"),
    "internships.dates": N_("见习期限不对：止日应在起日之后，最长一年。"),
    "internships.allowance": N_("请填写每月见习补助。"),
    "internships.mentor": N_("请填写带教人。"),
    "internships.agreed": N_("这件已经签了另一份见习协议，请刷新后再看。"),
    "internships.note": N_("请写明见习情况。"),
    "internships.ended": N_("这份见习已经结束，结果不能再改。"),
    "internships.outcome": N_("请从所列的结果中选一项。"),
    "internships.ended-on": N_("结束日期应在见习起日之后，不晚于今天。"),
}
