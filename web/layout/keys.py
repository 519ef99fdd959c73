"""Keyboard shortcuts: two letters for the pages of every day. `app.js` follows the links that carry them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from tenants.accounts.roles import Role
from web import addresses
from web.guards.access import opens
from web.i18n import N_

KEYS: Mapping[str, tuple[str, str]] = {
    "gd": ("desk.today", N_("今日")),
    "gt": ("duties.list", N_("待办")),
    "gp": ("people.list", N_("服务对象")),
    "gc": ("cases.list", N_("办件")),
    "gj": ("vacancies.list", N_("岗位")),
    "gr": ("referrals.list", N_("推荐")),
    "gu": ("follow-ups.list", N_("录用回访")),
    "gv": ("vouchers.list", N_("就业券")),
    "gf": ("feedback.complaints", N_("投诉")),
    "np": ("people.register", N_("登记服务对象")),
    "ne": ("employers.register", N_("登记用人单位")),
}


def keys_for(role: Role, *, left: bool = False) -> list[tuple[str, str, str]]:
    """(keys, address, what is there) of those a role can open, or whoever of it `left`."""
    return list(_keys(addresses.table(), role, left))


@lru_cache(64)
def _keys(table: addresses.Table, role: Role, left: bool) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (keys, addresses.url(name), label)
        for keys, (name, label) in KEYS.items()
        if (route := table.get(name)) and opens(role, route, left=left)
    )
