"""The slip of a letter of referral (回执), filled in by its code: what came of it, for the operator to look into.

Whoever holds the letter answers without an account; nothing of the person is shown, and nothing is concluded from it.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.jobs.commands import AnswerReferral
from projections.operator_directory import queries as directory
from projections.referral_board import queries as referrals
from projections.referral_board.answers import Letter
from tenants.accounts.roles import Role
from tenants.context import Context
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.feedback.limit import WRONG_CODES
from web.forms import Form, Sent
from web.i18n import N_, gettext
from web.render import invalid, see_other
from web.request import Request
from web.shown.days import today

PAGE = "verify/letter.html"
LONGEST = 40  # characters of a code, however it is typed
_READER = Context(actor="system:verify", role=Role.SYSTEM, tenant=None, area="", outlet=None, request_id="")


class Answer(Form):
    """Of somebody who came with the letter."""

    outcome: Literal["interviewed", "hired", "not-suitable", "declined"] = Field(title=N_("面试结果"))
    starts_on: date | None = Field(None, title=N_("到岗日期"), description=N_("录用时填写"))


def values(request: Request, letter: Letter, sent: Sent[Any] | None = None) -> dict[str, Any]:
    """What the page of a letter shows; its slip as long as it may be answered."""
    operator = directory.operator(_READER, request.platform.views, letter.operator)
    given = {"outcome": letter.answer, "starts_on": letter.answer_starts_on}
    return {"letter": letter, "operator": operator, "slip": sent or Answer.blank(**given), "today": today(request)}


def save(request: Request) -> Response:
    letter, sent = _letter(request), Answer.read(request)
    if sent.ok:
        typed = sent.value
        command = AnswerReferral(
            referral=letter.referral,
            operator=letter.operator,
            outcome=typed.outcome,
            starts_on=typed.starts_on,
            on=today(request),
        )
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            answered = see_other(request, "verify.show", code=letter.code)
            return flash.put(request, answered, gettext("已反馈给推荐机构，谢谢。"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, **values(request, letter, sent))


def _letter(request: Request) -> Letter:
    """404 for a code that is on no letter, 429 for too many of them from one place."""
    place, now = request.client.host if request.client else "", request.platform.clock()
    if WRONG_CODES.is_over(place, now):
        raise HTTPException(429)
    letter = referrals.letter_by_code(request.platform.views, request.path_params["code"][:LONGEST])
    if letter is None:
        WRONG_CODES.count(place, now)
        raise HTTPException(404)
    return letter
