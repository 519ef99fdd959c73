"""An employer's contact person, masked."""

from __future__ import annotations

from typing import NamedTuple

from projections.job_board.answers import Employer
from tenants.vault import masking
from web.i18n import gettext
from web.request import Request


class Contact(NamedTuple):
    """As it is shown."""

    name: str
    phone: str


def contact_of(request: Request, employer: Employer) -> Contact:
    """已遗忘 when the key of the contact's data was destroyed."""
    name, phone = request.platform.vault.open_many([employer.contact, employer.phone])
    gone = gettext("已遗忘")
    if name is None or phone is None:
        return Contact(gone, gone)
    return Contact(masking.mask_name(name), masking.mask_phone(phone))
