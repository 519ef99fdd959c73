"""Who did something: the display name behind a user id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from web.i18n import gettext
from web.request import Request

SYSTEM = "system:"


def actor_names(request: Request, actors: Iterable[str | None]) -> Mapping[str, str]:
    """Names by user id. Jobs are 系统; an account that is no more stands as its id."""
    ids = {actor for actor in actors if actor}
    known = request.platform.accounts.names({actor for actor in ids if not actor.startswith(SYSTEM)})
    return {actor: gettext("系统") if actor.startswith(SYSTEM) else known.get(actor, actor) for actor in ids}
