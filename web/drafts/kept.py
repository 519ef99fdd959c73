"""What the pages with a form ask of drafts: the one that was opened, keeping one, and letting it go."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response

from tenants.accounts.drafts import MOST, Draft
from web import flash
from web.forms import GENERAL, Form, Sent
from web.i18n import gettext
from web.render import see_other
from web.request import Request

NAME = "draft"
LEFT_OUT = (NAME, "request_id")


def named(request: Request) -> str:
    """The number that came with the form, or with the address of its page."""
    return str(request.sent.get(NAME, "")) or request.query_params.get(NAME, "")


def opened(request: Request, form: type[Form]) -> Sent[Any] | None:
    """The form as it was kept; None where the address names no draft, 404 for one that is not this clerk's."""
    if not (id := request.query_params.get(NAME, "")):
        return None
    draft = request.platform.drafts.get(request.context, id)
    if draft is None or draft.page != request.url.path:
        raise HTTPException(404)
    return _blank(form.of(FormData(list(draft.typed))))


def keep(request: Request, form: type[Form], item: str = "", *, employer: str = "") -> Response | Sent[Any]:
    """Back to the desk; or the form with why it was not kept. Nothing that was typed is checked.

    `employer` is whose form it is where the address does not say so.
    """
    typed = [(name, text) for name, text in request.sent.multi_items() if isinstance(text, str) and text]
    where = {name: str(request.path_params.get(name, "")) for name in ("person", "employer")}
    where["employer"] = where["employer"] or employer
    page = request.url.path.removesuffix("/draft")
    sent = tuple(pair for pair in typed if pair[0] not in LEFT_OUT)
    draft = Draft(page=page, item=item, typed=sent, **where)
    if request.platform.drafts.keep(request.context, draft, named(request)):
        return flash.put(request, see_other(request, "desk.today"), gettext("草稿已存，7 天内可以接着填"), "ok")
    full = gettext("最多存 %(most)s 份草稿，请先丢弃几份。", most=MOST)
    return _blank(form.read(request)).wrong({GENERAL: full})


def done(request: Request) -> None:
    """The form was sent: its draft is needed no more."""
    if id := str(request.sent.get(NAME, "")):
        request.platform.drafts.discard(request.context, id)


def _blank(sent: Sent[Any]) -> Sent[Any]:
    return replace(sent, problems={}, typed=None)
