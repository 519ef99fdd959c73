"""The person a page is about; somebody the reader does not serve answers as if they did not exist."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.shared.message import Command
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import F, Sent
from web.render import see_other
from web.request import Request
from web.shown.people import PersonShown, person_or_none


def find(request: Request) -> PersonShown:
    """404 for one whom the reader does not see."""
    person = person_or_none(request, str(request.path_params["person"]))
    if person is None:
        raise HTTPException(404)
    return person


def done(request: Request, sent: Sent[F], command: Command | Sequence[Command], said: str) -> Response | Sent[F]:
    """Carry it out and go back to the person's page; or the form with what was refused."""
    outcome = act(request, command)
    if isinstance(outcome, Refused):
        return sent.refused(outcome.refusal)
    person = request.path_params["person"]
    return flash.put(request, see_other(request, "people.show", person=person), said, "ok")
