"""Why an operator was not admitted, a contract not signed, an outlet not opened."""

from web.i18n import N_

SENTENCES = {
    "operators.area": N_("请写明所在的县（市、区）或设区市。"),
    "operators.code": N_("机构编号应为 op-、所在地代码和三位序号，如 op-350102-003，并与所在地一致。"),
    "operators.code-taken": N_("这个机构编号已有人使用，请换一个。"),
    "operators.credit-code": N_("统一社会信用代码不对：应为 18 位，请对照营业执照核对。"),
    "operators.credit-code-taken": N_("这个统一社会信用代码的机构已经准入过。"),
    "operators.flag-rule": N_("没有这条退出规则，或者没有写明是哪些考核期。"),
    "operators.licence": N_("请填写人力资源服务许可证号。"),
    "operators.name": N_("请填写机构名称。"),
    "operators.unknown": N_("没有找到这家机构，或者不在您的范围内。"),
    "contracts.amounts": N_("预算应大于零。"),
    "contracts.areas": N_("请写明合同的区域，并且都在机构所在地之内。"),
    "contracts.item": N_("服务目录里没有 %(item)s 这一项。"),
    "contracts.no-items": N_("合同至少要有一个服务事项。"),
    "contracts.no-targets": N_("合同至少要有一个季度目标。"),
    "contracts.number-taken": N_("这个合同编号已有一份内容不同的合同。"),
    "contracts.overlap": N_("与机构已有的合同在期限上重叠。"),
    "contracts.period-order": N_("止期不能早于起期。"),
    "contracts.prices": N_("单价里有合同没有的事项。"),
    "contracts.target": N_("没有「%(target)s」这个目标，请从所列的目标中选。"),
    "outlets.name": N_("请填写网点名称。"),
    "outlets.kind": N_("网点类型不对，请从所列的类型中选一项。"),
    "staff.name": N_("请填写工作人员姓名。"),
}
