"""The vouchers of the reader's policies in sum: what is left at each station, and whether it adds up."""

from __future__ import annotations

from typing import Any

from projections.voucher_ledger.answers import Balance
from projections.voucher_ledger.balances import balance
from web import charts
from web.formats import yuan
from web.i18n import gettext, plural
from web.request import Request

SHOWN = 6  # policies named on the dashboard; the rest are behind the link


def money(request: Request) -> dict[str, Any]:
    """The sum of all balances as one, None without a policy; whether each of them holds; the bars."""
    every = balance(request.context, request.platform.views)
    if not every:
        return {"balance": None, "holds": True, "chain": None, "policies": 0, "every": ()}
    total = _sum(every)
    stations = (
        (gettext("发放"), total.issued, total.issued_fen),
        (gettext("有效"), total.live, total.live_fen),
        (gettext("核销"), total.redeemed, total.redeemed_fen),
        (gettext("过期"), total.expired, total.expired_fen),
        (gettext("冲正"), total.reversed, total.reversed_fen),
    )
    bars = [charts.Share(name, _share(count, total.issued), _figure(count, fen)) for name, count, fen in stations]
    listed = gettext("，").join(f"{one.name} {one.figure}" for one in bars)
    label = gettext("就业券张数与金额：%(stations)s", stations=listed)
    drawing, holds = charts.chain(bars, label), all(one.holds for one in every)
    return {"balance": total, "holds": holds, "chain": drawing, "policies": len(every), "every": every[:SHOWN]}


def _sum(every: tuple[Balance, ...]) -> Balance:
    numbers = {
        name: sum(getattr(one, name) for one in every)
        for name in Balance.__struct_fields__
        if name not in ("policy", "name", "area")
    }
    return Balance(policy="", name="", area="", **numbers)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _figure(count: int, fen: int) -> str:
    return f"{plural('%(num)s 张', count)}　{yuan(fen, 0)}"
