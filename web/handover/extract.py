"""The operator's own record, signed, as one file."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.operator_directory import queries as directory
from tenants.extract import extract
from web.request import Request


def download(request: Request) -> Response:
    """Everything up to now; 404 for an operator that is not there or not the reader's."""
    platform = request.platform
    found = directory.operator(request.context, platform.views, request.path_params["operator"])
    if found is None:
        raise HTTPException(404)
    content = extract(platform.log, platform.vault.signer, found.operator, platform.log.head())
    headers = {"Content-Disposition": f'attachment; filename="{found.operator}-record.zip"'}
    return Response(content, media_type="application/zip", headers=headers)
