"""What a scheme says besides its points, as rows in words, by part of the document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from domain.appraisals import language
from domain.appraisals.defaults import default_document
from domain.appraisals.language import WHOLE
from web.formats import number
from web.i18n import N_, gettext, plural
from web.schemes.curves import share
from web.terms.appraisals import grade_name
from web.terms.schemes import AREAS, assessor_name, deadline_name

Row = tuple[str, str]  # what, in words
FAILING = "不合格"


def bands(document: dict[str, Any]) -> Iterator[Row]:
    """Grades from the best down, with their coefficient."""
    above = None
    coefficients = document.get("performance_coefficient", {})
    for band in document.get("bands", ()):
        least = number(band["at_least"])
        told = (
            gettext("%(least)s 分及以上", least=least)
            if above is None
            else gettext("%(least)s 分及以上，不到 %(above)s 分", least=least, above=above)
        )
        factor = coefficients.get(band["grade"])
        more = gettext("结算系数 %(factor)s", factor=number(factor)) if factor is not None else ""
        failing = gettext("不达标") if band["grade"] in document.get("failing", (FAILING,)) else ""
        yield grade_name(band["grade"]), gettext("；").join(filter(None, (told, more, failing)))
        above = least


def shares(document: dict[str, Any]) -> Iterator[Row]:
    found = language.shares(document)
    for who in WHOLE:
        yield assessor_name(who), share(found.of(who))


def flag_rules(document: dict[str, Any]) -> Iterator[Row]:
    for rule in language.flag_rules(document):
        if rule.rule == "failed-year":
            yield gettext("年度"), gettext("一个年度不达标，标记拟退出")
        else:
            yield gettext("季度"), plural("连续 %(num)s 个季度不达标，标记拟退出", rule.in_a_row)


def prerequisites(document: dict[str, Any]) -> Iterator[Row]:
    for one in language.prerequisites(document):
        yield (
            one.code,
            gettext(
                "%(question)s 没有则最高为“%(grade)s”", question=one.question, grade=grade_name(one.grade_if_missing)
            ),
        )


def grace(document: dict[str, Any]) -> Iterator[Row]:
    days = document.get("grace_days", {})
    for name, words in (("quarter", gettext("季度")), ("year", gettext("年度"))):
        if name in days:
            yield words, plural("期末后 %(num)s 天内补录仍计入本期", days[name])


def deadlines(document: dict[str, Any]) -> Iterator[Row]:
    for name, days in language.deadlines(document).items():
        yield deadline_name(name), plural("%(num)s 个工作日", days)


def sample(document: dict[str, Any]) -> Iterator[Row]:
    rule = language.sample_rule(document)
    yield (
        gettext("抽取"),
        gettext(
            "计入办件的 %(share)s，至少 %(least)s 件，至多 %(most)s 件",
            share=share(rule.share),
            least=number(rule.at_least),
            most=number(rule.at_most),
        ),
    )
    yield gettext("未通过的"), gettext("剔除，并按比例推算到全部") if rule.extrapolate else gettext("剔除，不推算")


def scope(document: dict[str, Any]) -> Iterator[Row]:
    yield gettext("同行"), gettext(AREAS.get(document.get("peers_area", "province"), ""))
    yield gettext("网点"), gettext("各网点也单独评分") if document.get("appraises_outlets") else gettext("不单独评分")


Tell = Callable[[dict[str, Any]], Iterator[Row]]
SECTIONS: Mapping[str, tuple[str, Tell, tuple[str, ...]]] = {
    "bands": (N_("等次"), bands, ("bands", "performance_coefficient", "failing")),
    "shares": (N_("年度得分的合成"), shares, ("shares_year",)),
    "flag_rules": (N_("标记拟退出"), flag_rules, ("flag_rules",)),
    "prerequisites": (N_("前提条件"), prerequisites, ("prerequisites",)),
    "grace": (N_("宽限期"), grace, ("grace_days",)),
    "deadlines": (N_("各项期限"), deadlines, ("deadlines_working_days",)),
    "sample": (N_("抽样核查"), sample, ("sample",)),
    "scope": (N_("比较范围"), scope, ("peers_area", "appraises_outlets")),
}
"""Title, rows, and the keys of the document it is made of."""


def section_is_default(document: dict[str, Any], name: str) -> bool:
    """Does this part say what the default says?"""
    tell = SECTIONS[name][1]
    return list(tell(document)) == list(tell(default_document()))
