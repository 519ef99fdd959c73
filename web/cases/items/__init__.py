"""The forms by which the window takes in cases: any item's out of the catalogue, two of them written by hand."""

from __future__ import annotations

from collections.abc import Mapping

from domain.catalogue.item import ServiceItem
from web.cases.items import generic, job_seeking, unemployment
from web.cases.items.intake import Intake

BY_HAND: Mapping[str, Intake] = {"2.1.1": unemployment.INTAKE, "3.1.2": job_seeking.INTAKE}


def intake_of(item: ServiceItem) -> Intake:
    """How a case of the item is taken in."""
    return BY_HAND.get(item.code) or generic.intake(item)
