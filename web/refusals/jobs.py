"""Why an employer, a vacancy, a referral or a follow-up was not recorded."""

from web.i18n import N_

SENTENCES = {
    "employers.credit-code": N_("统一社会信用代码不对：应为 18 位，请对照营业执照核对。"),
    "employers.name": N_("请填写单位名称。"),
    "employers.known": N_("这家单位已经登记过，可以直接为它登记岗位。"),
    "employers.unknown": N_("没有找到这家单位。"),
    "vacancies.occupation": N_("请填写岗位（工种）名称。"),
    "vacancies.headcount": N_("招聘人数应在 1 到 %(most)s 之间。"),
    "vacancies.village": N_("工作地点请选择到村（社区）。"),
    "vacancies.age": N_("年龄要求应在 %(age)s 到 100 周岁之间：不得招用未满十六周岁的人。"),
    "vacancies.age-ground": N_("请从所列的法定依据中选一项。"),
    "vacancies.age-order": N_("年龄上限低于下限。"),
    "vacancies.wage-order": N_("月薪上限低于下限。"),
    "vacancies.period-order": N_("招聘截止日早于开始日，或者已经过去。"),
    "vacancies.unknown": N_("没有找到这个岗位。"),
    "vacancies.closed": N_("这个岗位已经结束招聘。"),
    "vacancies.not-open": N_("这个岗位现在不能推荐：还没有发布、已经招满，或者已过截止日。"),
    "vacancies.filled": N_("这个岗位的 %(headcount)s 个名额已经招满。"),
    "matches.subject": N_("只能为一个人或一个岗位匹配。"),
    "referrals.unknown": N_("没有找到这次推荐。"),
    "referrals.not-job-seeking": N_("这个人没有有效的求职登记，请先办结求职登记（3.1.2）再推荐。"),
    "referrals.outcome": N_("请从所列的结果中选一项。"),
    "referrals.outcome-known": N_("结果已经记为「%(outcome)s」，不能再改。"),
    "referrals.starts-on": N_("录用要填写到岗日期；其他结果不填。"),
    "referrals.started-before": N_("到岗日期不能早于推荐日 %(made_on)s。"),
    "referrals.follow-up-day": N_("回访只有 7 日、30 日和 90 日三次。"),
    "referrals.follow-up-early": N_("还没有到回访的日子：最早 %(due)s。"),
    "referrals.not-hired": N_("只有录用的人才要回访。"),
}
