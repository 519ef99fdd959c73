"""Showing a person's name, number, phone and address in plain: with a reason, recorded first, for some minutes, to one
reader. Nothing of it is kept: every page is `no-store`, and the next one after the time is up is masked again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

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
    person, sent = find(request), asked(request)
    if not sent.ok:
        shown = page_of(request, person) | values(request, person.person, sent)
        return invalid(request, "people/show.html", **shown, told={})
    record(request, person.person, sent.value)
    return flash.put(request, see_other(request, "people.show", person=person.person), said(), "ok")


def asked(request: Request) -> Sent[Unmask]:
    """The reason as it was sent; one that no list knows is written out."""
    sent = Unmask.read(request, prefix="unmask-")
    if sent.ok and sent.value.reason == "other" and not sent.value.words:
        sent = sent.wrong({"words": gettext("请写明为什么要看。")})
    return sent


def record(request: Request, person: str, typed: Unmask) -> None:
    """From now on this reader sees the person in plain, for some minutes."""
    now = request.platform.clock()
    request.platform.accounts.unmaskings.record(
        Unmasking(
            at=now,
            until=now + timedelta(minutes=MINUTES),
            user=request.context.actor,
            tenant=request.context.tenant or "",
            person=person,
            reason=typed.reason,
            words=typed.words or "",
            address=request.client.host if request.client else "",
            request_id=request.context.request_id,
        )
    )


def said() -> str:
    return gettext("已登记这次查看，%(minutes)s 分钟后自动遮盖。", minutes=MINUTES)


def values(request: Request, person: str, sent: Sent[Unmask] | None = None) -> dict[str, object]:
    """For the page: what is in plain now, and the form that asks for it."""
    return {"plain": plain(request, person), **form(sent)}


def form(sent: Sent[Unmask] | None = None) -> dict[str, object]:
    reasons = [(code, gettext(word)) for code, word in UNMASKED_FOR.items()]
    return {"unmask": sent or Unmask.blank("unmask-"), "reasons": reasons, "minutes": MINUTES}


def until(request: Request, person: str) -> datetime | None:
    """How long this reader's last recorded look lasts; None once it is over."""
    return request.platform.accounts.unmaskings.live_until(request.context.actor, person, request.platform.clock())


def plain(request: Request, person: str) -> Plain | None:
    """In plain as long as this reader's last recorded look lasts; None otherwise, and of one who was forgotten."""
    live = until(request, person)
    if live is None:
        return None
    known = find(request).record
    name, *rest = request.platform.vault.open_many([known.name, known.identity, known.phone, known.address])
    return None if name is None else Plain(live, name, *(one or "" for one in rest))


def told(request: Request, shown: Mapping[str, Any]) -> dict[str, str]:
    """What was noted of contacts and facts, by its token; nothing while the page is masked."""
    if shown["plain"] is None:
        return {}
    noted = [one.note for one in shown["contacts"]] + [held.detail for _, held in shown["facts"] if held]
    tokens = [token for token in noted if token]
    opened = request.platform.vault.open_many(tokens)
    return {token: text for token, text in zip(tokens, opened, strict=True) if text}
