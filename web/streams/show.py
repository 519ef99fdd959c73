"""One stream, event by event, and as it stood after any of them (`?at=7`)."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.stream_index import queries as index
from tenants.replay import Step, kind_of, replay
from web.render import render
from web.request import Request
from web.shown.schemes import scheme_version
from web.streams.days import days
from web.streams.difference import difference
from web.streams.names import actors, role_name, things
from web.streams.related import related
from web.streams.telling import tell

WHO = ("people", "system")


def show(request: Request) -> Response:
    """The latest event unless another is asked for; 404 for a stream that is not there or not the reader's."""
    stream = request.path_params["stream"]
    known = index.stream(request.context, request.platform.views, stream)
    steps = replay(request.platform.log.load(stream)) if known else []
    if known is None or not steps:
        raise HTTPException(404)
    at, who = _at(request, len(steps)), request.query_params.get("who")
    names, people = things(request, steps), actors(request, steps)
    told = tell(steps, at, names, people, _failing(request, steps))
    values: dict[str, Any] = {"stream": stream, "kind": kind_of(stream), "known": known, "at": at, "last": len(steps)}
    values |= {"told": [one for one in told if who not in WHO or (who == "system") == one["is_system"]], "who": who}
    values |= {"counts": {kind: sum((kind == "system") == one["is_system"] for one in told) for kind in WHO}}
    values |= _moment(steps[at - 1], people, names) | {"days": days(steps, at), "names": names}
    return render(request, "streams/show.html", values, mode="past" if at < len(steps) else "")


def _at(request: Request, last: int) -> int:
    """The version asked for, within the stream; the last one otherwise."""
    asked = request.query_params.get("at", "")
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else last
    return min(max(number, 1), last)


def _failing(request: Request, steps: list[Step]) -> tuple[str, ...]:
    """Of an appraisal, the grades of its scheme that fail."""
    data = next((step.data for step in steps if "scheme_version" in step.data), None)
    found = scheme_version(request.platform.views, data["scheme"], data["scheme_version"]) if data else None
    return found.scheme.failing if found else ()


def _moment(step: Step, people: Any, names: Any) -> dict[str, Any]:
    """The chosen event: who, when, what it changed, and where it leads."""
    one = step.envelope
    return {
        "event": one,
        "actor": people.get(one.actor, one.actor),
        "role": role_name(one.role),
        "changes": difference(step.before, step.after, names, kind_of(one.stream)),
        "related": related(step),
    }
