"""What the fields of an operator's way out are called."""

from __future__ import annotations

from collections.abc import Mapping

from web.i18n import N_

LABELS: Mapping[str, str] = {
    "appeal": N_("申诉"),
    "appeal_days": N_("申诉的工作日"),
    "appealed_on": N_("申诉日"),
    "barred_until": N_("不得再准入至"),
    "decided": N_("决定"),
    "decision": N_("决定期限"),
    "decision_days": N_("决定的工作日"),
    "days": N_("工作日"),
    "exit": N_("退出程序"),
    "exited_on": N_("退出日"),
    "exits": N_("退出次数"),
    "grounds": N_("退出依据"),
    "handover": N_("移交"),
    "handover_days": N_("移交的工作日"),
    "heard": N_("已听证"),
    "how": N_("方式"),
    "lapsed": N_("已过的期限"),
    "limits": N_("期限"),
    "notice": N_("退出通知书"),
    "number": N_("文号"),
    "planned": N_("已交整改计划"),
    "proposal": N_("拟定的决定"),
    "proposals": N_("拟定次数"),
    "received_on": N_("签收日"),
    "remedy": N_("整改计划"),
    "remedy_days": N_("整改计划的工作日"),
    "remedy_met": N_("整改达到要求"),
    "remedy_until": N_("整改至"),
    "scheme_version": N_("方案版本"),
    "started_on": N_("开始日"),
    "effective_on": N_("生效日期"),
    "check": N_("核验"),
}
