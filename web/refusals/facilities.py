"""Why something of a convenience facility was not recorded."""

from web.i18n import N_

SENTENCES = {
    "facilities.unknown": N_("没有找到这件设施。"),
    "facilities.choice": N_("请从所列的项目中选一项。"),
    "facilities.not-placed": N_("还没有设置，先记设置位置再检查。"),
    "facilities.not-broken": N_("没有查出损坏或用完，不用维修更换。"),
    "facilities.retired": N_("这件设施已经停用。"),
}
