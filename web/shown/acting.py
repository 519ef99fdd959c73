"""A form that carries out one command: either the answer, or the form again with what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from starlette.responses import Response

from domain.shared.message import Command
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Form, Sent
from web.request import Request

F = TypeVar("F", bound=Form)


def acted(request: Request, sent: Sent[F], make: Callable[[F], Command], to: Response, word: str) -> Response | Sent[F]:
    """`to` with a word when it was done; `sent` with its problems when not."""
    if not sent.ok:
        return sent
    outcome = act(request, make(sent.value))
    if isinstance(outcome, Refused):
        return sent.refused(outcome.refusal)
    return flash.put(request, to, word, "ok")
