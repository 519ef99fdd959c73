"""Handing out a file that proves something: only ever as a download, under a name of ours."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from tenants.evidence.kinds import SUFFIX
from web.request import Request


def download(request: Request, *, subject: str, sha256: str, type: str, name: str) -> Response:
    """The file; `name` is the evidence's id. That the reader may see it was asked before. 404 once it is forgotten.

    What a file holds is unmasked: who took it is in the access log.
    """
    content = request.platform.evidence.open(subject, sha256)
    if content is None:
        raise HTTPException(404)
    address = request.client.host if request.client else ""
    request.platform.accounts.record_access(request.context.actor, "evidence", name, address, request.trace)
    headers = {"Content-Disposition": f'attachment; filename="{name}.{SUFFIX[type]}"'}
    return Response(content, media_type=type, headers=headers)
