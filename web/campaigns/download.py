"""The list of a survey or activity as a file: whom it reaches masked, and the answers that are fixed."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from domain.campaigns.questionnaire import Question, questions
from projections.campaign_board.answers import Campaign, Reached
from projections.page import LARGEST
from web.campaigns.names import names_of
from web.campaigns.page import asked_for, find, targets_of
from web.cases.items.generic import YES_NO
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.request import Request
from web.shown.actors import actor_names
from web.shown.download import handed, pages_of
from web.terms.campaigns import collected_badge, target_kind
from web.terms.catalogue import field_text
from web.terms.places import place

HEAD = (N_("对象"), N_("种类"), N_("村（社区）"), N_("结果"), N_("日期"), N_("调查人"))


def download(request: Request) -> Response:
    """What was answered in words is sealed and stays out of it."""
    found = find(request)
    fixed = [one for one in questions(found.item) if not one.in_words]
    head = [*HEAD, *(one.label for one in fixed)]
    return handed(request, f"survey-{found.campaign}", N_("对象名单"), head, _lines(request, found, fixed))


def _lines(request: Request, found: Campaign, fixed: list[Question]) -> Iterator[tuple[Cell, ...]]:
    asked = asked_for(request)
    for page in pages_of(lambda number: targets_of(request, found, asked, page=number, size=LARGEST)):
        names = names_of(request, page.rows)
        who = actor_names(request, {one.collector for one in page.rows if one.collector}, {found.operator})
        for one in page.rows:
            day = one.collected_on.isoformat() if one.collected_on else ""
            outcome = collected_badge(one.outcome).text
            lived = place(one.village) if one.village else ""
            told = (names.get(one.target, ""), target_kind(one.kind), lived, outcome, day, who.get(one.collector, ""))
            yield (*told, *(_answer(question, one) for question in fixed))


def _answer(question: Question, one: Reached) -> str:
    kept = one.answers.get(question.name, "")
    names = dict(question.choices) | dict(YES_NO if question.kind == "yes" else ())
    if question.kind == "number":
        return kept
    return gettext("、").join(field_text(names.get(code, code)) for code in kept.split(",") if code)
