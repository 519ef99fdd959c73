"""The names of fields of appraising, checking and letting go an operator; the others are in `labels.py`."""

from __future__ import annotations

from collections.abc import Mapping

from web.i18n import N_

LABELS: Mapping[str, str] = {
    "declared": N_("声明的条件"),
    "waiting": N_("候补"),
    "device": N_("设备的摘要"),
    "figures": N_("数据"),
    "thresholds": N_("界限"),
    "rules_version": N_("界限的版次"),
    "proposed_by": N_("拟定人"),
    "rules": N_("规则"),
    "back-dating": N_("倒签"),
    "burst": N_("季末突击"),
    "throughput": N_("单人单日办件过多"),
    "phone": N_("电话"),
    "ring": N_("机构与用人单位关联"),
    "percent": N_("百分比"),
    "least": N_("至少"),
    "last_days": N_("最后几天"),
    "cases_a_day": N_("一天的办件"),
    "people": N_("人数"),
    "followed": N_("已回访"),
    "share_percent": N_("占本机构录用的百分比"),
    "own_percent": N_("占这家单位录用的百分比"),
    "short_percent": N_("已离开的百分比"),
    "about_kind": N_("对象的种类"),
    "raised": N_("提出时"),
    "completed": N_("已完成"),
    "confirmed": N_("已确认"),
    "due_fen": N_("应付"),
    "plans": N_("移交方案"),
    "settlement": N_("最终结算"),
}
