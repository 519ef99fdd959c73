"""A command from a page: carried out, and the read models waited for, so that the next page shows it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import msgspec
from starlette.datastructures import UploadFile

from domain.shared.message import Command
from tenants.outcome import Done, Outcome
from web.request import Request

PATIENCE = 2.0  # seconds; after that the page is shown with what is there, and says how fresh it is
NOT_PAYLOAD = ("request_id",)


def act(request: Request, commands: Command | Sequence[Command], *, answer: Mapping[str, str] | None = None) -> Outcome:
    """Carry out one command, or several as one, under the form's request id.

    What the request id stands for is the form as it was sent, so that a second press is recognised even though a
    command carries new ids and the time. Raises what `Application.handle` raises.
    """
    payload = msgspec.json.encode(
        [request.route.name, request.path_params, [pair for pair in _texts(request) if pair[0] not in NOT_PAYLOAD]],
        order="deterministic",
    )
    outcome = request.platform.application.handle(commands, request.context, payload=payload, answer=answer)
    if isinstance(outcome, Done) and outcome.position:
        request.platform.runner.wait(outcome.position, PATIENCE)
    return outcome


def _texts(request: Request) -> list[tuple[str, str]]:
    return [(name, value if isinstance(value, str) else _digest(value)) for name, value in request.sent.multi_items()]


def _digest(file: UploadFile) -> str:
    """A file stands for its content: another one under the same name is another request."""
    file.file.seek(0)
    return hashlib.sha256(file.file.read()).hexdigest()
