"""The page of one referral, with the form that comes next: its outcome, or the follow-up that is due."""

from __future__ import annotations

from starlette.responses import Response

from projections.referral_board.answers import Referral
from web.forms import Sent
from web.jobs.referrals import page
from web.jobs.referrals.forms import FollowUp, Outcome
from web.render import invalid, render
from web.request import Request
from web.shown.days import today

PAGE, FRAGMENT = "jobs/referral.html", "jobs/_referral_page.html"


def show(request: Request) -> Response:
    referral = page.find(request)
    values = page.values(request, referral)
    return render(
        request, PAGE, values, outcome=blank_outcome(request, referral), follow_up=blank_follow_up(request, values)
    )


def blank_outcome(request: Request, referral: Referral) -> Sent[Outcome]:
    """With what the employer has answered, for the clerk to look into."""
    answer = referral.answer if referral.is_asked else None
    return Outcome.blank(on=today(request), outcome=answer, starts_on=referral.answer_starts_on if answer else None)


def blank_follow_up(request: Request, values: dict[str, object]) -> Sent[FollowUp]:
    return FollowUp.blank(day=getattr(values["due"], "day", None), on=today(request))


def again(
    request: Request,
    referral: Referral,
    *,
    outcome: Sent[Outcome] | None = None,
    follow_up: Sent[FollowUp] | None = None,
) -> Response:
    """The page once more, with the form that was refused."""
    values = page.values(request, referral)
    return invalid(
        request,
        PAGE,
        fragment=FRAGMENT,
        outcome=outcome or blank_outcome(request, referral),
        follow_up=follow_up or blank_follow_up(request, values),
        **values,
    )
