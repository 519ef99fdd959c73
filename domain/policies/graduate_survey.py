"""The survey form of graduates: 核实调查表中各类信息的完整性、逻辑性和准确性 (annex 2, 7.1.2)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from domain.shared.refusal import Refusal, refuse

ITEM = "7.1.2"
YOUNGEST = 15  # years of age at which somebody may have left a school of higher education, at the very least
DEGREES = {"vocational": "technical", "college": "college", "bachelor": "bachelor", "master": "master"}
"""The form's degree for a person's education; lower ones are of no graduate."""


def contradictions(fields: Mapping[str, str], born: date | None, on: date) -> list[Refusal]:
    """What does not go together in a form whose fields can each be read, with the person's `education`; empty when all
    is well."""
    found: list[Refusal] = []
    graduated = _day(fields, "graduated_on")
    if graduated and graduated > on:
        found.append(refuse("graduates.not-yet", field="graduated_on"))
    elif graduated and born and graduated.year - born.year < YOUNGEST:
        found.append(refuse("graduates.too-young", field="graduated_on", least=YOUNGEST))
    state = fields.get("employed", "")
    if state == "employed" and not fields.get("works_at"):
        found.append(refuse("graduates.workplace", field="works_at"))
    if state == "unemployed" and fields.get("works_at"):
        found.append(refuse("graduates.at-work", field="works_at"))
    if state == "unemployed" and not fields.get("unemployed_why"):
        found.append(refuse("graduates.why", field="unemployed_why"))
    if state == "employed" and fields.get("unemployed_why"):
        found.append(refuse("graduates.at-work", field="unemployed_why"))
    if fields.get("education") and fields["education"] not in DEGREES:
        found.append(refuse("graduates.degree", field="education"))
    for name in ("needs", "received"):
        chosen = fields.get(name, "").split(",")
        if "none" in chosen and len(chosen) > 1:
            found.append(refuse("graduates.none-and-some", field=name))
    return found


def _day(fields: Mapping[str, str], name: str) -> date | None:
    return date.fromisoformat(fields[name]) if fields.get(name) else None
