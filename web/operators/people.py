"""Staff, experts and gig leaders as they stand on a page: names and phones opened by the vault and masked at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tenants.vault import masking
from web.i18n import gettext
from web.request import Request


@dataclass(frozen=True, slots=True)
class StaffShown:
    """One of them, masked; `record` has the sealed name and phone."""

    record: Any
    name: str
    phone: str


def staff_shown(request: Request, staff: Iterable[Any]) -> list[StaffShown]:
    """Several members of staff, with one question to the vault."""
    records = list(staff)
    opened = request.platform.vault.open_many([token for one in records for token in (one.name, one.phone)])
    return [_masked(one, opened[2 * n], opened[2 * n + 1]) for n, one in enumerate(records)]


def _masked(record: Any, name: str | None, phone: str | None) -> StaffShown:
    if name is None:
        gone = gettext("已遗忘")
        return StaffShown(record, gone, gone)
    return StaffShown(record, masking.mask_name(name), masking.mask_phone(phone or ""))
