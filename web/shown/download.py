"""A list handed over as a file."""

from __future__ import annotations

from starlette.responses import Response


def csv(content: bytes, name: str) -> Response:
    """`name` is ours and plain ASCII."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=headers)


def xlsx(content: bytes, name: str) -> Response:
    """The same for a workbook."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(
        content, media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", headers=headers
    )
