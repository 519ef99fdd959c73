"""From the form to the item it describes. What the form does not show stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from domain.catalogue.item import Clause, DutyRule, FormField, Rule, ServiceItem
from web.catalogue.hows import rule_of

replace = msgspec.structs.replace


def changed(item: ServiceItem, typed: Any) -> ServiceItem:
    """The item as the form would have it."""
    return replace(
        item,
        name=typed.name,
        tier=typed.tier,
        standard_text=typed.standard_text,
        steps=_lines(typed.steps),
        documents=_lines(typed.documents),
        obligations=_lines(typed.obligations),
        depends_on=_lines(typed.depends_on),
        form_step=typed.form_step,
        offered=typed.offered,
        clauses=_clauses(item, typed),
        fields=_fields(item, typed),
        duties=_duties(item, typed),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _clauses(item: ServiceItem, typed: Any) -> tuple[Clause, ...]:
    kept = [(n, clause) for n, clause in enumerate(item.clauses) if getattr(typed, f"c{n}_kept")]
    stay = [replace(clause, rule=_limited(clause.rule, getattr(typed, f"c{n}_months"))) for n, clause in kept]
    new = [(getattr(typed, f"n{n}_quote"), getattr(typed, f"n{n}_how")) for n in range(_rows(typed, "n"))]
    return (*stay, *_added(item, [pair for pair in new if pair[0]]))


def _added(item: ServiceItem, wanted: list[tuple[str, str]]) -> Iterator[Clause]:
    """Numbered after all that the item has; a number that was taken out is not given again in the same edition."""
    ordered = [int(tail) for one in item.clauses if (tail := one.clause.rpartition("-E")[2]).isdecimal()]
    for number, (quote, how) in enumerate(wanted, start=max(ordered, default=0) + 1):
        yield Clause(clause=f"{item.code}-E{number}", quote=quote, rule=rule_of(how))


def _limited(rule: Rule, months: int) -> Rule:
    """The rule with another limit, where it has one."""
    of = tuple(_limited(part, months) for part in rule.of)
    return replace(rule, months=months if rule.months and months else rule.months, of=of)


def _fields(item: ServiceItem, typed: Any) -> tuple[FormField, ...]:
    """Rows in their order. A row that was there keeps its name, and with it what was kept under it."""
    found: list[FormField] = []
    for n in range(_rows(typed, "f")):
        label = getattr(typed, f"f{n}_label")
        if label:
            before = item.fields[n] if n < len(item.fields) else None
            taken = {field.name for field in (*item.fields, *found)}
            found.append(_field(typed, f"f{n}_", before or FormField(name=_fresh(taken), label=label, kind="line")))
    return tuple(found)


def _field(typed: Any, prefix: str, before: FormField) -> FormField:
    codes = {text: code for code, text in before.choices}
    texts = _lines(getattr(typed, f"{prefix}choices"))
    return replace(
        before,
        label=getattr(typed, f"{prefix}label"),
        kind=getattr(typed, f"{prefix}kind"),
        choices=tuple((codes.get(text) or _code(text, n), text) for n, text in enumerate(texts, start=1)),
        required=getattr(typed, f"{prefix}required"),
        personal=getattr(typed, f"{prefix}personal"),
    )


def _fresh(taken: set[str]) -> str:
    """A name for a field that was added."""
    return next(name for name in (f"more_{n}" for n in range(1, 1_000)) if name not in taken)


def _code(text: str, number: int) -> str:
    """A code for a choice that was added: its words without a comma, which parts kept choices."""
    return re.sub(r"[,，\s]+", "-", text)[:40] or str(number)


def _duties(item: ServiceItem, typed: Any) -> tuple[DutyRule, ...]:
    """Rows in their order. A row that was there keeps the field whose day it is due on."""
    dated = [duty.by for duty in item.duties]
    names = ("text", "kind", "after", "days", "every")
    rows = [{name: getattr(typed, f"d{n}_{name}") for name in names} for n in range(_rows(typed, "d"))]
    return tuple(DutyRule(**row, by=dated[n] if n < len(dated) else "") for n, row in enumerate(rows) if row["text"])


def _rows(typed: Any, letter: str) -> int:
    return len({name.split("_")[0] for name in type(typed).model_fields if re.fullmatch(rf"{letter}\d+_\w+", name)})
