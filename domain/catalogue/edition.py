"""The catalogue through time: state, evolve, decide. A change is a new edition and never rewrites past cases."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import msgspec

from domain.catalogue.catalogue import FIRST_EDITION, items
from domain.catalogue.commands import PublishEdition
from domain.catalogue.events import CatalogueEditionPublished
from domain.catalogue.item import DUTY_KINDS, FIELD_KINDS, SUBJECTS, FormField, ServiceItem
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse

TIERS = ("基本", "专业", "延伸")
MOST_STEPS, MOST_FIELDS = 20, 60
_CODE = re.compile(r"[1-9]\d?\.\d{1,2}\.\d{1,2}", re.ASCII)
RESERVED = {"declared", "on", "step", "note", "reason", "request_id"}
"""Names that a case's forms have already."""
_FIELD_NAME = re.compile(r"[a-z][a-z0-9_]{0,40}", re.ASCII)


class Edition(msgspec.Struct, frozen=True, kw_only=True):
    """An edition after the first: what it changes, and from which day."""

    edition: int
    first: date
    note: str
    items: Mapping[str, ServiceItem]


class Editions(msgspec.Struct, frozen=True):
    """All editions after the first, in their order; each begins after the one before."""

    later: tuple[Edition, ...] = ()

    @property
    def latest(self) -> int:
        return self.later[-1].edition if self.later else FIRST_EDITION

    def edition_on(self, day: date) -> int:
        """The number of the edition in force on a day."""
        return max((one.edition for one in self.later if one.first <= day), default=FIRST_EDITION)

    def item(self, code: str, edition: int) -> ServiceItem | None:
        """An item as an edition has it; None when it has none of that code."""
        for one in reversed(self.later):
            if one.edition <= edition and (found := one.items.get(code)):
                return found
        return items().get(code)

    def codes(self) -> frozenset[str]:
        """Of every item that is, was, or is published to come."""
        return frozenset(items()).union(*(one.items for one in self.later))

    def items_on(self, day: date) -> dict[str, ServiceItem]:
        """Every item as it is on a day, by code."""
        found = dict(items())
        for edition in self.later:
            if edition.first <= day:
                found |= edition.items
        return found


def evolve(state: Editions, event: Event) -> Editions:
    if not isinstance(event, CatalogueEditionPublished):
        return state
    changed = {item.code: item for item in event.items}
    edition = Edition(edition=event.edition, first=event.first, note=event.note, items=changed)
    return Editions((*state.later, edition))


def decide(command: Command, state: Editions) -> Decision:
    if not isinstance(command, PublishEdition):
        raise TypeError(f"the catalogue does not decide {type(command).__name__}")
    if command.edition <= state.latest:
        same = any(_told(command) == (one.edition, one.first, tuple(one.items.values())) for one in state.later)
        return [] if same else refuse("catalogue.edition-taken", field="edition", latest=state.latest)
    if problem := _problem(command, state):
        return problem
    return [
        CatalogueEditionPublished(
            edition=command.edition, first=command.first, note=command.note.strip(), items=command.items
        )
    ]


def _told(command: PublishEdition) -> tuple[int, date, tuple[ServiceItem, ...]]:
    return command.edition, command.first, command.items


def _problem(command: PublishEdition, state: Editions) -> Refusal | None:
    if command.edition != state.latest + 1:
        return refuse("catalogue.edition-order", field="edition", next=state.latest + 1)
    if not command.note.strip():
        return refuse("catalogue.note", field="note")
    if command.first < command.on:
        return refuse("catalogue.first-past", field="first")
    if state.later and command.first < state.later[-1].first:
        return refuse("catalogue.first-order", field="first", first=state.later[-1].first.isoformat())
    before = state.items_on(command.first)
    if taken := next((code for code in command.added if code in before), None):
        return refuse("catalogue.code-taken", field="code", code=taken, name=before[taken].name)
    changed = [item for item in command.items if before.get(item.code) != item]
    if not changed or len(changed) < len(command.items):
        return refuse("catalogue.nothing-changed", field="items")
    codes = [item.code for item in command.items]
    if len(set(codes)) < len(codes):
        return refuse("catalogue.item-twice", field="items")
    after = before | {item.code: item for item in command.items}
    return next((problem for item in command.items if (problem := _item_problem(item, after))), None)


def _item_problem(item: ServiceItem, every: Mapping[str, ServiceItem]) -> Refusal | None:
    code = item.code
    if not _CODE.fullmatch(code):
        return refuse("catalogue.code", field="code", item=code)
    if not item.name.strip() or not item.standard_text.strip():
        return refuse("catalogue.name", field="name", item=code)
    if not item.group.strip():
        return refuse("catalogue.group", field="group", item=code)
    if item.tier not in TIERS:
        return refuse("catalogue.tier", field="tier", item=code)
    if item.subject not in SUBJECTS:
        return refuse("catalogue.subject", field="subject", item=code)
    if not 1 <= len(item.steps) <= MOST_STEPS or not all(step.strip() for step in item.steps):
        return refuse("catalogue.steps", field="steps", item=code, most=MOST_STEPS)
    if not 0 <= item.form_step <= len(item.steps):
        return refuse("catalogue.form-step", field="form_step", item=code)
    if len({clause.clause for clause in item.clauses}) < len(item.clauses):
        return refuse("catalogue.clause-twice", field="clauses", item=code)
    if not set(item.depends_on) <= every.keys():
        return refuse("catalogue.depends-on", field="depends_on", item=code)
    if code in _all_before(item, every):
        return refuse("catalogue.depends-on-itself", field="depends_on", item=code)
    return _fields_problem(item) or _duties_problem(item)


def _all_before(item: ServiceItem, every: Mapping[str, ServiceItem]) -> set[str]:
    """What comes before an item, and before that."""
    found: set[str] = set()
    ahead = list(item.depends_on)
    while ahead:
        code = ahead.pop()
        if code not in found:
            found.add(code)
            ahead += every[code].depends_on if code in every else ()
    return found


def _fields_problem(item: ServiceItem) -> Refusal | None:
    names = [field.name for field in item.fields]
    if len(names) > MOST_FIELDS or len(set(names)) < len(names):
        return refuse("catalogue.fields", field="fields", item=item.code, most=MOST_FIELDS)
    wrong = next((field for field in item.fields if not _fits(field)), None)
    return refuse("catalogue.field", field="fields", item=item.code, name=wrong.name) if wrong else None


def _fits(field: FormField) -> bool:
    if not _FIELD_NAME.fullmatch(field.name) or field.name in RESERVED:
        return False
    if not field.label.strip() or field.kind not in FIELD_KINDS:
        return False
    codes = [code for code, _ in field.choices]
    wants_choices = field.kind in ("choice", "choices")
    return bool(codes) == wants_choices and len(set(codes)) == len(codes) and not any("," in code for code in codes)


def _duties_problem(item: ServiceItem) -> Refusal | None:
    stations = {"finished", *(str(n) for n in range(1, len(item.steps) + 1))}
    for duty in item.duties:
        if duty.kind not in DUTY_KINDS or duty.after not in stations or duty.days < 0 or duty.every < 0:
            return refuse("catalogue.duty", field="duties", item=item.code)
    days = {field.name for field in item.fields if field.kind == "day"}
    dated = [duty.by for duty in item.duties if duty.by]
    if len(dated) > 1 or not days.issuperset(dated):
        return refuse("catalogue.duty", field="duties", item=item.code)
    return None


decider = Decider(initial=Editions(), evolve=evolve, decide=decide)
