"""Why a person was not registered or served."""

from web.i18n import N_

SENTENCES = {
    "people.identity": N_("公民身份号码不对：请对照身份证，核对 18 位数字和末位校验码。"),
    "people.name": N_("请填写姓名。"),
    "people.village": N_("请选择到村（社区）。"),
    "people.education": N_("请从所列的学历中选一项。"),
    "people.unknown": N_("没有找到这个人，或者这个人还不是本机构的服务对象。"),
    "people.status": N_("没有这种登记状态。"),
}
