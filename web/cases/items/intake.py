"""What the window needs to know of an item to open a case for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import Field, field_validator

from domain.catalogue.catalogue import asked_facts
from domain.catalogue.prerequisites import attested_item
from web.forms import Form
from web.i18n import N_
from web.wrong import CHOICE, Wrong

Choices = list[tuple[str, str]]


class Opening(Form):
    """What every case of a person asks: the facts the person declares, and the day it happened."""

    declared: list[str] = Field(default_factory=list, title=N_("声明"))
    on: date = Field(title=N_("发生日期"), description=N_("补录时改为实际办理的那一天"))

    @field_validator("declared")
    @classmethod
    def _declarable(cls, declared: list[str]) -> list[str]:
        if not {fact for fact in declared if not attested_item(fact)} <= set(asked_facts()):
            raise Wrong(CHOICE)
        return declared


@dataclass(frozen=True, slots=True)
class Intake:
    """An item's form: its class, its template, what its selects offer, and how it is kept and read again.

    `fields` is what a case keeps in plain (it never names the person); `private` is sealed; `facts` gives the kept
    fields back as (label, value) in the reader's language.
    """

    form: type[Opening]
    template: str
    choices: Callable[[], Mapping[str, Choices]]
    fields: Callable[[Any], dict[str, str]]
    private: Callable[[Any], str]
    facts: Callable[[Mapping[str, str]], list[tuple[str, str]]]
    private_label: str


def kept(**values: object) -> dict[str, str]:
    """Only what was filled in, as text."""
    return {name: str(value) for name, value in values.items() if value not in (None, "")}
