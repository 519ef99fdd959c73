"""A voucher's life: the stations of the closed loop, and its events as sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from projections.voucher_ledger.answers import LifeEvent, Voucher
from tenants.accounts.roles import Role
from web.formats import clock, day, short_day, yuan
from web.i18n import gettext
from web.request import Request
from web.shown.actors import actor_names
from web.shown.outlets import outlet_names
from web.terms.catalogue import item_name
from web.terms.vouchers import via_name


def stations(request: Request, voucher: Voucher, life: Sequence[LifeEvent]) -> list[dict[str, Any]]:
    """发放 → 领取 → 核销, or where it stopped, for `ui.route`."""
    names = {"issued": gettext("发放"), "claimed": gettext("领取"), "redeemed": gettext("核销")}
    happened = {one.what: one for one in life}
    reached = [what for what in names if what in happened]
    rows = []
    for what, name in names.items():
        one = happened.get(what)
        if one is None and voucher.status == "expired":
            break
        is_next = one is None and voucher.is_live and what == list(names)[len(reached)]
        rows.append({"name": name, "state": "done" if one else "now" if is_next else "", "notes": _notes(request, one)})
    if undone := happened.get("reversed"):
        rows.append({"name": gettext("冲正"), "state": "stop", "notes": _notes(request, undone)})
    elif expired := happened.get("expired"):
        rows.append({"name": gettext("过期"), "state": "stop", "notes": _notes(request, expired)})
    elif voucher.is_live:
        rows[-1]["notes"] = [gettext("%(day)s 前有效", day=voucher.expires_on.isoformat())]
    return rows


def events(request: Request, voucher: Voucher, life: Sequence[LifeEvent]) -> list[dict[str, Any]]:
    """Who, where and when, the latest first, for `ui.events`."""
    operators = {one.operator for one in life}
    names, outlets = actor_names(request, [one.by for one in life], operators), outlet_names(request, operators)
    return [
        {
            "at": one.recorded_at,
            "what": _sentence(one, voucher, names.get(one.by, one.by)),
            "sub": _where(one, outlets),
            "kind": "" if one.role == Role.SYSTEM else "human",
            "position": one.position,
        }
        for one in reversed(life)
    ]


def _notes(request: Request, one: LifeEvent | None) -> list[str]:
    if one is None:
        return []
    return [f"{short_day(one.happened_on)} {clock(one.recorded_at)}", via_name(one.via)]


def _sentence(one: LifeEvent, voucher: Voucher, who: str) -> str:
    facts = {"who": who, "amount": yuan(one.amount_fen), "day": day(voucher.expires_on)}
    match one.what:
        case "issued":
            facts["policy"] = voucher.policy_name
            return gettext("%(who)s 按「%(policy)s」发放，面值 %(amount)s，有效至 %(day)s。", **facts)
        case "claimed":
            return gettext("%(who)s 办理领取。", who=who)
        case "redeemed":
            item = item_name(one.item or "")
            return gettext("%(who)s 核销 %(amount)s，用于%(item)s。", who=who, amount=facts["amount"], item=item)
        case "reversed":
            return gettext("%(who)s 冲正核销，%(amount)s 退回预算。", who=who, amount=facts["amount"])
    return gettext("%(who)s 记为过期，%(amount)s 退回预算。", who=who, amount=facts["amount"])


def _where(one: LifeEvent, outlets: Mapping[str, str]) -> str:
    """The outlet, or that it was another operator's; the case it was redeemed for; how it was claimed."""
    parts = []
    if one.outlet:
        parts.append(outlets.get(one.outlet, gettext("其他机构的网点")))
    if one.case:
        parts.append(gettext("办件 %(case)s", case=one.case))
    if one.reason:
        parts.append(gettext("理由：%(reason)s", reason=one.reason))
    if one.via:
        parts.append(via_name(one.via))
    return gettext("，").join(parts)
