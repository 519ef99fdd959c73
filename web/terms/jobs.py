"""Words about vacancies and referrals."""

from __future__ import annotations

from typing import Any

from web.formats import number
from web.i18n import N_, gettext
from web.terms.badge import Badge

VACANCY_STATUSES = {
    "registered": Badge("warn", N_("待发布"), "clock"),
    "published": Badge("live", N_("招聘中"), "half"),
    "closed": Badge("", N_("已结束"), "dash"),
}
OFFER_STATUSES = {
    "waiting": Badge("warn", N_("待受理"), "clock"),
    "accepted": Badge("ok", N_("已登记为岗位"), "ok"),
    "declined": Badge("", N_("未受理"), "close"),
}
CLOSED_CAUSES = {"filled": N_("已招满"), "withdrawn": N_("已撤下")}
OUTCOMES = {
    "open": Badge("warn", N_("待反馈"), "clock"),
    "interviewed": Badge("live", N_("已面试"), "half"),
    "hired": Badge("ok", N_("已录用"), "ok"),
    "declined": Badge("", N_("本人不去"), "dash"),
    "not-suitable": Badge("", N_("单位未录用"), "close"),
}
FORMS = {
    "full-time": N_("全日制"),
    "part-time": N_("非全日制"),
    "day-labour": N_("零工、计日"),
    "seasonal": N_("季节工"),
    "internship": N_("见习、实习"),
}
QUALIFICATIONS = {
    "none": N_("无"),
    "level-5": N_("五级（初级工）"),
    "level-4": N_("四级（中级工）"),
    "level-3": N_("三级（高级工）"),
    "level-2": N_("二级（技师）"),
    "level-1": N_("一级（高级技师）"),
}
LODGING = {"none": N_("不提供住宿"), "dormitory": N_("提供住宿"), "allowance": N_("发放住房补贴")}
SHIFTS = {
    "day": N_("白班"),
    "two-shift": N_("两班倒"),
    "three-shift": N_("三班倒"),
    "night": N_("夜班"),
    "flexible": N_("弹性、零工"),
}
AGE_GROUNDS = {
    "minors": N_("禁止使用未成年工的岗位"),
    "statute": N_("法律法规规定的从业年龄"),
    "retirement": N_("法定退休年龄"),
}
CATEGORIES = {
    "unemployed": N_("登记失业人员"),
    "graduate": N_("离校未就业高校毕业生"),
    "rural": N_("农村转移劳动力"),
    "veteran": N_("退役军人"),
    "disabled": N_("残疾人"),
    "hardship": N_("就业困难人员"),
    "employed": N_("在职人员"),
    "other": N_("其他"),
}
ECONOMIES = {
    "private": N_("私营企业"),
    "limited": N_("有限责任公司"),
    "state": N_("国有企业"),
    "foreign": N_("外商投资企业"),
    "hmt": N_("港澳台商投资企业"),
    "household": N_("个体工商户"),
    "cooperative": N_("农民专业合作社"),
    "other": N_("其他"),
}


FINDING_KINDS = {"missing": N_("缺漏"), "contradictory": N_("矛盾"), "doubtful": N_("存疑")}
FINDINGS = {
    "phone": N_("没有留电话，单位联系不到本人。"),
    "occupation-wished": N_("求职登记没有写求职专业（工种）。"),
    "lawful-age": N_("年龄不在岗位的法定要求之内。"),
    "referred-already": N_("已经推荐到这个岗位，结果还没有记。"),
    "employed-unemployed": N_("登记失业，人员类别却写在职人员。"),
    "years-age": N_("从业 %(years)s 年，而本人 %(age)s 岁：十六周岁前不能就业。"),
    "wage-order": N_("期望的月薪低于最低的月薪。"),
    "resume": N_("还没有写简历。"),
    "refused-before": N_("以前推荐到这个岗位，没有成。"),
    "stale": N_("求职登记已过 %(days)s 天，请核对意愿是否有变。"),
    "education-short": N_("学历低于岗位要求。"),
    "qualification-short": N_("职业资格低于岗位要求。"),
    "years-short": N_("从业年限少于岗位要求。"),
    "wage-short": N_("岗位月薪低于本人要求。"),
    "occupation-short": N_("岗位的工种与求职登记不同。"),
}


def _name(table: dict[str, str], code: str) -> str:
    return gettext(table.get(code, code))


def vacancy_badge(status: str) -> Badge:
    return VACANCY_STATUSES.get(status, Badge("", status)).worded()


def offer_badge(status: str) -> Badge:
    return OFFER_STATUSES.get(status, Badge("", status)).worded()


def outcome_badge(outcome: str | None) -> Badge:
    """The badge of a referral's outcome; None is one that is not known yet."""
    return OUTCOMES.get(outcome or "open", Badge("", str(outcome))).worded()


def closed_cause(cause: str | None) -> str:
    return _name(CLOSED_CAUSES, cause or "")


def form_name(code: str) -> str:
    return _name(FORMS, code)


def qualification_name(code: str) -> str:
    return _name(QUALIFICATIONS, code)


def lodging_name(code: str) -> str:
    return _name(LODGING, code)


def shift_name(code: str) -> str:
    return _name(SHIFTS, code)


def shift_names(codes: str) -> str:
    """白班、夜班 for "day,night"."""
    return gettext("、").join(shift_name(code) for code in codes.split(",") if code)


def age_ground(code: str) -> str:
    return _name(AGE_GROUNDS, code)


def category_name(code: str) -> str:
    return _name(CATEGORIES, code)


def economy_name(code: str) -> str:
    return _name(ECONOMIES, code)


def economy_choices() -> list[tuple[str, str]]:
    """For a select."""
    return [(code, economy_name(code)) for code in ECONOMIES]


def wage(vacancy: Any) -> str:
    """What a vacancy pays a month: 3,500–5,000 元; 面议 when nothing was said."""
    lowest, highest = vacancy.wage_min_fen, vacancy.wage_max_fen
    if not highest:
        return gettext("面议")
    amounts = [number(fen // 100) for fen in dict.fromkeys((lowest, highest))]
    return gettext("%(amount)s 元", amount="–".join(amounts))


def ages(vacancy: Any) -> str:
    """The age limits of a vacancy: 18–45 周岁, or 不限."""
    least, most = vacancy.age_min, vacancy.age_max
    if not least and not most:
        return gettext("不限")
    if least and most:
        return gettext("%(least)s–%(most)s 周岁", least=least, most=most)
    return gettext("%(least)s 周岁以上", least=least) if least else gettext("%(most)s 周岁以下", most=most)


def finding(found: Any) -> str:
    """What the pre-review found, as a sentence."""
    return gettext(FINDINGS[found.rule], **found.facts)


def finding_kind(kind: str) -> str:
    return _name(FINDING_KINDS, kind)


FILTERS = (
    finding,
    finding_kind,
    wage,
    ages,
    vacancy_badge,
    offer_badge,
    outcome_badge,
    closed_cause,
    form_name,
    qualification_name,
    lodging_name,
    shift_name,
    shift_names,
    age_ground,
    category_name,
    economy_name,
)
