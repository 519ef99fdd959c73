"""Words about an appraisal under way: its stations, who scores it, what was answered and ruled."""

from __future__ import annotations

from fractions import Fraction

from web import formats
from web.i18n import N_, gettext
from web.terms.badge import Badge

# How far an appraisal is (domain/appraisals/record.py).
COURSES = {
    "assessing": Badge("warn", N_("评分中"), "half"),
    "draft": Badge("", N_("初稿"), "dash"),
    "published": Badge("warn", N_("待答复"), "clock"),
    "agreed": Badge("live", N_("已同意"), "ok"),
    "objected": Badge("warn", N_("有异议，待裁定"), "flag"),
    "lapsed": Badge("bad", N_("未在期限内答复"), "clock"),
    "decided": Badge("", N_("已裁定"), "shield"),
    "concluded": Badge("live", N_("已定等次"), "ok"),
}
ANSWERS = {
    "agreed": Badge("live", N_("同意结果"), "ok"),
    "objected": Badge("warn", N_("有异议"), "flag"),
    "lapsed": Badge("bad", N_("未在期限内答复"), "clock"),
}
RULINGS = {
    "upheld": Badge("live", N_("支持"), "ok"),
    "dismissed": Badge("", N_("不支持"), "close"),
}
LEVELS = {"province": N_("省级"), "city": N_("市级"), "county": N_("县级"), "none": N_("没有")}
PARTIES = {"self": N_("自评"), "superior": N_("上级考评"), "third_party": N_("第三方评估"), "answer": N_("答复")}
PARTY_STATUSES = {
    "open": Badge("warn", N_("评分中"), "half"),
    "submitted": Badge("live", N_("已提交"), "ok"),
    "waived": Badge("", N_("已免去"), "dash"),
}


def appraisal_badge(status: str) -> Badge:
    """How far an appraisal is."""
    return COURSES.get(status, Badge("", status)).worded()


def answer_badge(answered: str) -> Badge:
    """What an operator answered, or that it did not."""
    return ANSWERS.get(answered, Badge("", answered)).worded()


def ruling_badge(ruling: str) -> Badge:
    """What became of an objection: "upheld" or "dismissed"."""
    return RULINGS.get(ruling, Badge("", ruling)).worded()


def level_name(level: str) -> str:
    """省级 for "province": what a best-of offers; a scheme's own word stands as it is."""
    return gettext(LEVELS.get(level, level))


def party_name(party: str) -> str:
    """自评 for "self"; also 答复 for "answer", of which reminders tell."""
    return gettext(PARTIES.get(party, party))


def party_badge(status: str) -> Badge:
    return PARTY_STATUSES.get(status, Badge("", status)).worded()


def share_words(earned: str) -> str:
    """75 % for "3/4"; "" when there is none."""
    return formats.percent(float(Fraction(earned))) if earned else ""


FILTERS = (*(appraisal_badge, answer_badge, ruling_badge), *(party_name, party_badge, share_words))
