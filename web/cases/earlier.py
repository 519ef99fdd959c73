"""The items that come before one (前置事项) as a window sees them: whether they did, why, and where they are done."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from domain.catalogue.item import ServiceItem
from domain.catalogue.prerequisites import attesting, said_of
from domain.policies.prerequisites import ATTESTED, CASE, CLAUSE, LATER, STATUS, STATUS_LEFT, Before
from projections.case_board import queries
from web.addresses import url
from web.cases.reason import Reason
from web.cases.whom import BEGINS, Whom
from web.i18n import N_, gettext
from web.request import Request
from web.shown.catalogue import item_on
from web.shown.days import today
from web.terms.catalogue import item_name
from web.terms.people import person_badge

LATER_AT = {
    "claim-line": N_("加补贴明细时，逐人核对"),
    "vacancy": N_("选岗位时核对"),
    "seeker": N_("推荐到人时，逐人核对"),
    "stall": N_("单位报名展位时核对"),
    "class": N_("选班期时核对"),
    "venture": N_("选项目时核对"),
}
ELSEWHERE = N_("本机构没有办结的记录；在别处或以前办过的，在「声明」中确认")
CONFIRMED = N_("由窗口确认：在别处或以前办过")
FINISHED = N_("本机构已办结")


def done_earlier(request: Request, item: ServiceItem, whom: Whom) -> dict[str, str]:
    """Finished cases by item: the subject's, or ours of that item where the subject begins with its case."""
    context, views, codes = request.context, request.platform.views, item.depends_on
    if not codes:
        return {}
    if whom.kind in BEGINS:
        pages = [queries.cases(context, views, item=code, status="finished", size=1) for code in codes]
        return {case.item: case.case for page in pages for case in page.rows if case.subject_kind == whom.kind}
    found = queries.finished_for(context, views, whom.subject or whom.about, codes)
    return {case.item: case.case for case in reversed(found)}


def attestable(befores: Collection[Before]) -> list[tuple[str, str]]:
    """What may be declared of those that no record shows."""
    asked = gettext(N_("在别处或以前办过「%(item)s」"))
    return [(attesting(b.item), asked % {"item": item_name(b.item)}) for b in befores if b.answer.ground == ATTESTED]


def rows(request: Request, item: ServiceItem, whom: Whom, befores: Collection[Before], *, sent: bool) -> list[Reason]:
    """One for each that comes first; before the form is `sent`, what can be declared waits for it."""
    return [_row(request, item, whom, one, sent=sent) for one in befores]


def _row(request: Request, item: ServiceItem, whom: Whom, one: Before, *, sent: bool) -> Reason:
    answer, text = one.answer, _first(one.item)
    if answer.ground == LATER:
        return Reason(None, text, gettext(LATER_AT[said_of(item.code, one.item).later]), one.item, later=True)
    if answer.ground == CASE:
        return _shown(one.item, one.case)
    if answer.holds:
        sub = gettext(CONFIRMED) if answer.ground == ATTESTED else _registered(one.item)
        return Reason(True, text, sub, one.item)
    href = _way(request, whom, one.item)
    link = gettext("去办理") if href else ""
    if answer.ground == ATTESTED:
        return Reason(False if sent else None, text, gettext(ELSEWHERE), one.item, href=href, link=link)
    waits = answer.ground == CLAUSE
    return Reason(None if waits else False, text, _registered(one.item), one.item, later=waits, href=href, link=link)


def kept_rows(item: ServiceItem, judged: Mapping[str, str]) -> Iterator[Reason]:
    """What came first as it was shown when the case was opened."""
    for code in item.depends_on:
        ground, _, case = judged.get(code, "").partition(" ")
        if ground == CASE:
            yield _shown(code, case)
        elif ground:
            yield Reason(True, _first(code), _registered(code) if ground == STATUS else gettext(CONFIRMED), code)


def _shown(code: str, case: str) -> Reason:
    return Reason(True, _first(code), gettext(FINISHED), code, href=url("cases.show", case=case), link=case)


def _first(code: str) -> str:
    return gettext("先办「%(item)s」", item=item_name(code))


def _registered(code: str) -> str:
    return gettext("看有没有有效的「%(status)s」", status=person_badge(STATUS_LEFT[code]).text)


def _way(request: Request, whom: Whom, code: str) -> str:
    """Where the earlier item is opened, for the same subject if it serves such a one; nowhere if it is not offered."""
    item = item_on(request, code, today(request))
    if item is None or not item.offered:
        return ""
    if whom.person and {"person", "household"} & set(item.kinds()):
        return url("cases.open", person=whom.person.person, item=code)
    if whom.kind == "employer" and "employer" in item.kinds():
        return url("cases.open-for", employer=whom.subject, item=code)
    return url("cases.begin", item=code)
