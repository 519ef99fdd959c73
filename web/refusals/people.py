"""Why a person was not registered or served."""

from web.i18n import N_

SENTENCES = {
    "people.identity": N_("公民身份号码不对：请对照身份证，核对 18 位数字和末位校验码。"),
    "people.name": N_("请填写姓名。"),
    "people.village": N_("请选择到村（社区）。"),
    "people.education": N_("请从所列的学历中选一项。"),
    "people.identity-taken": N_("这个证件号已属于另一份记录。请核对；确属同一人的，用那份记录办理。"),
    "people.correction-cause": N_("请说明是原先填错，还是情况有变。"),
    "people.fact": N_("请从所列的情况中选一项。"),
    "people.fact-kind": N_("请从所列的类别中选一项。"),
    "people.fact-source": N_("请选择依据。"),
    "people.fact-endless": N_("这一项没有截止日，请留空。"),
    "people.fact-days": N_("截止日不能早于 %(since)s。"),
    "people.fact-wordless": N_("这一项不用文字说明，请留空。"),
    "people.fact-unborn": N_("日期早于出生日期，请核对。"),
    "people.fact-cause": N_("请选择撤销的理由。"),
    "people.contact-way": N_("请选择联系方式。"),
    "people.contact-result": N_("请选择联系结果。"),
    "people.contact-next": N_("下次联系日应晚于 %(on)s。"),
    "people.unknown": N_("没有找到这个人，或者这个人还不是本机构的服务对象。"),
    "people.status": N_("没有这种登记状态。"),
}
