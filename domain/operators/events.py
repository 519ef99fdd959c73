"""Stream `op-<county>-<number>/operator`: an operator (市场化运营机构) from admission to exit.

The names and fields below are the stored format. Change them only by a new version with an upcaster.
"""

from __future__ import annotations

from datetime import date

from domain.shared.message import Event
from domain.shared.personal import Personal


class OperatorAdmitted(Event, frozen=True, kw_only=True):
    operator: str
    name: str
    credit_code: str
    licence: str  # number of the licence for human-resources services 人力资源服务许可证
    area: str  # division of the bureau that contracts it


class ContractSigned(Event, frozen=True, kw_only=True):
    """Contract (合同) with its purchasing catalogue (购买目录). Money in fen, targets a quarter."""

    operator: str
    contract: str
    items: tuple[str, ...]
    areas: tuple[str, ...]
    first: date
    last: date
    targets: dict[str, int]
    prices_fen: dict[str, int]
    budget_fen: int


class OutletOpened(Event, frozen=True, kw_only=True):
    """Outlet (服务网点、零工市场、零工驿站) on a village, covering villages."""

    operator: str
    outlet: str
    name: str
    kind: str  # "market" 零工市场, "station" 零工驿站, "window" 服务窗口
    village: str
    address: str
    villages: tuple[str, ...]


class StaffJoined(Event, frozen=True, kw_only=True):
    operator: str
    staff: str
    outlet: str
    post: str
    name: Personal
    phone: Personal


class OperatorFlagged(Event, frozen=True, kw_only=True):
    """Flagged for exit (拟退出): the rule of the scheme that was met and the periods that met it."""

    operator: str
    rule: str  # "two-failed-quarters" or "failed-year"
    periods: tuple[str, ...]


EVENTS = {
    "operators.admitted.v1": OperatorAdmitted,
    "operators.contract-signed.v1": ContractSigned,
    "operators.outlet-opened.v1": OutletOpened,
    "operators.staff-joined.v1": StaffJoined,
    "operators.flagged.v1": OperatorFlagged,
}
PERSONAL_OF = {"operators.staff-joined.v1": "staff"}


def stream(operator: str) -> str:
    return f"{operator}/operator"
