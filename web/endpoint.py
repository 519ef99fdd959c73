"""From a line of the route table to an answer: who asks, may they, then the handler, then whatever went wrong.

Everything that touches a database runs in one hop to a worker thread; only the reading of a form is asynchronous.
"""

from __future__ import annotations

import uuid
from contextlib import AbstractAsyncContextManager, AbstractContextManager, nullcontext
from dataclasses import replace

from anyio import to_thread
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from tenants.accounts.roles import Role
from tenants.context import Context
from web import current
from web.errors.answer import LEFT, answer_to
from web.guards import session
from web.guards.access import Verdict, judge
from web.guards.body import limited
from web.platform import Platform, ReadOnly
from web.render import go
from web.request import Request
from web.route import FORM_BODY, Route
from web.turns import turn

ANONYMOUS = Context(actor="public", role=Role.PUBLIC, tenant=None, area="", outlet=None, request_id="")
MAX_FIELDS = 500
MAX_FILES = 20
MAX_QUERY = 8_000  # bytes behind the ? of an address: every link of a list carries them on
REQUEST_ID = "request_id"


class Endpoint:
    """The ASGI application behind one route."""

    def __init__(self, route: Route, platform: Platform) -> None:
        self.route = route
        self.platform = platform

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self.response(scope, receive)
        await response(scope, receive, send)

    async def response(self, scope: Scope, receive: Receive) -> Response:
        """The answer, not sent yet."""
        scope["yizhan.route"] = self.route.name
        request = Request(scope, limited(scope, receive, self.route.max_body))
        request.sent, problem = await self._read(request)
        try:
            async with self._turn():
                return await to_thread.run_sync(self._answer, request, problem)
        finally:
            await request.close()

    def _turn(self) -> AbstractAsyncContextManager[None]:
        """Files, writes and whatever waits for a server hold nobody up."""
        return turn() if self.route.is_page and not self.platform.settings.is_postgresql else nullcontext()

    async def _read(self, request: Request) -> tuple[FormData, Exception | None]:
        if len(request.scope["query_string"]) > MAX_QUERY:
            request.scope["query_string"] = b""  # nor does the page that says so
            return FormData(), HTTPException(414)
        if self.route.method != "POST":
            return FormData(), None
        try:
            return await request.form(
                max_files=MAX_FILES, max_fields=MAX_FIELDS, max_part_size=min(self.route.max_body, FORM_BODY)
            ), None
        except HTTPException as problem:
            return FormData(), problem

    def _answer(self, request: Request, problem: Exception | None) -> Response:
        request.route, request.signed_in, request.context = self.route, None, ANONYMOUS
        request.platform = self.platform
        with current.answering(request):
            try:
                with self._moment():
                    self._who(request)
                    if problem is not None:
                        raise problem
                    return self._admitted(request)
            except Exception as wrong:  # the one place where faults become pages
                return answer_to(request, wrong)

    def _who(self, request: Request) -> None:
        """The session's account and context; a write's idempotency key comes with its form."""
        request.signed_in = session.signed_in(request)
        key = _key(request.sent) if self.route.writes else ""
        user = request.signed_in
        request.context = user.context(key) if user else replace(ANONYMOUS, request_id=key)
        request.left_on = self.platform.left_on(request.context)
        if not self.route.writes:
            request.platform = ReadOnly(self.platform)

    def _admitted(self, request: Request) -> Response:
        context = request.context if request.signed_in else None
        match judge(self.route, context, request.path_params, left=request.left_on is not None):
            case Verdict.ALLOWED:
                return self.route.handler(request)
            case Verdict.SIGN_IN:
                return go(request, session.sign_in_address(request))
            case Verdict.FORBIDDEN:
                raise HTTPException(403)
            case Verdict.LEFT:
                raise HTTPException(403, LEFT)
            case _:
                raise HTTPException(404)

    def _moment(self) -> AbstractContextManager[None]:
        """What a page says is all of one moment; what a write answers must know what it has just written."""
        return nullcontext() if self.route.writes else self.platform.views.one_moment()


def _key(form: FormData) -> str:
    """The form's own request id; a fresh one for a form that has none, which then is never taken for a repetition."""
    try:
        return str(uuid.UUID(str(form.get(REQUEST_ID))))
    except ValueError:
        return str(uuid.uuid4())
