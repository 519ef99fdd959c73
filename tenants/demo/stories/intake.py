"""A case of any item as the window takes it in: whom it serves, what is declared, what of the form is sealed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

import msgspec

from domain.cases.commands import OpenCase
from domain.catalogue.catalogue import items
from domain.shared.personal import Personal
from tenants.demo.acts import open_case
from tenants.demo.crowd import Person
from tenants.demo.desk import Desk
from tenants.demo.plan import OutletPlan


def take_in(
    desk: Desk,
    outlet: OutletPlan,
    case: str,
    item: str,
    subject: Person | str,
    on: date,
    fields: dict[str, str],
    told: Mapping[str, str] | None = None,
) -> OpenCase:
    """For a person, or for the thing `subject` that begins with its case. All of the item's clauses are declared."""
    asked = items()[item]
    private = Personal.of(json.dumps(dict(told), ensure_ascii=False, sort_keys=True)) if told else None
    return msgspec.structs.replace(
        open_case(desk, outlet, case, item, subject, on, fields=fields),
        subject_kind="person" if isinstance(subject, Person) else asked.kinds()[0],
        declared=asked.asks(),
        private=private,
        told=tuple(sorted(told or ())),
    )
