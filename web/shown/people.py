"""People as they stand on a page: opened by the vault, masked at once; nothing unmasked leaves this file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from domain.shared.identity import age_on
from projections.people_register import queries
from projections.people_register.answers import Person
from tenants.vault import masking
from web.i18n import gettext
from web.request import Request


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A person's record with its personal fields masked. `born` is None once the person has been forgotten."""

    record: Person
    name: str
    identity: str
    phone: str
    address: str
    born: date | None

    @property
    def person(self) -> str:
        return self.record.person

    def age_on(self, day: date) -> int | None:
        """Full years on a day."""
        return age_on(self.born, day) if self.born else None


def shown(request: Request, people: Iterable[Person]) -> list[PersonShown]:
    """Several people, with one question to the vault."""
    records = list(people)
    sealed = [token for one in records for token in (one.name, one.identity, one.phone, one.address, one.born)]
    opened = request.platform.vault.open_many(sealed)
    return [_masked(one, opened[5 * n : 5 * n + 5]) for n, one in enumerate(records)]


def people_by_id(request: Request, ids: Collection[str]) -> Mapping[str, PersonShown]:
    """The people of a list by id; those the reader does not see are left out."""
    if not ids:
        return {}
    found = queries.persons(request.context, request.platform.views, set(ids))
    return {one.person: one for one in shown(request, found.values())}


def person_or_none(request: Request, person: str) -> PersonShown | None:
    """One person, when the reader sees them."""
    return people_by_id(request, (person,)).get(person)


def _masked(record: Person, opened: list[str | None]) -> PersonShown:
    name, identity, phone, address, born = opened
    if name is None:
        gone = gettext("已遗忘")
        return PersonShown(record, gone, gone, gone, gone, None)
    return PersonShown(
        record,
        masking.mask_name(name),
        masking.mask_identity(identity or ""),
        masking.mask_phone(phone or ""),
        masking.mask_address(address or ""),
        date.fromisoformat(born) if born else None,
    )
