"""People as they stand on a page: opened by the vault, masked at once; nothing unmasked leaves this file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from domain.shared.identity import age_on
from projections.people_register import queries
from projections.people_register.answers import Person
from tenants.vault import masking
from tenants.vault.vault import Vault
from web.i18n import gettext
from web.request import Request


@dataclass(frozen=True)
class PersonShown:
    """A person's record with its personal fields masked. What a page does not show besides the name is not opened."""

    record: Person
    name: str
    _vault: Vault = field(repr=False)

    @property
    def person(self) -> str:
        return self.record.person

    @property
    def identity(self) -> str:
        return self._masked(masking.mask_identity, self._vault.open(self.record.identity))

    @property
    def phone(self) -> str:
        return self._masked(masking.mask_phone, self._vault.open(self.record.phone))

    @property
    def address(self) -> str:
        return self._masked(masking.mask_address, self._vault.open(self.record.address))

    @cached_property
    def born(self) -> date | None:
        """None once the person has been forgotten."""
        born = self._vault.open(self.record.born)
        return date.fromisoformat(born) if born else None

    def age_on(self, day: date) -> int | None:
        """Full years on a day."""
        return age_on(self.born, day) if self.born else None

    def _masked(self, mask: Callable[[str], str], opened: str | None) -> str:
        return gettext("已遗忘") if opened is None else mask(opened)


def shown(request: Request, people: Iterable[Person]) -> list[PersonShown]:
    """Several people, with one question to the vault."""
    records, vault = list(people), request.platform.vault
    names = vault.open_many([one.name for one in records])
    gone = gettext("已遗忘")
    return [
        PersonShown(one, gone if name is None else masking.mask_name(name), vault)
        for one, name in zip(records, names, strict=True)
    ]


def people_by_id(request: Request, ids: Collection[str]) -> Mapping[str, PersonShown]:
    """The people of a list by id; those the reader does not see are left out."""
    if not ids:
        return {}
    found = queries.persons(request.context, request.platform.views, set(ids))
    return {one.person: one for one in shown(request, found.values())}


def person_or_none(request: Request, person: str) -> PersonShown | None:
    """One person, when the reader sees them."""
    return people_by_id(request, (person,)).get(person)
