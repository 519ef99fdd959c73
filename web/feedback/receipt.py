"""The page behind a receipt: how far the case is, rating it once, complaining of it, and what became of a complaint."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from domain.feedback.commands import LodgeComplaint, RateService
from domain.policies.feedback_rules import ITEM
from domain.shared.personal import Personal
from projections.case_board import queries as cases
from projections.case_board.answers import Case, CaseStep
from projections.feedback_board import queries as board
from projections.feedback_board.answers import Complaint
from projections.operator_directory import queries as directory
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.device import Device
from web.feedback.codes import READER, case_behind, code_of
from web.feedback.forms import Complain, Rate
from web.forms import GENERAL, Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.days import today

PAGE = "feedback/receipt.html"
OPEN_AT_ONCE = 3  # complaints about one case that nobody has answered yet


@dataclass(frozen=True, slots=True)
class Told:
    """A complaint as its complainer sees it: the steps of its case, by when it is answered, and the answer."""

    complaint: Complaint
    status: str
    steps: tuple[CaseStep, ...]
    answer: str
    code: str


def show(request: Request) -> Response:
    return render(request, PAGE, values(request, case_behind(request)))


def values(request: Request, case: Case, **forms: Sent[Any]) -> dict[str, Any]:
    views = request.platform.views
    outlet = directory.outlet(READER, views, case.outlet)
    own = board.complaint(READER, views, case.case) if case.item == ITEM else None
    return {
        "case": case,
        "code": code_of(request, case),
        "operator": directory.operator(READER, views, case.operator),
        "outlet": outlet.name if outlet else "",
        "steps": cases.case_steps_of(READER, views, case.case),
        "rating": board.rating_of(READER, views, case.case),
        "own": _told(request, own, case) if own else None,
        "complaints": [_told(request, one) for one in board.complaints_about(READER, views, case.case)],
        "rate": forms.get("rate") or Rate.blank(),
        "complain": forms.get("complain") or Complain.blank("complain-"),
    }


def _told(request: Request, complaint: Complaint, case: Case | None = None) -> Told:
    views, number = request.platform.views, complaint.complaint
    known = case or cases.case(READER, views, number)
    form = cases.case_form(READER, views, number) if known else None
    private = request.platform.vault.open(form.private) if form and form.private else None
    answer = str(json.loads(private).get("answer", "")) if private and private.startswith("{") else ""
    steps = cases.case_steps_of(READER, views, number) if known else ()
    code = code_of(request, known) if known else ""
    return Told(complaint, complaint.shown_status(today(request)), steps, answer, code)


def rate(request: Request) -> Response:
    case, sent, device = case_behind(request), Rate.read(request), Device.of(request)
    if sent.ok:
        words = Personal.of(sent.value.words) if sent.value.words else None
        command = RateService(
            case=case.case,
            operator=case.operator,
            score=sent.value.score,
            words=words,
            device=device.mark(request, case.operator, today(request)),
            on=today(request),
        )
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            return device.keep(request, _thanks(request, case, gettext("谢谢您的评价")))
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, **values(request, case, rate=sent))


def complain(request: Request) -> Response:
    case, sent, device = case_behind(request), Complain.read(request, "complain-"), Device.of(request)
    lodged = board.complaints_about(READER, request.platform.views, case.case)
    if sent.ok and sum(one.status == "open" for one in lodged) >= OPEN_AT_ONCE:
        sent = sent.wrong({GENERAL: gettext("前面的投诉还没有答复，请等答复后再提。")})
    if sent.ok:
        command = LodgeComplaint(
            complaint=request.platform.application.number_for(request.context, "complaint"),
            operator=case.operator,
            via="public",
            kind=sent.value.kind,
            words=Personal.of(sent.value.words),
            case=case.case,
            device=device.mark(request, case.operator, today(request)),
            on=today(request),
        )
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            return device.keep(request, _thanks(request, case, gettext("投诉已收下，进展在这一页看")))
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, **values(request, case, complain=sent))


def _thanks(request: Request, case: Case, words: str) -> Response:
    return flash.put(request, see_other(request, "feedback.receipt", code=code_of(request, case)), words, "ok")
