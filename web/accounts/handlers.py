"""Signing in and out."""

from starlette.responses import Response

from domain.shared.refusal import Refusal
from web.accounts.forms import SignIn
from web.addresses import safe_next
from web.guards import session
from web.render import go, invalid, render, see_other
from web.request import Request

PAGE = "accounts/sign_in.html"


def form(request: Request) -> Response:
    """The form; somebody who is signed in already is sent on."""
    if request.signed_in:
        return go(request, "/")
    return render(request, PAGE, form=SignIn.blank(next=safe_next(request.query_params.get("next"))))


def sign_in(request: Request) -> Response:
    """Starts a session, or says why not; a session the browser had before is ended."""
    sent = SignIn.read(request)
    if not sent.ok:
        return invalid(request, PAGE, form=sent)
    made = request.platform.accounts.sign_in(
        sent.value.account,
        sent.value.password,
        address(request),
        request_id=request.trace,
        language=request.language,
        ends=session.token(request) or "",
    )
    if isinstance(made, Refusal):
        return invalid(request, PAGE, form=sent.refused(made))
    return session.start(request, go(request, safe_next(sent.value.next)), made.token)


def sign_out(request: Request) -> Response:
    """Ends the session here and in the store."""
    request.platform.accounts.sign_out(session.token(request) or "", address=address(request), request_id=request.trace)
    return session.end(request, see_other(request, "accounts.sign-in"))


def address(request: Request) -> str:
    """Where the reader sits, for counting attempts and for the access log."""
    return request.client.host if request.client else ""
