"""What each event says, as a sentence: one for every name of the registry, its holes filled with readable facts.

%(who)s is who did it; other holes are fields of the event (web/streams/facts.py). A field that is a list has its
number of entries as %(…_count)s too.
"""

from __future__ import annotations

from collections.abc import Mapping

from web.i18n import N_, gettext
from web.streams.facts import NOTHING
from web.streams.sentences_of_oversight import SENTENCES as OVERSEEN

SENTENCES: Mapping[str, str] = {
    **OVERSEEN,
    "operators.admitted.v1": N_("%(who)s 准入运营机构 %(name)s，辖区 %(area)s，许可证 %(licence)s。"),
    "operators.contract-signed.v1": N_(
        "%(who)s 签订合同 %(contract)s：%(items_count)s 个事项，%(first)s 至 %(last)s，预算 %(budget_fen)s。"
    ),
    "operators.outlet-opened.v1": N_(
        "%(who)s 开办网点 %(name)s（%(kind)s），设在 %(village)s，覆盖 %(villages_count)s 个村（社区）。"
    ),
    "operators.staff-joined.v1": N_("%(who)s 登记工作人员一名，岗位 %(post)s，在 %(outlet)s。"),
    "operators.outlet-changed.v1": N_(
        "%(who)s 变更网点 %(name)s（%(kind)s），设在 %(village)s，覆盖 %(villages_count)s 个村（社区）。"
    ),
    "operators.outlet-closed.v1": N_("%(who)s 关闭网点 %(outlet)s，原因：%(reason)s。"),
    "operators.staff-changed.v1": N_("%(who)s 变更一名工作人员：岗位 %(post)s，在 %(outlet)s。"),
    "operators.staff-left.v1": N_("%(who)s 登记一名工作人员离开 %(outlet)s，原因：%(reason)s。"),
    "workforce.credential-recorded.v1": N_(
        "%(who)s 登记一份资格证书：%(kind)s，%(issued_on)s 发证，有效至 %(expires_on)s。"
    ),
    "workforce.training-recorded.v1": N_("%(who)s 登记一次培训：%(title)s（%(kind)s），%(first)s 至 %(last)s。"),
    "workforce.staff-record-proved.v1": N_(
        "%(who)s 附上佐证材料 %(evidence)s（%(type)s，%(size)s 字节），内容哈希 %(sha256)s。"
    ),
    "workforce.staff-record-withdrawn.v1": N_("%(who)s 撤销记录 %(record)s，原因：%(reason)s。"),
    "workforce.expert-team-formed.v1": N_("%(who)s 组建专家团队 %(name)s（%(field)s）。"),
    "workforce.expert-joined.v1": N_("%(who)s 登记一位专家入队，专长 %(speciality)s，来自 %(affiliation)s。"),
    "workforce.expert-left.v1": N_("%(who)s 登记一位专家退出，原因：%(reason)s。"),
    "workforce.expert-team-dissolved.v1": N_("%(who)s 解散专家团队，原因：%(reason)s。"),
    "workforce.county-staff-assigned.v1": N_("%(who)s 登记 %(unit)s 一人%(mode)s %(outlet)s。"),
    "workforce.county-staff-ended.v1": N_("%(who)s 登记派驻或联系结束，原因：%(reason)s。"),
    "workforce.gig-leader-enlisted.v1": N_("%(who)s 登记 %(village)s 一名零工带头人。"),
    "workforce.gig-leader-left.v1": N_("%(who)s 登记 %(village)s 一名零工带头人退出，原因：%(reason)s。"),
    "workforce.honour-awarded.v1": N_(
        "%(who)s 授予 %(village)s 一名零工带头人 %(year)s 年度零工推介积极分子，由 %(outlet)s 评选。"
    ),
    "operators.flagged.v1": N_("%(who)s 标记 %(operator)s 拟退出：%(rule)s（%(periods)s）。"),
    "operators.exit-started.v1": N_("%(operator)s 收到退出通知书，进入第 %(exit)s 次退出程序，由 %(who)s 记录。"),
    "operators.released.v1": N_("%(operator)s 的第 %(exit)s 次退出程序解除，继续履约，由 %(who)s 记录。"),
    "operators.exited.v1": N_(
        "%(operator)s 于 %(effective_on)s 退出，%(barred_until)s 以前不得再准入，由 %(who)s 记录。"
    ),
    "operators.reentry-barred.v1": N_("%(credit_code)s 在 %(until)s 以前不得再准入，由 %(who)s 记录。"),
    "people.registered.v1": N_("%(who)s 在 %(outlet)s 登记服务对象，常住 %(village)s。"),
    "people.served.v1": N_("%(who)s 在 %(outlet)s 开始服务此人，机构 %(operator)s。"),
    "people.status-gained.v1": N_("%(who)s 办结办件 %(case)s，此人成为「%(status)s」。"),
    "people.status-ended.v1": N_("此人不再是「%(status)s」：%(cause)s。当初依据办件 %(case)s，这次由 %(who)s 记录。"),
    "people.corrected.v1": N_("%(who)s 更正此人的资料：%(cause)s。"),
    "people.identity-corrected.v1": N_("%(who)s 更正此人的证件号。"),
    "people.fact-recorded.v1": N_("%(who)s 登记「%(fact)s」，自 %(since)s 起，依据：%(source)s。"),
    "people.fact-withdrawn.v1": N_("%(who)s 撤销「%(fact)s」，理由：%(cause)s。"),
    "people.contacted.v1": N_("%(who)s 联系此人，方式：%(way)s，结果：%(result)s。"),
    "people.groups-reviewed.v1": N_(
        "%(day)s 重点群体有变：列入 %(entered)s（%(entered_by)s），移出 %(left)s（%(left_by)s）。由 %(who)s 记录。"
    ),
    "catalogue.edition-published.v1": N_(
        "%(who)s 发布服务事项目录第 %(edition)s 版，改 %(items_count)s 个事项，%(first)s 起生效；理由：%(note)s。"
    ),
    "cases.opened.v1": N_("%(who)s 在 %(outlet)s 受理 %(item)s，共 %(steps_count)s 步。"),
    "cases.step-completed.v1": N_("%(who)s 办完第 %(step)s 步「%(name)s」。"),
    "cases.filled.v1": N_("%(who)s 填写或改正登记表。"),
    "cases.sent-back.v1": N_("%(who)s 退回到第 %(step)s 步「%(name)s」重办，理由：%(reason)s。"),
    "cases.finished.v1": N_("%(item)s 办结，最后一步由 %(who)s 办完。"),
    "cases.withdrawn.v1": N_("%(who)s 记录本人撤回，理由：%(reason)s。"),
    "cases.voided.v1": N_("%(who)s 作废这件 %(item)s，理由：%(reason)s。"),
    "cases.evidence-attached.v1": N_("%(who)s 附上材料 %(evidence)s（%(type)s，%(size)s 字节），内容哈希 %(sha256)s。"),
    "jobs.employer-registered.v1": N_("%(who)s 登记用人单位 %(name)s，统一社会信用代码 %(credit_code)s。"),
    "jobs.vacancy-registered.v1": N_(
        "%(who)s 为 %(employer_name)s 登记岗位 %(occupation)s，招 %(headcount)s 人，到 %(last)s 为止。"
    ),
    "jobs.vacancy-published.v1": N_("%(who)s 发布岗位，开始招聘。"),
    "jobs.vacancy-hire-counted.v1": N_("%(who)s 记录推荐 %(referral)s 录用，累计录用 %(hired)s 人。"),
    "jobs.vacancy-closed.v1": N_("岗位结束招聘：%(cause)s，由 %(who)s 记录。"),
    "jobs.vacancy-taken-over.v1": N_("%(who)s 把岗位移交给 %(to_operator)s 的 %(to_outlet)s，由办件 %(case)s 发布。"),
    "jobs.offer-made.v1": N_(
        "%(who)s 代表 %(name)s（%(credit_code)s）向 %(outlet)s 申请登记岗位 %(occupation)s，招 %(headcount)s 人。"
    ),
    "jobs.offer-accepted.v1": N_("%(who)s 受理申请，登记为单位 %(employer)s 的岗位 %(vacancy)s，办件 %(case)s。"),
    "jobs.offer-declined.v1": N_("%(who)s 没有受理申请，理由：%(reason)s。"),
    "jobs.offer-passed-on.v1": N_("%(who)s 把申请移交给 %(to_operator)s 的 %(to_outlet)s。"),
    "jobs.matches-shown.v1": N_(
        "%(who)s 匹配：比较 %(considered)s 个，按第 %(rules)s 版规则排出 %(ranked_count)s 个，"
        "读到日志位置 %(position)s。"
    ),
    "jobs.referral-made.v1": N_("%(who)s 在 %(outlet)s 推荐一人去岗位 %(vacancy)s，依据办件 %(case)s。"),
    "jobs.referral-answered.v1": N_("%(who)s 凭介绍信反馈推荐结果：%(outcome)s，到岗日 %(starts_on)s。"),
    "jobs.referral-outcome-recorded.v1": N_("%(who)s 记录推荐结果：%(outcome)s，到岗日 %(starts_on)s。"),
    "jobs.follow-up-recorded.v1": N_("%(who)s 记录 %(day)s 日回访：%(employed)s。"),
    "jobs.follow-up-ended.v1": N_("%(who)s 结束 %(day)s 日回访（0 日为推荐结果）：%(reason)s。"),
    "households.applied.v1": N_("%(who)s 在 %(outlet)s 受理零就业家庭申报，成员 %(members_count)s 名。"),
    "households.member-added.v1": N_("%(who)s 加入一名家庭成员。"),
    "households.member-removed.v1": N_("%(who)s 移出一名家庭成员。"),
    "households.member-declared.v1": N_("%(who)s 记录一名成员的声明。"),
    "households.recognised.v1": N_("%(who)s 认定为零就业家庭，有效至 %(until)s。"),
    "households.member-employed.v1": N_("一名成员已就业，由 %(who)s 记录。"),
    "households.ended.v1": N_("退出零就业家庭：%(cause)s，由 %(who)s 记录。"),
    "households.followed-up.v1": N_("%(who)s 跟踪家庭，至少一人在岗：%(employed)s。"),
    "internships.agreed.v1": N_("%(who)s 记录见习协议：%(title)s，%(first)s 至 %(last)s，每月补助 %(allowance_fen)s。"),
    "internships.noted.v1": N_("%(who)s 记录见习情况：%(note)s。"),
    "internships.ended.v1": N_("%(who)s 记录见习于 %(ended_on)s 结束：%(outcome)s。"),
    "posts.applied.v1": N_("%(who)s 在 %(outlet)s 受理公益性岗位申报：%(title)s，%(headcount)s 个。"),
    "posts.checked.v1": N_("%(who)s 记录 %(checked_on)s 的实地核查，与申报相符：%(as_stated)s。"),
    "posts.judged.v1": N_("%(who)s 作出初步认定，符合公益性：%(is_public)s。意见：%(opinion)s。"),
    "posts.sent-up.v1": N_("%(who)s 第 %(time)s 次上报确认。"),
    "posts.confirmed.v1": N_("%(who)s 确认为公益性岗位。"),
    "posts.returned.v1": N_("%(who)s 退回补正，理由：%(reason)s。"),
    "posts.corrected.v1": N_("%(who)s 更正申报内容：%(title)s，%(headcount)s 个。"),
    "posts.place-taken.v1": N_("%(who)s 申请 %(subsidy)s，占用一个名额：%(months)s。"),
    "posts.place-freed.v1": N_("%(who)s 空出一个名额：%(subsidy)s，%(months)s。"),
    "posts.taken-back.v1": N_("岗位申报收回：%(cause)s，由 %(who)s 记录。"),
    "subsidies.drafted.v1": N_("%(who)s 在 %(outlet)s 受理补贴申请（%(item)s）。"),
    "subsidies.line-added.v1": N_("%(who)s 加入一条明细：%(subsidy)s，%(months)s，%(amount_fen)s。"),
    "subsidies.line-removed.v1": N_("%(who)s 去掉一条明细：%(subsidy)s，%(months)s。"),
    "subsidies.verified.v1": N_("%(who)s 核实 %(checks_count)s 项，收到材料 %(documents_count)s 份。"),
    "subsidies.sent-up.v1": N_("%(who)s 第 %(time)s 次上报：%(persons)s 人，%(amount_fen)s，意见：%(opinion)s。"),
    "subsidies.confirmed.v1": N_("%(who)s 确认补贴 %(amount_fen)s。"),
    "subsidies.returned.v1": N_("%(who)s 退回补正，理由：%(reason)s。"),
    "subsidies.taken-back.v1": N_("补贴申请收回：%(cause)s，由 %(who)s 记录。"),
    "training.course-collected.v1": N_(
        "%(who)s 采集培训班 %(project)s（%(institution)s），%(first)s 至 %(last)s，%(seats)s 个名额。"
    ),
    "training.course-published.v1": N_("%(who)s 发布培训班 %(course)s，可以报名。"),
    "training.course-withdrawn.v1": N_("%(who)s 撤下培训班 %(course)s：%(cause)s。"),
    "training.person-enrolled.v1": N_("%(who)s 在 %(outlet)s 为一人报名，依据办件 %(case)s，已报 %(taken)s 人。"),
    "training.person-waitlisted.v1": N_("%(who)s 在 %(outlet)s 为一人登记候补，依据办件 %(case)s，排第 %(place)s 位。"),
    "training.person-moved-up.v1": N_("名额空出，%(who)s 把候补一人转为正式报名（办件 %(case)s），已报 %(taken)s 人。"),
    "training.waiting-ended.v1": N_("%(who)s 取消一人的候补（办件 %(case)s）：%(cause)s。"),
    "training.enrolment-cancelled.v1": N_("%(who)s 取消一人的报名（办件 %(case)s）：%(cause)s。"),
    "training.attendance-recorded.v1": N_("%(who)s 记录 %(day)s 的考勤，到课 %(present_count)s 人。"),
    "training.result-recorded.v1": N_("%(who)s 记录一人的培训结果：%(result)s。"),
    "training.certificate-corrected.v1": N_("%(who)s 更正一人的证书编号，原因：%(reason)s。"),
    "training.employment-recorded.v1": N_("%(who)s 记录一人培训后的就业情况：%(employed)s，下次联系 %(next_on)s。"),
    "ventures.received.v1": N_("%(who)s 受理创业项目 %(name)s（%(developer)s），投资 %(investment_fen)s。"),
    "ventures.taken-over.v1": N_(
        "%(who)s 接手 %(from_operator)s 移交的创业项目 %(name)s，原办件 %(from_case)s，原有评审意见照旧有效。"
    ),
    "ventures.reviewed.v1": N_("%(who)s 记录一位专家的评审：四项特征符合 %(met_count)s 项，建议入库：%(recommends)s。"),
    "ventures.review-concluded.v1": N_("%(who)s 记录评审结论，通过：%(passed)s。意见：%(opinion)s。"),
    "ventures.listed.v1": N_("%(who)s 把项目 %(venture)s 列入创业项目库。"),
    "ventures.published.v1": N_("%(who)s 发布创业项目 %(venture)s。"),
    "ventures.withdrawn.v1": N_("%(who)s 把项目 %(venture)s 移出，理由：%(reason)s。"),
    "ventures.recommended.v1": N_("%(who)s 把项目 %(venture)s 推荐给一人，依据办件 %(case)s。"),
    "ventures.founder-file-opened.v1": N_("%(who)s 在 %(outlet)s 建立创业跟踪档案，依据办件 %(case)s。"),
    "ventures.enterprise-founded.v1": N_(
        "%(who)s 记录创业落地：%(enterprise)s，%(founded_on)s 开业，带动 %(jobs)s 人就业。"
    ),
    "ventures.owner-assigned.v1": N_("%(who)s 指定责任人 %(staff)s。"),
    "ventures.problem-raised.v1": N_("%(who)s 记录第 %(problem)s 个问题：%(text)s，办理期限 %(due_on)s。"),
    "ventures.problem-solved.v1": N_("%(who)s 记录第 %(problem)s 个问题已解决：%(solution)s。"),
    "ventures.loan-received.v1": N_("%(who)s 在 %(outlet)s 受理创业担保贷款申请 %(amount_fen)s，用途：%(purpose)s。"),
    "ventures.loan-site-checked.v1": N_("%(who)s 记录 %(checked_on)s 实地核查：%(findings)s。"),
    "ventures.loan-opinion-signed.v1": N_("%(who)s 签署初审意见，同意：%(agrees)s。%(opinion)s。"),
    "ventures.loan-outcome-recorded.v1": N_("%(who)s 记录经办银行 %(decided_on)s 的结果：发放 %(lent_fen)s。"),
    "ventures.loan-withdrawn.v1": N_("%(who)s 撤下贷款申请 %(loan)s：%(cause)s。"),
    "ventures.clinic-announced.v1": N_("%(who)s 安排 %(day)s %(begins)s 的创业门诊，%(slots)s 个号，主题 %(topic)s。"),
    "ventures.clinic-booked.v1": N_("%(who)s 为一人预约第 %(slot)s 号，问题：%(question)s。"),
    "ventures.clinic-booking-cancelled.v1": N_("%(who)s 取消第 %(slot)s 号的预约，号已空出：%(reason)s。"),
    "ventures.clinic-advice-given.v1": N_("%(who)s 记录给一人的建议：%(advice)s。"),
    "recruiting.resume-written.v1": N_("%(who)s 在 %(outlet)s 帮此人写好一版简历。"),
    "recruiting.opened.v1": N_("%(who)s 在 %(outlet)s 开始 %(item)s 的招聘档案。"),
    "recruiting.entry-made.v1": N_("%(who)s 记下第 %(number)s 条：%(entry)s。"),
    "recruiting.closed.v1": N_("%(who)s 结束招聘档案：%(cause)s。"),
    "vouchers.policy-opened.v1": N_(
        "%(who)s 开通就业券政策 %(name)s：面值 %(face_fen)s，预算 %(budget_fen)s，%(first)s 至 %(last)s 发放。"
    ),
    "vouchers.issued.v1": N_("%(who)s 发放就业券 %(voucher)s，面值 %(face_fen)s，有效至 %(expires_on)s。"),
    "vouchers.claimed.v1": N_("%(who)s 办理领取，方式：%(via)s。"),
    "vouchers.redeemed.v1": N_("%(who)s 在 %(outlet)s 核销 %(amount_fen)s，对应办件 %(case)s（%(item)s）。"),
    "vouchers.reversed.v1": N_("%(who)s 冲正在 %(outlet)s 的核销，%(amount_fen)s 退回预算，理由：%(reason)s。"),
    "vouchers.expired.v1": N_("%(who)s 记录过期，%(amount_fen)s 退回预算。"),
    "tasks.assigned.v1": N_(
        "%(who)s 下达任务「%(title)s」（%(kind)s），给 %(operators_count)s 家机构，期限 %(deadline)s。"
    ),
    "tasks.listed.v1": N_("%(who)s 分派完名单：共 %(total)s 人，另有 %(left_out)s 人所在地没有承接机构。"),
    "tasks.withdrawn.v1": N_("%(who)s 撤回任务，理由：%(reason)s。"),
    "tasks.given.v1": N_("%(who)s 把任务交给 %(operator)s，期限 %(deadline)s。"),
    "tasks.handed-in.v1": N_("%(who)s 上报任务：已办 %(done)s，退回 %(returned)s，未办 %(left)s。"),
    "tasks.accepted.v1": N_("%(who)s 验收 %(operator)s 上报的任务。"),
    "tasks.sent-back.v1": N_("%(who)s 把任务退给 %(operator)s 续办，新期限 %(deadline)s，理由：%(reason)s。"),
    "tasks.overdue.v1": N_("%(who)s 记录 %(operator)s 逾期未上报，期限是 %(deadline)s。"),
    "tasks.entry-assigned.v1": N_("%(who)s 把一人列入 %(operator)s 的任务名单，网点 %(outlet)s。"),
    "tasks.entry-taken.v1": N_("%(who)s 领办名单上的一人。"),
    "tasks.entry-recorded.v1": N_("%(who)s 记录名单上一人的结果：%(outcome)s。"),
    "tasks.entry-returned.v1": N_("%(who)s 退回名单上的一人，原因：%(reason)s。"),
    "tasks.return-settled.v1": N_("%(who)s 答复退回，同意：%(accepted)s。"),
    "tasks.entry-ended.v1": N_("机构退出，名单上的一人由 %(who)s 移出：%(reason)s。"),
    "tasks.given-ended.v1": N_("机构退出，任务由 %(who)s 收回：%(reason)s。"),
    "feedback.rated.v1": N_("%(who)s 给办件 %(case)s（%(item)s）打了 %(score)s 分。"),
    "feedback.service-code-used.v1": N_("%(who)s 凭本人出示的服务码打开其记录（办件 %(case)s），此码作废。"),
    "feedback.complaint-lodged.v1": N_("%(who)s 提出投诉 %(complaint)s（%(kind)s），%(answer_by)s 前答复。"),
    "feedback.complaint-taken-over.v1": N_(
        "%(who)s 接手 %(from_operator)s 移交的投诉 %(from_complaint)s（%(kind)s），期限不变：%(answer_by)s 前答复。"
    ),
    "feedback.complaint-answered.v1": N_("%(who)s 答复了投诉 %(complaint)s。"),
    "feedback.complaint-closed.v1": N_("投诉 %(complaint)s 结束：%(cause)s，由 %(who)s 记录。"),
    "duties.raised.v1": N_("%(who)s 引出一项待办（%(kind)s）：%(text)s，%(due_on)s 到期。"),
    "duties.done.v1": N_("%(who)s 办了第 %(occurrence)s 次，下次 %(next_on)s。"),
    "duties.missed.v1": N_("第 %(occurrence)s 次到下次到期还没有做，由 %(who)s 记为未做，下次 %(next_on)s。"),
    "duties.overdue.v1": N_("第 %(occurrence)s 次已经逾期，由 %(who)s 标记。"),
    "duties.moved.v1": N_("%(who)s 改了承诺的日期，第 %(occurrence)s 次改到 %(due_on)s。"),
    "duties.reminded.v1": N_("%(who)s 催办第 %(occurrence)s 次。"),
    "duties.dropped.v1": N_("这项待办不再办：%(cause)s，由 %(who)s 记录。"),
    "fairs.planned.v1": N_("%(who)s 在 %(outlet)s 安排活动 %(title)s：%(held_on)s，%(place)s，台位 %(stalls)s 个。"),
    "fairs.amended.v1": N_("%(who)s 改了活动安排：%(title)s，%(held_on)s，%(place)s，台位 %(stalls)s 个。"),
    "fairs.stall-given.v1": N_("%(who)s 把 %(stall)s 号台位给 %(employer_name)s。"),
    "fairs.stall-freed.v1": N_("%(who)s 收回 %(stall)s 号台位。"),
    "fairs.vacancy-brought.v1": N_("%(stall)s 号台位带来岗位 %(vacancy)s，空缺 %(places)s 人，由 %(who)s 记录。"),
    "fairs.door-opened.v1": N_("%(who)s 开始扫码签到。"),
    "fairs.door-closed.v1": N_("%(who)s 结束扫码签到。"),
    "fairs.visitor-checked-in.v1": N_("一人签到，求职意向 %(wish)s，由 %(who)s 记录。"),
    "fairs.log-entry-made.v1": N_("%(who)s 记现场情况：%(text)s。处理：%(handling)s。"),
    "fairs.log-entry-handled.v1": N_("%(who)s 记现场情况的处理：%(handling)s。"),
    "fairs.stall-result-recorded.v1": N_(
        "%(who)s 记 %(stall)s 号台位：洽谈 %(met)s 人，意向 %(intended)s 人，现场录用 %(hired)s 人。"
    ),
    "fairs.closed.v1": N_("%(who)s 结束活动。供求分析：%(analysis)s。"),
    "fairs.cancelled.v1": N_("活动取消：%(cause)s，由 %(who)s 记录。"),
    "campaigns.planned.v1": N_("%(who)s 在 %(outlet)s 制订方案 %(title)s（%(item)s），%(first)s 至 %(last)s。"),
    "campaigns.amended.v1": N_("%(who)s 改了方案：%(title)s，%(first)s 至 %(last)s。"),
    "campaigns.targets-added.v1": N_("%(who)s 把 %(targets_count)s 个对象加入名单。"),
    "campaigns.answers-collected.v1": N_("%(who)s 记对象 %(target)s 的调查：%(outcome)s。"),
    "campaigns.assistance-given.v1": N_("%(who)s 记对象 %(target)s 得到的援助：%(kind)s。"),
    "campaigns.guidance-noted.v1": N_("%(who)s 记实时指导：%(text)s。"),
    "campaigns.post-developed.v1": N_("%(who)s 记开发公益性岗位 %(name)s（%(unit)s），%(places)s 人。"),
    "campaigns.post-taken-out.v1": N_("%(who)s 把岗位 %(post)s 移出信息库，理由：%(reason)s。"),
    "campaigns.posts-published.v1": N_("%(who)s 发布 %(posts_count)s 个公益性岗位。"),
    "campaigns.closed.v1": N_("%(who)s 总结并结束：%(summary)s。"),
    "campaigns.cancelled.v1": N_("活动取消：%(cause)s，由 %(who)s 记录。"),
    "publications.drafted.v1": N_("%(who)s 在 %(outlet)s 起草信息 %(title)s。"),
    "publications.reviewed.v1": N_("%(who)s 审核，通过：%(approved)s，理由：%(reason)s。"),
    "publications.published.v1": N_("%(who)s 发布到 %(channels_count)s 个渠道。"),
    "publications.revised.v1": N_("%(who)s 维护信息 %(title)s，有效期至 %(expires_on)s。"),
    "publications.withdrawn.v1": N_("%(who)s 撤下信息，理由：%(reason)s。"),
    "facilities.bought.v1": N_("%(who)s 为 %(outlet)s 购买 %(kind)s，%(quantity)s 件，花费 %(cost_fen)s。"),
    "facilities.amended.v1": N_("%(who)s 改正设施登记：%(kind)s，%(quantity)s 件，花费 %(cost_fen)s。"),
    "facilities.placed.v1": N_("%(who)s 设置在 %(place)s，%(check_by)s 前检查。"),
    "facilities.checked.v1": N_("%(who)s 检查：%(state)s。%(check_by)s 前再查。"),
    "facilities.mended.v1": N_("%(who)s %(how)s，花费 %(cost_fen)s。"),
    "facilities.retired.v1": N_("%(who)s 停用，理由：%(reason)s。"),
}

NAMING: Mapping[str, tuple[str, str]] = {
    "subsidies.line-added.v1": (
        "course",
        N_("%(who)s 加入一条明细：%(subsidy)s，%(months)s，%(amount_fen)s，凭培训班 %(course)s 的合格成绩。"),
    ),
    "subsidies.line-removed.v1": ("course", N_("%(who)s 去掉一条明细：%(subsidy)s，%(months)s，培训班 %(course)s。")),
}
"""The sentence of an event that has what it need not have: the field, and the sentence that names it."""


def sentence(name: str, who: str, facts: Mapping[str, str]) -> str:
    """The sentence of an event in the language in use; KeyError for an event without one."""
    field, longer = NAMING.get(name, ("", ""))
    has = bool(field) and facts.get(field, NOTHING) != NOTHING
    return gettext(longer if has else SENTENCES[name], who=who, **facts)
