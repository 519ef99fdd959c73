"""What may be asked of an operator's stream."""

from __future__ import annotations

from datetime import date

from domain.shared.message import Command
from domain.shared.personal import Personal


class AdmitOperator(Command, frozen=True, kw_only=True):
    """Notice 五(三): 服务准入标准."""

    operator: str
    name: str
    credit_code: str
    licence: str
    area: str


class SignContract(Command, frozen=True, kw_only=True):
    """Notice 四(二): items, areas, period, quarterly targets, unit prices and budget (fen)."""

    operator: str
    contract: str
    items: tuple[str, ...]
    areas: tuple[str, ...]
    first: date
    last: date
    targets: dict[str, int]
    prices_fen: dict[str, int]
    budget_fen: int


class OpenOutlet(Command, frozen=True, kw_only=True):
    """Notice 三(一)."""

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
    telephone: str = ""
    equipment: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()


class ChangeOutlet(OpenOutlet, frozen=True, kw_only=True):
    """The same as it is to be from now on, whole."""


class CloseOutlet(Command, frozen=True, kw_only=True):
    operator: str
    outlet: str
    reason: str


class AddStaff(Command, frozen=True, kw_only=True):
    """Notice 三(四); annex 3: 专（兼）职服务人员、线上客服人员."""

    operator: str
    staff: str
    outlet: str
    post: str
    name: Personal
    phone: Personal
    terms: str = ""
    online: bool = False


class ChangeStaff(Command, frozen=True, kw_only=True):
    """Another outlet or post; name and phone only when they change."""

    operator: str
    staff: str
    outlet: str
    post: str
    terms: str = ""
    online: bool = False
    name: Personal | None = None
    phone: Personal | None = None


class ReleaseStaff(Command, frozen=True, kw_only=True):
    operator: str
    staff: str
    reason: str


class FlagOperator(Command, frozen=True, kw_only=True):
    """Notice 五(三): 对服务质效考评不合格的，坚决作退出处理."""

    operator: str
    rule: str
    periods: tuple[str, ...]


class StartExit(Command, frozen=True, kw_only=True):
    """The notice of exit was served."""

    operator: str
    exit: str


class ReleaseOperator(Command, frozen=True, kw_only=True):
    operator: str
    exit: str


class ExitOperator(Command, frozen=True, kw_only=True):
    operator: str
    exit: str
    effective_on: date
    barred_until: date
    handover_days: int
    handover_until: date | None


class BarReentry(Command, frozen=True, kw_only=True):
    credit_code: str
    operator: str
    until: date
