"""What waits for the reader: results to answer, objections to decide, years to score. For the start pages."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from projections.appraisal_archive import course as courses
from projections.operator_directory import queries as directory
from web.addresses import url
from web.appraisals import deadlines
from web.appraisals.deadlines import Deadline
from web.i18n import gettext
from web.lists import Listing
from web.render import render
from web.request import Request
from web.terms.appraisal_course import party_name
from web.terms.appraisals import period_words

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Waits:
    """One thing to do, where it is done, and until when."""

    words: str
    operator: str
    href: str
    deadline: Deadline | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The first of what waits, and how much it is in all."""

    rows: list[Waits]
    total: int


def waiting(request: Request) -> Waiting:
    """The first, the oldest period before the others; nothing for those who have nothing to do with appraisals."""
    rows = _rows(request, 0, SHOWN)
    full = len(rows) == SHOWN
    return Waiting(rows, courses.number_waiting(request.context, request.platform.views) if full else len(rows))


def show(request: Request) -> Response:
    """All of it, page by page."""
    total = courses.number_waiting(request.context, request.platform.views)
    listed = Listing.of(request, "waits").of_total(total)
    values = {"list": listed, "rows": _rows(request, listed.offset, listed.size)}
    return render(request, "appraisals/waiting.html", values, fragment="appraisals/_waits.html")


def _rows(request: Request, offset: int, size: int) -> list[Waits]:
    """First what is answered or decided, then the years to score, from `offset` on."""
    answers, scores = courses.waiting(request.context, request.platform.views, offset + size)
    before, end = len(answers), offset + size
    found, parties = answers[offset:end], scores[max(0, offset - before) : max(0, end - before)]
    codes = {one.operator for one in found} | {one.operator for one in parties}
    names = directory.names(request.context, request.platform.views, codes)
    waits = []
    for one in found:
        which = {"operator": one.operator, "period": one.period}
        answer, period = one.status == "published", period_words(one.period)
        words = gettext("答复%(period)s考核", period=period)
        if not answer:
            words = gettext("裁定%(period)s考核的异议", period=period)
        page = url("appraisals.answer" if answer else "appraisals.decide", **which)
        deadline = deadlines.of_answer(request, one) if answer else None
        waits.append(Waits(words, names.get(one.operator, one.operator), page, deadline))
    for party in parties:
        which = {"operator": party.operator, "period": party.period}
        words = gettext("%(period)s考核%(party)s", period=period_words(party.period), party=party_name(party.party))
        note = gettext("已评 %(done)s / %(all)s 项", done=party.done, all=len(party.points))
        deadline = deadlines.of_party(request, party)
        name = names.get(party.operator, party.operator)
        waits.append(Waits(words, name, url("appraisals.assess", **which), deadline, note))
    return waits
