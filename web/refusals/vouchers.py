"""Why a voucher was not claimed or redeemed. Each sentence names the rule."""

from web.i18n import N_

SENTENCES = {
    "vouchers.unknown": N_("没有找到这张就业券，或者持券人还不是本机构的服务对象。"),
    "vouchers.already-redeemed": N_("不能核销：这张券已经核销。依据「一券一次核销」。"),
    "vouchers.expired": N_("不能办理：这张券的有效期到 %(until)s 为止，已经过期。"),
    "vouchers.reversed": N_("不能办理：这张券的核销已经冲正，券不再有效。"),
    "vouchers.not-redeemed": N_("不能冲正：这张券没有核销。"),
    "vouchers.reason": N_("请写明冲正的理由。"),
    "vouchers.not-expired": N_("这张券到 %(until)s 才过期。"),
    "vouchers.other-person": N_("不能核销：这张券是别人的，与这件办件不是同一个人。"),
    "vouchers.not-claimed": N_("不能核销：这张券还没有领取，请先办理领取。"),
    "vouchers.item": N_("不能核销：这张券不能用于%(item)s。"),
    "vouchers.case-not-finished": N_("不能核销：这件办件%(status)s，要办结才能核销。"),
    "vouchers.case-used": N_("不能核销：这件办件已经核销过一张就业券。"),
    "vouchers.live-already": N_("这个人在这项政策下已有一张有效的就业券。依据「一人一政策一张有效券」。"),
    "vouchers.taken": N_("这个券号已经用于别的人。"),
    "vouchers.via": N_("领取方式不对，请从所列的方式中选一项。"),
}
