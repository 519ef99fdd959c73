"""Why information was not made public."""

from web.i18n import N_

SENTENCES = {
    "publications.unknown": N_("没有找到这条信息。"),
    "publications.channels": N_("请至少选一个所列的发布渠道。"),
    "publications.not-draft": N_("这条信息%(status)s，不用再审核。"),
    "publications.not-reviewed": N_("审核通过的信息才能发布，这条%(status)s。"),
    "publications.expired": N_("有效期已经过了，请先改有效期。"),
    "publications.withdrawn": N_("这条信息已经撤下，不能再改。"),
}
