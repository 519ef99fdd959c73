"""Cases of what an outlet puts on, opened at the window; what began with each."""

from __future__ import annotations

from typing import Any

from tests.support.window.clients import Window
from tests.support.window.town import OWN


def begun(clerk: Window, item: str, **fields: str) -> tuple[str, str]:
    """The case and the id of what began with it."""
    case, subject = clerk.town.next("CASE"), clerk.town.next("thing")
    kinds = {"3.1.5": "activity", "1.1.3": "publication", "7.1.1": "publication", "1.2.2": "facility"}
    more: dict[str, Any] = {"subject_kind": kinds.get(item, "campaign"), "fields": fields}
    clerk.town.do(clerk.town.opened(case, item, subject, OWN, **more), clerk.town.clerk())
    return case, subject


def fair(clerk: Window, **changes: str) -> str:
    """A job fair held today."""
    plan = {"kind": "job-fair", "title": "冬季招聘洽谈会", "held_on": clerk.town.today.isoformat(), "place": "社区广场"}
    return begun(clerk, "3.1.5", **(plan | {"stalls": "10", "expected": "40"} | changes))[1]
