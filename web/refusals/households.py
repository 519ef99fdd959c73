"""Why a household was not worked on or recognised. Notice, annex 2, 2.1.5."""

from web.i18n import N_

SENTENCES = {
    "households.unknown": N_("没有找到这个家庭。"),
    "households.not-open": N_("不能再改：这个家庭%(household_status)s。"),
    "households.condition": N_("不能认定：第 %(member)s 名成员不符合「%(household_condition)s」。四个条件要同时具备。"),
    "households.head": N_("申请人是户主，不能移出。"),
    "households.too-many": N_("一个家庭最多登记 %(most)s 名成员。"),
    "households.note": N_("请写明跟踪情况。"),
}
