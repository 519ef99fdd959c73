"""The staff of the reader's operator, as a select offers them."""

from __future__ import annotations

from projections.operator_directory import queries
from tenants.vault import masking
from web.request import Request


def staff_choices(request: Request) -> list[tuple[str, str]]:
    """(id, name masked and post) of everybody on the staff."""
    context, views = request.context, request.platform.views
    found = queries.staff(context, views, context.tenant) if context.tenant else ()
    names = request.platform.vault.open_many([one.name for one in found])
    return [
        (one.staff, f"{masking.mask_name(name)}（{one.post}）") for one, name in zip(found, names, strict=True) if name
    ]
