"""Places by name. Names of places are their Chinese names in both languages."""

from __future__ import annotations

from tenants.divisions import divisions
from web.i18n import N_, gettext

OUTLET_KINDS = {
    "market": N_("零工市场"),
    "station": N_("零工驿站"),
    "window": N_("服务窗口"),
    "doorstep": N_("家门口就业服务站"),
}
_CITY = 4  # digits of a city's code: people of one county do not need to be told its city


def place(code: str) -> str:
    """鼓楼区 东街街道 军门社区 for a village's code: from the county down."""
    return divisions().path(code, since=code[:_CITY])


def village_name(code: str) -> str:
    return divisions().name(code)


def outlet_kind(kind: str) -> str:
    return gettext(OUTLET_KINDS.get(kind, kind))


FILTERS = (place, village_name, outlet_kind)
