"""Whom an offer names as its contact, masked; and whether an employer's record names the same."""

from __future__ import annotations

from projections.job_board.answers import Employer
from projections.offer_board.answers import Offer
from tenants.vault import masking
from web.i18n import gettext
from web.jobs.employers.contact import Contact
from web.request import Request


def contact_of(request: Request, offer: Offer) -> Contact:
    """已遗忘 when the key of the contact's data was destroyed."""
    name, phone = request.platform.vault.open_many([offer.contact, offer.phone])
    if name is None or phone is None:
        gone = gettext("已遗忘")
        return Contact(gone, gone)
    return Contact(masking.mask_name(name), masking.mask_phone(phone))


def names_the_same(request: Request, offer: Offer, employer: Employer) -> tuple[bool, bool]:
    """Whether contact person and phone are as registered: they are compared in full, and shown masked."""
    tokens = [offer.contact, employer.contact, offer.phone, employer.phone]
    name, known_name, phone, known_phone = request.platform.vault.open_many(tokens)
    return name == known_name, phone == known_phone
