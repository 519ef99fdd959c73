"""Recording what came of a referral. A hire takes a place and ends what the person was registered as."""

from __future__ import annotations

from starlette.responses import Response

from domain.jobs.commands import RecordOutcome
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.i18n import gettext
from web.jobs.referrals import page
from web.jobs.referrals.forms import Outcome
from web.jobs.referrals.show import again
from web.render import see_other
from web.request import Request


def save(request: Request) -> Response:
    referral = page.find(request)
    sent = Outcome.read(request)
    if sent.ok:
        typed = sent.value
        command = RecordOutcome(
            referral=referral.referral,
            operator=referral.operator,
            outcome=typed.outcome,
            starts_on=typed.starts_on,
            note=typed.note,
            on=typed.on,
        )
        outcome = act(request, command)
        if not isinstance(outcome, Refused):
            recorded = see_other(request, "referrals.show", referral=referral.referral)
            return flash.put(request, recorded, gettext("结果已记下"), "ok")
        sent = sent.refused(outcome.refusal)
    return again(request, referral, outcome=sent)
