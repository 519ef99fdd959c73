"""Recording a follow-up: 7, 30 and 90 days after the start of work."""

from __future__ import annotations

from starlette.responses import Response

from domain.jobs.commands import RecordFollowUp
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.i18n import gettext
from web.jobs.referrals import page
from web.jobs.referrals.forms import FollowUp
from web.jobs.referrals.show import again
from web.render import see_other
from web.request import Request


def save(request: Request) -> Response:
    referral = page.find(request)
    sent = FollowUp.read(request)
    if sent.ok:
        typed = sent.value
        command = RecordFollowUp(
            referral=referral.referral,
            operator=referral.operator,
            day=typed.day,
            employed=typed.employed == "yes",
            note=typed.note,
            on=typed.on,
        )
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            recorded = see_other(request, "referrals.show", referral=referral.referral)
            return flash.put(request, recorded, gettext("回访已记下"), "ok")
        sent = sent.refused(outcome.refusal)
    return again(request, referral, follow_up=sent)
