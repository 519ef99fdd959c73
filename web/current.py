"""The request now being answered, for helpers deep in a template that would otherwise be handed it by every page."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from web.request import Request

_request: ContextVar[Request | None] = ContextVar("request", default=None)


def request() -> Request:
    """LookupError outside a request."""
    found = _request.get()
    if found is None:
        raise LookupError("there is no request: this helper works while a page is rendered")
    return found


@contextmanager
def answering(one: Request) -> Iterator[None]:
    """Everything inside belongs to this request."""
    token = _request.set(one)
    try:
        yield
    finally:
        _request.reset(token)
