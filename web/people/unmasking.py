"""Showing a person's name, number, phone and address in plain: with a reason, recorded first, for some minutes, to one
reader. Nothing of it is kept: every page is `no-store`, and the next one after the time is up is masked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from starlette.responses import Response

from tenants.accounts.unmaskings import Unmasking
from web import flash
from web.forms import Sent
from web.i18n import gettext
from web.people.forms import Unmask
from web.people.page import find
from web.people.showing import page_of
from web.render import invalid, see_other
from web.request import Request
from web.terms.rosters import UNMASKED_FOR

MINUTES = 5


@dataclass(frozen=True, slots=True)
class Plain:
    """What a record says in plain, and until when this reader may see it."""

    until: datetime
    name: str
    identity: str
    phone: str
    address: str


def save(request: Request) -> Response:
    """Records who looks and why, then leads back to the page, which now shows it."""
    person, sent = find(request), Unmask.read(request, prefix="unmask-")
    if sent.ok and sent.value.reason == "other" and not sent.value.words:
        sent = sent.wrong({"words": gettext("请写明为什么要看。")})
    if not sent.ok:
        shown = page_of(request, person) | values(request, person.person, sent)
        return invalid(request, "people/show.html", **shown)
    now = request.platform.clock()
    request.platform.accounts.unmaskings.record(
        Unmasking(
            at=now,
            until=now + timedelta(minutes=MINUTES),
            user=request.context.actor,
            tenant=request.context.tenant or "",
            person=person.person,
            reason=sent.value.reason,
            words=sent.value.words or "",
            address=request.client.host if request.client else "",
            request_id=request.context.request_id,
        )
    )
    said = gettext("已登记这次查看，%(minutes)s 分钟后自动遮盖。", minutes=MINUTES)
    return flash.put(request, see_other(request, "people.show", person=person.person), said, "ok")


def values(request: Request, person: str, sent: Sent[Unmask] | None = None) -> dict[str, object]:
    """For the page: what is in plain now, and the form that asks for it."""
    reasons = [(code, gettext(word)) for code, word in UNMASKED_FOR.items()]
    return {
        "plain": plain(request, person),
        "unmask": sent or Unmask.blank("unmask-"),
        "reasons": reasons,
        "minutes": MINUTES,
    }


def plain(request: Request, person: str) -> Plain | None:
    """In plain as long as this reader's last recorded look lasts; None otherwise, and of one who was forgotten."""
    now = request.platform.clock()
    until = request.platform.accounts.unmaskings.live_until(request.context.actor, person, now)
    if until is None:
        return None
    record = find(request).record
    name, *rest = request.platform.vault.open_many([record.name, record.identity, record.phone, record.address])
    return None if name is None else Plain(until, name, *(one or "" for one in rest))
