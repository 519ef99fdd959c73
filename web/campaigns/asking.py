"""The questions of a survey as a form, made like the form of an item; answers apart by what is sealed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from domain.campaigns.questionnaire import questions
from domain.catalogue.item import FormField, ServiceItem
from web.cases.items.generic import choices_of, form_of, groups_of, kept_text, shown_text
from web.terms.catalogue import field_text


@cache
def survey(item: str) -> ServiceItem:
    """Its questions in the shape of an item's fields."""
    fields = tuple(
        FormField(
            name=one.name,
            label=one.label,
            kind=one.kind,
            group=one.group,
            required=one.required,
            personal=one.in_words,
            choices=one.choices,
        )
        for one in questions(item)
    )
    return ServiceItem(
        code=item, name="", group="", tier="", standard_text="", steps=(), subject="campaign", fields=fields
    )


def form_class(item: str) -> Any:
    return form_of(survey(item))


def shape(item: str) -> dict[str, Any]:
    """What the template needs besides the form."""
    return {"groups": groups_of(survey(item)), "choices": choices_of(survey(item)), "villages": [], "person": None}


def apart(item: str, typed: Any) -> tuple[dict[str, str], str]:
    """Answers with fixed answers, and those in words as a JSON object ("" for none)."""
    kept = {field.name: (field, kept_text(field, getattr(typed, field.name))) for field in survey(item).fields}
    plain = {name: text for name, (field, text) in kept.items() if text and not field.personal}
    words = {name: text for name, (field, text) in kept.items() if text and field.personal}
    return plain, json.dumps(words, ensure_ascii=False, sort_keys=True) if words else ""


def told(item: str, answers: Mapping[str, str]) -> list[tuple[str, str]]:
    """Answers by their questions, in the reader's language."""
    fields = [field for field in survey(item).fields if answers.get(field.name)]
    return [(field_text(field.label), shown_text(field, answers[field.name])) for field in fields]


def counted(item: str, tally: Mapping[str, Mapping[str, int]]) -> list[tuple[str, list[tuple[str, int]]]]:
    """How many gave which answer, by question, in the order of the questions."""
    found = []
    for field in survey(item).fields:
        if field.name in tally and field.kind in ("choice", "choices", "yes"):
            given = sorted(tally[field.name].items(), key=lambda pair: -pair[1])
            found.append((field_text(field.label), [(shown_text(field, answer), count) for answer, count in given]))
    return found
