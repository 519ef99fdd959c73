"""What happened, in a few words for a timeline. An event without a phrase is told by the auditor's sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping

from projections.person_file.answers import Moment
from tenants.replay import kind_of
from web import addresses
from web.i18n import N_, gettext
from web.streams.facts import facts
from web.streams.sentences import SENTENCES, sentence
from web.terms.rosters import entered_by, group_name, left_by

PHRASES: Mapping[str, str] = {
    "people.registered.v1": N_("登记为服务对象"),
    "people.served.v1": N_("成为本机构的服务对象"),
    "people.status-gained.v1": N_("登记为「%(status)s」"),
    "people.status-ended.v1": N_("不再是「%(status)s」：%(cause)s"),
    "people.corrected.v1": N_("更正资料：%(cause)s"),
    "people.identity-corrected.v1": N_("更正证件号"),
    "people.fact-recorded.v1": N_("登记「%(fact)s」，%(since)s 起，依据：%(source)s"),
    "people.fact-withdrawn.v1": N_("撤销「%(fact)s」：%(cause)s"),
    "people.contacted.v1": N_("%(way)s联系：%(result)s"),
    "cases.opened.v1": N_("受理%(item)s"),
    "cases.step-completed.v1": N_("办完第 %(step)s 步「%(name)s」"),
    "cases.finished.v1": N_("办结%(item)s"),
    "cases.withdrawn.v1": N_("撤回办件：%(reason)s"),
    "cases.voided.v1": N_("作废%(item)s：%(reason)s"),
    "jobs.referral-made.v1": N_("推荐到%(employer)s，%(vacancy)s"),
    "jobs.referral-answered.v1": N_("用人单位对%(vacancy)s的反馈：%(outcome)s"),
    "jobs.referral-outcome-recorded.v1": N_("%(vacancy)s的推荐结果：%(outcome)s"),
    "jobs.follow-up-recorded.v1": N_("%(day)s 日回访：%(employed)s"),
    "jobs.follow-up-ended.v1": N_("不再由原机构回访：%(reason)s"),
    "vouchers.issued.v1": N_("发放就业券 %(face_fen)s"),
    "vouchers.claimed.v1": N_("领取就业券"),
    "vouchers.redeemed.v1": N_("核销就业券 %(amount_fen)s"),
    "vouchers.reversed.v1": N_("就业券核销冲正 %(amount_fen)s"),
    "vouchers.expired.v1": N_("就业券 %(amount_fen)s 过期"),
}
_TOLD = {name: frozenset(re.findall(r"%\((\w+)\)s", words)) for name, words in PHRASES.items()}
"""The fields that each phrase tells."""
PAGES = {
    "case": ("cases.show", "case"),
    "referral": ("referrals.show", "referral"),
    "voucher": ("vouchers.show", "voucher"),
}


def phrase(moment: Moment, who: str, names: Mapping[str, str]) -> str:
    """In the language in use; `names` of operators, outlets and vacancies by id. "" for what need not be told."""
    if moment.name == "people.groups-reviewed.v1":
        return _groups(moment)
    unsaid, kind = dict.fromkeys(("reason", "name"), ""), kind_of(moment.stream)
    if moment.name in PHRASES:
        told = {field: value for field, value in moment.told.items() if field in _TOLD[moment.name]}
        return gettext(PHRASES[moment.name], **unsaid | facts(told, names, kind))
    told = unsaid | facts(moment.told, names, kind)
    try:
        return sentence(moment.name, who, told) if moment.name in SENTENCES else moment.name
    except KeyError:  # a field too long for a line was left out
        return moment.name


def page(moment: Moment) -> str:
    """Where it can be looked at; "" when there is no page."""
    kind, _, tail = moment.stream.rpartition("/")
    route, name = PAGES.get(kind.rpartition("/")[2], ("", ""))
    return addresses.url(route, **{name: tail}) if route and addresses.exists(route) else ""


def _groups(moment: Moment) -> str:
    told = moment.told
    came = [_move(gettext("列入「%(group)s」：%(why)s"), g, entered_by(r)) for g, r in _pairs(told, "entered")]
    went = [_move(gettext("移出「%(group)s」：%(why)s"), g, left_by(r)) for g, r in _pairs(told, "left")]
    return gettext("；").join([*came, *went])


def _pairs(told: Mapping[str, list[str]], name: str) -> list[tuple[str, str]]:
    return list(zip(told.get(name, []), told.get(f"{name}_by", []), strict=True))


def _move(words: str, group: str, why: str) -> str:
    return words % {"group": group_name(group), "why": why}
