"""The survey form of graduates: 核实调查表中各类信息的完整性、逻辑性和准确性 (annex 2, 7.1.2)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from domain.shared.refusal import Refusal, refuse

ITEM = "7.1.2"
YOUNGEST = 15  # years of age at which somebody may have left a school of higher education, at the very least
AT_WORK = ("employed",)


def contradictions(fields: Mapping[str, str], born: date | None, on: date) -> list[Refusal]:
    """What does not go together in a form whose fields can each be read; empty when all is well."""
    found: list[Refusal] = []
    graduated, lost = _day(fields, "graduated_on"), _day(fields, "out_of_work_since")
    employment = fields.get("employment", "")
    if graduated and graduated > on:
        found.append(refuse("graduates.not-yet", field="graduated_on"))
    elif graduated and born and graduated.year - born.year < YOUNGEST:
        found.append(refuse("graduates.too-young", field="graduated_on", least=YOUNGEST))
    if employment == "unemployed" and not fields.get("wish"):
        found.append(refuse("graduates.wish", field="wish"))
    if employment in AT_WORK and not fields.get("workplace"):
        found.append(refuse("graduates.workplace", field="workplace"))
    if employment == "unemployed" and fields.get("workplace"):
        found.append(refuse("graduates.at-work", field="workplace"))
    if lost and lost > on:
        found.append(refuse("graduates.not-yet", field="out_of_work_since"))
    for name in ("needs", "received"):
        chosen = fields.get(name, "").split(",")
        if "none" in chosen and len(chosen) > 1:
            found.append(refuse("graduates.none-and-some", field=name))
    return found


def _day(fields: Mapping[str, str], name: str) -> date | None:
    return date.fromisoformat(fields[name]) if fields.get(name) else None
