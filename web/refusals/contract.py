"""Nothing is recorded outside the contract; the sentence says which of items, area and period it was."""

from web.i18n import N_

SENTENCES = {
    "contract.item": N_("不在合同内：%(item)s 不是本机构合同里的事项。区域与期限都在合同内。"),
    "contract.area": N_("不在合同内：%(village)s 不在本机构合同的区域里。请找服务该地的机构。"),
    "contract.expired": N_("不在合同内：合同已于 %(last)s 到期，这一天不能再办理。"),
    "contract.not-begun": N_("不在合同内：合同自 %(first)s 起，这一天还不能办理。"),
    "contract.none": N_("本机构还没有合同，不能办理。"),
    "outlets.unknown": N_("这不是您所在的网点，不能在此办理。"),
}
