"""The names of fields of appraising, checking and letting go an operator; the others are in `labels.py`."""

from __future__ import annotations

from collections.abc import Mapping

from web.i18n import N_

LABELS: Mapping[str, str] = {
    "declared": N_("声明的条件"),
    "waiting": N_("候补"),
    "about_kind": N_("对象的种类"),
    "raised": N_("提出时"),
    "completed": N_("已完成"),
    "confirmed": N_("已确认"),
    "due_fen": N_("应付"),
    "plans": N_("移交方案"),
    "settlement": N_("最终结算"),
}
