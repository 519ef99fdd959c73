"""The clerk's own drafts on the desk, and throwing one away."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.job_board import employers
from tenants.accounts.drafts import Draft
from tenants.clock import business_date
from tenants.vault import masking
from web import flash
from web.i18n import N_, gettext, plural
from web.render import see_other
from web.request import Request
from web.shown.days import today
from web.shown.people import people_by_id
from web.terms.catalogue import item_name

_REGISTERED = {"/employers/new": N_("登记用人单位")}
"""Forms without an item that are not of a person, by their page."""


@dataclass(frozen=True, slots=True)
class DraftShown:
    """`who` is masked."""

    draft: str
    what: str
    who: str
    age: str
    href: str


def own_drafts(request: Request) -> list[DraftShown]:
    """The latest first."""
    found = request.platform.drafts.all(request.context)
    people = people_by_id(request, {one.person for _, _, one in found if one.person})
    shown = []
    for id, at, one in found:
        days = (today(request) - business_date(at)).days
        age = plural("%(num)s 天前", days) if days > 0 else gettext("今天")
        who = people[one.person].name if one.person in people else _who(request, one)
        what = item_name(one.item) if one.item else gettext(_REGISTERED.get(one.page, "登记服务对象"))
        shown.append(DraftShown(id, what, who, age, f"{one.page}?draft={id}"))
    return shown


def _who(request: Request, one: Draft) -> str:
    if one.employer:
        found = employers.employer(request.context, request.platform.views, one.employer)
        return found.name if found else ""
    typed = dict(one.typed).get("name", "") if not one.item else ""
    if one.page in _REGISTERED:
        return typed  # what an employer is called is no secret
    return masking.mask_name(typed) if typed else ""


def discard(request: Request) -> Response:
    if not request.platform.drafts.discard(request.context, request.path_params["draft"]):
        raise HTTPException(404)
    return flash.put(request, see_other(request, "desk.today"), gettext("草稿已丢弃"), "ok")
