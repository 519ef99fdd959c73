"""What each event of appraising, checking and letting go an operator says; the others are in `sentences.py`."""

from __future__ import annotations

from collections.abc import Mapping

from web.i18n import N_

SENTENCES: Mapping[str, str] = {
    "exits.opened.v1": N_("%(who)s 对 %(operator)s 启动第 %(exit)s 次退出程序：%(rule)s（%(periods)s）。"),
    "exits.ground-added.v1": N_("%(who)s 给退出程序增加依据：%(rule)s（%(periods)s）。"),
    "exits.notice-served.v1": N_(
        "%(who)s 送达退出通知书 %(number)s（%(how)s）；"
        "整改计划 %(remedy_days)s 个工作日，申诉 %(appeal_days)s 个工作日。"
    ),
    "exits.notice-received.v1": N_(
        "%(received_on)s 签收退出通知书（%(how)s），由 %(who)s 记录；"
        "整改计划至 %(remedy_until)s，申诉至 %(appeal_until)s。"
    ),
    "exits.remedy-planned.v1": N_("%(who)s 提交整改计划，%(by_when)s 前完成。"),
    "exits.appeal-lodged.v1": N_("%(who)s 提出申诉，%(decision_until)s 前答复。"),
    "exits.hearing-held.v1": N_("%(who)s 记录 %(held_on)s 的听证，到场 %(present_count)s 方。"),
    "exits.decision-proposed.v1": N_("%(who)s 拟定第 %(proposal)s 次决定：%(outcome)s，待另一人确认。"),
    "exits.decision-returned.v1": N_("%(who)s 退回第 %(proposal)s 次决定。"),
    "exits.decision-confirmed.v1": N_("%(who)s 确认第 %(proposal)s 次决定 %(number)s：%(outcome)s。"),
    "exits.remedy-checked.v1": N_("%(who)s 核验整改，达到要求：%(met)s。"),
    "exits.term-reminded.v1": N_("%(who)s 提醒：%(of)s，%(until)s 截止。"),
    "exits.term-lapsed.v1": N_("%(who)s 记录：%(of)s的期限 %(until)s 已过，没有办理。"),
    "handovers.planned.v1": N_("%(who)s 选定：%(outlet)s 的事项移交 %(to_operator)s 的 %(to_outlet)s。"),
    "handovers.items-handed-over.v1": N_(
        "%(who)s 把 %(outlet)s 的 %(items_count)s 项（%(kind)s）移交 %(to_operator)s 的 %(to_outlet)s。"
    ),
    "handovers.item-held-up.v1": N_("%(who)s 记录：%(kind)s %(key)s 接收机构接不了，待处理。"),
    "handovers.item-closed.v1": N_("%(who)s 办结没有机构能接的%(kind)s %(key)s，原因：%(reason)s。"),
    "handovers.settlement-proposed.v1": N_(
        "%(who)s 拟定最终结算：应得 %(earned_fen)s，应付 %(due_fen)s，待另一人确认。"
    ),
    "handovers.settlement-returned.v1": N_("%(who)s 退回最终结算。"),
    "handovers.settlement-confirmed.v1": N_("%(who)s 确认最终结算，应付 %(due_fen)s。"),
    "handovers.completed.v1": N_(
        "%(who)s 记录移交完成：办件 %(cases)s 件，提醒 %(duties)s 项，人员 %(people)s 人，"
        "就业券 %(vouchers)s 张，办结 %(closed)s 项。"
    ),
    "calendars.working-days-published.v1": N_(
        "%(who)s 公布 %(year)s 年的工作日：放假 %(holidays_count)s 天，周末上班 %(workdays_count)s 天；"
        "依据：%(source)s。"
    ),
    "sampling.seed-committed.v1": N_("%(who)s 为 %(area)s %(period)s 封存抽查种子，哈希 %(seed_sha256)s。"),
    "sampling.seed-revealed.v1": N_("%(who)s 公布 %(area)s %(period)s 的抽查种子：%(seed)s。"),
    "sampling.reminded.v1": N_("%(who)s 于 %(day)s 提醒 %(area)s：%(of)s（%(left)s）。"),
    "sampling.sample-drawn.v1": N_(
        "%(who)s 为 %(operator)s %(period)s 抽取 %(cases_count)s 件，总体 %(population)s 件，名单哈希 %(list_sha256)s，"
        "读到日志位置 %(position)s。"
    ),
    "sampling.targets-added.v1": N_("%(who)s 依据线索 %(signal)s 增加定向核查 %(cases_count)s 件。"),
    "sampling.case-checked.v1": N_(
        "%(who)s 现场核查办件 %(case)s，属实：%(passed)s，情形：%(finding)s，说明：%(note)s。"
    ),
    "sampling.sample-concluded.v1": N_(
        "%(who)s 确认核查完毕：随机 %(checked)s 件，不属实 %(failed)s 件；定向 %(targeted_checked)s 件，"
        "不属实 %(targeted_failed)s 件。"
    ),
    "signals.raised.v1": N_("%(who)s 提出疑点线索：%(rule)s（%(period)s），涉及 %(total)s 件。"),
    "signals.looked-into.v1": N_("%(who)s 核实线索：%(finding)s，说明：%(note)s，转现场核查 %(cases_count)s 件。"),
    "signals.rules-proposed.v1": N_("%(who)s 拟定疑点规则的界限，%(effective_from)s 起生效：%(note)s。"),
    "signals.rules-returned.v1": N_("%(who)s 退回拟定的疑点规则界限：%(reason)s。"),
    "signals.rules-adopted.v1": N_("%(who)s 批准疑点规则界限第 %(version)s 版，%(effective_from)s 起生效。"),
    "appraisals.scheme-adopted.v1": N_(
        "%(who)s 采用考核方案 %(scheme)s 第 %(version)s 版，%(effective_from)s 起生效。"
    ),
    "appraisals.derived.v1": N_(
        "%(who)s 按 %(scheme)s 第 %(scheme_version)s 版得出 %(period)s考核：%(total)s 分，读到日志位置 %(position)s。"
    ),
    "appraisals.published.v1": N_("%(who)s 向机构发布 %(period)s考核结果，答复期 %(answer_days)s 个工作日。"),
    "appraisals.reminded.v1": N_("%(who)s 提醒：%(period)s考核的%(of)s期限是 %(until)s。"),
    "appraisals.answered.v1": N_(
        "%(who)s 答复 %(period)s考核，同意结果：%(agrees)s，异议 %(objections_count)s 项，附件 %(evidence_count)s 份。"
    ),
    "appraisals.answer-lapsed.v1": N_("机构未在期限 %(until)s 内答复 %(period)s考核，由 %(who)s 记录。"),
    "appraisals.answer-decided.v1": N_("%(who)s 裁定对 %(period)s考核的 %(rulings_count)s 项异议。"),
    "appraisals.assessment-opened.v1": N_("%(who)s 打开 %(period)s考核的自评、上级考评和第三方评估。"),
    "appraisals.point-assessed.v1": N_("%(who)s %(by)s %(point)s，得分率 %(earned)s，附件 %(evidence_count)s 份。"),
    "appraisals.assessment-submitted.v1": N_("%(who)s 提交 %(period)s考核的%(by)s。"),
    "appraisals.assessment-waived.v1": N_("%(who)s 免去 %(period)s考核的%(by)s，理由：%(reason)s。"),
    "appraisals.assessment-reopened.v1": N_("%(who)s 重新打开 %(period)s考核的%(by)s，理由：%(reason)s。"),
    "appraisals.assessor-assigned.v1": N_("%(who)s 指派第三方评估员 %(assessor)s。"),
    "appraisals.assessor-released.v1": N_("%(who)s 解除第三方评估员 %(assessor)s，理由：%(reason)s。"),
    "appraisals.concluded.v1": N_("%(who)s 定下 %(period)s的等次：%(total)s 分，%(grade)s。"),
    "schemes.drafted.v1": N_("%(who)s 起草考核方案 %(scheme)s 的新版，从第 %(base)s 版改起。"),
    "schemes.draft-changed.v1": N_("%(who)s 改动草案，第 %(edit)s 次。"),
    "schemes.submitted.v1": N_("%(who)s 送审草案，拟自 %(effective_from)s 起生效；说明：%(note)s。"),
    "schemes.returned.v1": N_("%(who)s 退回草案，理由：%(reason)s。"),
    "schemes.approved.v1": N_("%(who)s 批准草案，%(effective_from)s 起生效。"),
    "schemes.draft-dropped.v1": N_("%(who)s 作废草案。"),
}
