"""Why a voucher policy was not opened, and a voucher not issued under it."""

from web.i18n import N_

SENTENCES = {
    "policies.amounts": N_("面值应大于零，预算不能少于一张券的面值。"),
    "policies.area": N_("请写明政策适用的区域。"),
    "policies.budget": N_("超出预算：预算 %(budget_fen)s，已用 %(used_fen)s，还剩 %(left_fen)s。这一次没有发放。"),
    "policies.closed": N_("政策的发放期为 %(first)s 至 %(last)s，这一天不能发放。"),
    "policies.items": N_("请从服务目录中选可以用券的事项。"),
    "policies.name": N_("请填写政策名称。"),
    "policies.period-order": N_("止期不能早于起期。"),
    "policies.unknown": N_("没有找到这项就业券政策，或者不在您的范围内。"),
    "policies.valid-days": N_("有效天数应在 1 到 %(most)s 之间。"),
}
