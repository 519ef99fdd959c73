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


class OutletOpened(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Outlet (服务网点、零工市场、零工驿站) on a village, covering villages; `outlet.py` names kinds, levels, hosts,
    equipment and rooms."""

    operator: str
    outlet: str
    name: str
    kind: str
    village: str
    address: str
    villages: tuple[str, ...]
    level: str = ""
    host: str = ""
    hours: str = ""
    telephone: str = ""  # the outlet's own, for everybody
    equipment: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()


class OutletChanged(Event, frozen=True, kw_only=True):
    """The outlet as it is from now on, whole."""

    operator: str
    outlet: str
    name: str
    kind: str
    village: str
    address: str
    villages: tuple[str, ...]
    level: str
    host: str
    hours: str
    telephone: str
    equipment: tuple[str, ...]
    rooms: tuple[str, ...]


class OutletClosed(Event, frozen=True, kw_only=True):
    operator: str
    outlet: str
    reason: str


class StaffJoined(Event, frozen=True, kw_only=True, omit_defaults=True):
    """`terms` is full-time 专职 or part-time 兼职; `online` also answers online 线上客服."""

    operator: str
    staff: str
    outlet: str
    post: str
    name: Personal
    phone: Personal
    terms: str = ""
    online: bool = False


class StaffChanged(Event, frozen=True, kw_only=True):
    """Where and as what from now on; name and phone are None when they stay as they are."""

    operator: str
    staff: str
    outlet: str
    post: str
    terms: str
    online: bool
    name: Personal | None
    phone: Personal | None


class StaffLeft(Event, frozen=True, kw_only=True):
    operator: str
    staff: str
    outlet: str
    reason: str


class OperatorFlagged(Event, frozen=True, kw_only=True):
    """Flagged for exit (拟退出): the rule of the scheme that was met and the periods that met it."""

    operator: str
    rule: str  # "two-failed-quarters", "failed-quarters" or "failed-year"
    periods: tuple[str, ...]


class OperatorExitStarted(Event, frozen=True, kw_only=True):
    """The notice of exit was served: `exit` is the number of the procedure."""

    operator: str
    exit: str


class OperatorReleased(Event, frozen=True, kw_only=True):
    """The procedure ended with the operator going on."""

    operator: str
    exit: str


class OperatorExited(Event, frozen=True, kw_only=True):
    """The procedure ended with the operator leaving on `effective_on`. What it holds is to be handed over in so many
    working days after it: `handover_until` is None while the calendar of that year is not known."""

    operator: str
    exit: str
    credit_code: str
    effective_on: date
    barred_until: date
    handover_days: int
    handover_until: date | None


class ReentryBarred(Event, frozen=True, kw_only=True):
    """Stream `reentry/<credit code>`: the company is not admitted again before `until`."""

    credit_code: str
    operator: str
    until: date


EVENTS = {
    "operators.admitted.v1": OperatorAdmitted,
    "operators.contract-signed.v1": ContractSigned,
    "operators.outlet-opened.v1": OutletOpened,
    "operators.outlet-changed.v1": OutletChanged,
    "operators.outlet-closed.v1": OutletClosed,
    "operators.staff-joined.v1": StaffJoined,
    "operators.staff-changed.v1": StaffChanged,
    "operators.staff-left.v1": StaffLeft,
    "operators.flagged.v1": OperatorFlagged,
    "operators.exit-started.v1": OperatorExitStarted,
    "operators.released.v1": OperatorReleased,
    "operators.exited.v1": OperatorExited,
    "operators.reentry-barred.v1": ReentryBarred,
}
PERSONAL_OF = {"operators.staff-joined.v1": "staff", "operators.staff-changed.v1": "staff"}


def stream(operator: str) -> str:
    return f"{operator}/operator"


def reentry_stream(credit_code: str) -> str:
    return f"reentry/{credit_code}"
