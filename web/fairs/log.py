"""The on-site log: questions, incidents, safety; what was open is settled later."""

from __future__ import annotations

from starlette.responses import Response

from domain.fairs.commands import HandleLogEntry, MakeLogEntry
from web.fairs import forms, page
from web.i18n import gettext
from web.request import Request
from web.shown.days import today


def make(request: Request) -> Response:
    fair = page.find(request)
    sent = forms.Entry.read(request, "entry-")
    if not sent.ok:
        return page.again(request, fair, "entry", sent)
    command = MakeLogEntry(
        fair=fair.fair,
        operator=fair.operator,
        entry=request.platform.application.number_for(request.context, "entry"),
        on=today(request),
        **sent.value.model_dump(),
    )
    return page.done(request, fair, command, "entry", sent, gettext("已记入现场记录"))


def handle(request: Request) -> Response:
    fair = page.find(request)
    sent = forms.Handling.read(request, "handled-")
    if not sent.ok:
        return page.again(request, fair, "handled", sent)
    typed = sent.value.model_dump()
    command = HandleLogEntry(fair=fair.fair, operator=fair.operator, on=today(request), **typed)
    return page.done(request, fair, command, "handled", sent, gettext("处理已记"))
