"""The parts of a draft that are edited by themselves, a page each."""

from __future__ import annotations

from collections.abc import Mapping

from web.schemes.parts import bands, deadlines, rules, weights
from web.schemes.parts.part import Part

PARTS: Mapping[str, Part] = {part.name: part for part in (weights.PART, bands.PART, rules.PART, deadlines.PART)}
