"""Who did something: the name behind a user's or a staff member's id."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from projections.operator_directory import queries
from tenants.vault import masking
from web.i18n import gettext
from web.request import Request

SYSTEM, ANONYMOUS = "system:", "public"
TAIL = 6  # characters of an id that has no name here: enough to tell two apart


def actor_names(
    request: Request, actors: Iterable[str | None], operators: Iterable[str | None] = ()
) -> Mapping[str, str]:
    """Names by id: accounts by their display name, jobs as 系统, staff masked: those of the reader's own operator, and
    of `operators` as far as the reader sees them."""
    ids = {actor for actor in actors if actor}
    people = {actor for actor in ids if not actor.startswith(SYSTEM)}
    known = request.platform.accounts.names(people)
    known |= _staff(request, people - known.keys(), {request.context.tenant, *operators})
    return {actor: _name(actor, known) for actor in ids}


def _name(actor: str, known: Mapping[str, str]) -> str:
    if actor.startswith(SYSTEM):
        return gettext("系统")
    if actor == ANONYMOUS:
        return gettext("公众")
    return known.get(actor) or gettext("工作人员（%(id)s）", id=actor[-TAIL:])


def _staff(request: Request, ids: Collection[str], operators: Collection[str | None]) -> dict[str, str]:
    """The staff who have no account."""
    context, views = request.context, request.platform.views
    codes = sorted(code for code in operators if code) if ids else []
    found = [one for code in codes for one in queries.staff(context, views, code) if one.staff in ids]
    opened = request.platform.vault.open_many([one.name for one in found])
    return {one.staff: masking.mask_name(name) for one, name in zip(found, opened, strict=True) if name}
