"""What became of an outlet or of somebody, as lines of a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from projections.operator_directory.answers import Told
from web.i18n import N_, gettext
from web.request import Request
from web.said import said
from web.shown.actors import actor_names
from web.shown.outlets import outlet_names

WHAT = {
    "outlet-opened": N_("网点开办"),
    "outlet-changed": N_("网点变更"),
    "outlet-closed": N_("网点关闭"),
    "staff-joined": N_("工作人员到岗"),
    "staff-changed": N_("工作人员变更"),
    "staff-left": N_("工作人员离岗"),
}


def told(request: Request, history: Iterable[Told]) -> list[dict[str, Any]]:
    """For `ui.events`: when, what, who."""
    lines = list(history)
    operators = [request.path_params.get("operator")]
    who = actor_names(request, [one.by for one in lines], operators)
    where = outlet_names(request, operators)
    return [
        {
            "at": one.at,
            "what": gettext(WHAT[one.what]),
            "kind": "human",
            "sub": Markup(gettext("，")).join(  # noqa: S704 - our own comma
                said(part) for part in (where.get(one.outlet, ""), one.note, who.get(one.by, "")) if part
            ),
            "position": one.position,
        }
        for one in lines
    ]
