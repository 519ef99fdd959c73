"""Why a service was not rated or a complaint not taken."""

from web.i18n import N_

SENTENCES = {
    "feedback.rated-already": N_("这件服务已经评价过了，评价只能做一次。谢谢您。"),
    "feedback.score": N_("请选 1 到 5 分。"),
    "feedback.code-spent": N_("这个服务码已经用过，只能用一次。请本人刷新服务码页面，出示新的码。"),
    "feedback.not-finished": N_("这件服务%(status)s，办结后才能评价。"),
    "feedback.kind": N_("请选投诉的类别。"),
    "feedback.words": N_("请写明遇到了什么问题。"),
    "feedback.answer-by": N_("没有答复期限，投诉没有收下。"),
}
