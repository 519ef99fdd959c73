"""`/healthz`: is this process able to answer pages? For load balancers and `make run`; says nothing of people."""

from starlette.responses import JSONResponse, Response

from web.request import Request


def show(request: Request) -> Response:
    """200 with the log position the pages have reached; 503 (from the error page) when the store cannot be asked."""
    position, _ = request.platform.as_of()
    return JSONResponse({"status": "ok", "position": position})
