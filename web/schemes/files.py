"""A document to take away, as JSON: the same bytes for the same document."""

from __future__ import annotations

import json
from typing import Any

from starlette.responses import Response

from web.request import Request
from web.schemes import found


def version(request: Request) -> Response:
    one = found.version_of(request, request.path_params["scheme"], request.path_params["version"])
    return _file(one.document, f"scheme-{one.version}.json")


def draft(request: Request) -> Response:
    return _file(found.draft_of(request).document, "scheme-draft.json")


def _file(document: dict[str, Any], name: str) -> Response:
    content = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/json", headers=headers)
