"""What is wrong with a document, in words that say what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.appraisals.problems import Problem
from web.i18n import N_, gettext
from web.terms.annex import point_name
from web.terms.appraisals import grade_name
from web.terms.operators import target_name
from web.terms.schemes import curve_name, deadline_name, point_source

SENTENCES = {
    "missing": N_("缺少“%(key)s”这一部分。"),
    "kind": N_("%(path)s 写得不对，读不出来。"),
    "point-twice": N_("要点 %(point)s 出现了两次。"),
    "weight": N_("“%(point)s”的权重应为 0 以上、至多两位小数的数，现在是 %(weight)s。"),
    "weights-sum": N_("权重合计是 %(total)s，应为 100。请增减到 100。"),
    "source": N_("“%(point)s”要有来源：系统取数、现场考核或佐证材料，现在是 %(source)s。"),
    "quarter-by-people": N_("“%(point)s”由人评分，季度只用系统数据：季度权重应为 0。"),
    "curve-of-system": N_("“%(point)s”用系统数据，这样写只能按比例得分，不能用“%(curve)s”。"),
    "target-missing": N_("“%(point)s”没有目标。请定指标，并选和什么比。"),
    "parts-of-people": N_("“%(point)s”由人评分，不能有系统指标。"),
    "parts-share": N_("“%(point)s”各指标的占比合计不是 100%%，每项要大于 0。"),
    "measure": N_("“%(point)s”：没有“%(measure)s”这个指标。"),
    "against": N_("“%(point)s”：“%(measure)s”要和合同目标、另一指标、固定数或同行比。"),
    "promise": N_("“%(point)s”：合同里不能约定“%(promise)s”。"),
    "value": N_("“%(point)s”：固定数应为 1 以上的整数。"),
    "statistic": N_("“%(point)s”：同行取平均或中位数，不是“%(statistic)s”。"),
    "relative": N_("“%(point)s”：和同行比才用“与同行比，分档”，用了它就要和同行比。"),
    "curve": N_("“%(point)s”不能用“%(curve)s”这种曲线。"),
    "cap": N_("“%(point)s”的上限应大于 0、不超过 100%%。"),
    "capped": N_("“%(point)s”的起点应小于满点。"),
    "steps": N_("“%(point)s”的各档要从高到低，得分在 0 到 100%% 之间，低档不能比高档得的多。"),
    "questions": N_("“%(point)s”要逐条答，至少写一条，且不重复。"),
    "values": N_("“%(point)s”的每个答案得 0 到 100%%，至少写一个。"),
    "evidence": N_("“%(point)s”的佐证材料应为必须、可以或不用提供。"),
    "bands-fall": N_("等次的最低分要从上到下一档比一档低，不能重叠，最后一档为 0。"),
    "bands-high": N_("“%(grade)s”的最低分不能超过满分 100 分。"),
    "grades-differ": N_("两个等次同名。"),
    "lowest-failing": N_("不达标的等次要排在最后：现在是“%(grade)s”。"),
    "coefficient-missing": N_("“%(grade)s”没有结算系数。"),
    "grade-unknown": N_("等次里没有“%(grade)s”。"),
    "grace": N_("宽限期不能少于 0 天。"),
    "shares-sum": N_("自评、上级考评、第三方评估的占比合计应为 100%%。"),
    "deadline": N_("“%(name)s”应在 1 到 250 个工作日之间。"),
    "sample": N_("抽样比例应大于 0、不超过 100%%；至少的件数从 1 起，不能多于至多的件数。"),
    "flag-rule": N_("标记规则“%(rule)s”不认识。"),
    "prerequisite": N_("前提条件“%(code)s”要有自己的编号、要有什么、没有时的等次。"),
    "choice": N_("%(path)s 应为下列之一：%(choices)s。"),
}
_READ: Mapping[str, Callable[[Any], str]] = {
    "point": point_name,
    "source": point_source,
    "curve": curve_name,
    "measure": target_name,
    "promise": target_name,
    "grade": lambda grades: gettext("、").join(grade_name(one) for one in str(grades).split("、")),
    "name": deadline_name,
}


def problem_words(problem: Problem) -> str:
    """One problem as a sentence in the reader's language."""
    values = {name: _READ[name](value) if name in _READ else str(value) for name, value in problem.values.items()}
    return gettext(SENTENCES[problem.code], path=problem.path, **values)
