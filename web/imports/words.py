"""Words about imports: what a file holds, where it stands, and what is wrong in a cell, what was typed masked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.shared.refusal import Refusal
from tenants.imports.answers import Row
from tenants.imports.checking import Problem
from tenants.imports.columns import Column, columns
from tenants.imports.reading import LOST
from tenants.vault import masking
from web.i18n import N_, gettext
from web.refusals import words
from web.terms.badge import Badge
from web.terms.catalogue import field_text
from web.terms.imports import row_badge

WHO = {
    "name": N_("姓名"),
    "identity": N_("公民身份号码"),
    "phone": N_("联系方式"),
    "education": N_("学历"),
    "village": N_("常住村（社区）"),
    "address": N_("居住地址"),
    "outlet": N_("登记网点"),
}
_MASKED: Mapping[str, Callable[[str], str]] = {
    "name": masking.mask_name,
    "identity": masking.mask_identity,
    "phone": masking.mask_phone,
    "address": masking.mask_address,
}


@dataclass(frozen=True, slots=True)
class Said:
    """What is wrong in a cell, in words."""

    column: str
    sentence: str
    typed: str


@dataclass(frozen=True, slots=True)
class RowShown:
    """One row as it stands on a page: nothing that names a person in full."""

    row: Row
    name: str
    identity: str
    badge: Badge
    said: tuple[Said, ...]


def column_name(column: Column) -> str:
    """In the language in use; the file itself is headed in Chinese."""
    return gettext(WHO[column.name]) if column.name in WHO else field_text(column.label)


def shown(kind: str, row: Row) -> RowShown:
    names = {column.name: column_name(column) for column in columns(kind)}
    said = tuple(_said(one, names) for one in row.problems)
    name = masking.mask_name(row.values.get("name", ""))
    return RowShown(row, name, masking.mask_identity(row.values.get("identity", "")), row_badge(row.state), said)


def _said(problem: Problem, names: Mapping[str, str]) -> Said:
    typed = problem.typed.removeprefix(LOST)
    mask = _MASKED.get(problem.column)
    sentence = words(Refusal(problem.code, problem.params, problem.column or None))
    return Said(names.get(problem.column, ""), sentence, mask(typed) if mask else typed)
