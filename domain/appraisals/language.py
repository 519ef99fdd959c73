"""What a scheme's document is made of, read from its JSON. What is read here has been checked by `problems.py`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec

from domain.appraisals.curves import ANSWERING, LINEAR, ONE, Curve, exact
from domain.appraisals.measures import HINTS
from domain.shared.period import Period

SOURCES = ("system", "on-site", "evidence")
EVIDENCE = ("required", "optional", "none")
AGAINST = ("contract", "measure", "value", "peers")
WHOLE = ("self", "superior", "third_party")
DEADLINES = {
    "answer_to_quarter": 5,
    "answer_to_year": 10,
    "remedy_plan": 10,
    "appeal": 15,
    "decision_on_appeal": 20,
    "handover": 30,
    "self_assessment": 10,
    "superior": 20,
    "third_party": 20,
}


class Against(msgspec.Struct, frozen=True):
    """What a figure is held against: a promise of the contract, another measure, a number, or the peers' middle."""

    kind: str
    name: str = ""  # of the promise or the measure; for peers "mean" or "median"
    value: int = 0


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a point: one measure, what it is held against, its curve, its share of the point."""

    measure: str
    against: Against
    curve: Curve = LINEAR
    share: Fraction = ONE

    @property
    def names(self) -> Iterator[str]:
        """The measures it looks at."""
        yield self.measure
        if self.against.kind == "measure":
            yield self.against.name


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One assessment point. `source` is system, on-site or evidence; `targets` name what the contract promises.

    `parts` are of a system point; one without them is scored as schemes were before there were parts: the mean of
    min(1, actual ÷ target) over its targets. `questions` are of a checklist, `hint` names what the system computes for
    those who score the point, `earning` is the curve of what they find.
    """

    point: str
    category: str
    source: str
    weight_year: Decimal
    weight_quarter: Decimal
    curve: str
    items: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    questions: tuple[str, ...] = ()
    evidence: str = "optional"
    hint: str = ""
    earning: Curve = LINEAR

    def weight(self, period: Period) -> Decimal:
        return self.weight_quarter if period.is_quarter else self.weight_year

    @property
    def evidence_required(self) -> bool:
        return self.evidence == "required"

    @property
    def is_systems(self) -> bool:
        return self.source == "system"

    @property
    def promises(self) -> tuple[str, ...]:
        """The promises of a contract that it is held against."""
        return tuple(p.against.name for p in self.parts if p.against.kind == "contract") if self.parts else self.targets


class Shares(msgspec.Struct, frozen=True, kw_only=True):
    """How people's scores of a year combine (自评、上级考评、第三方评估). Together 1."""

    own: Fraction = Fraction(1, 10)
    superior: Fraction = Fraction(1, 2)
    third_party: Fraction = Fraction(2, 5)

    def of(self, who: str) -> Fraction:
        return {"self": self.own, "superior": self.superior, "third_party": self.third_party}[who]


class SampleRule(msgspec.Struct, frozen=True, kw_only=True):
    """How many counted cases of a quarter are checked, and whether what fails is extrapolated."""

    share: Fraction = Fraction(1, 20)
    at_least: int = 20
    at_most: int = 200
    extrapolate: bool = False


MOST_IN_A_ROW = 4
"""Failed quarters that a rule may ask for: a whole year of them."""


class FlagRule(msgspec.Struct, frozen=True):
    """`failed-year`, or `failed-quarters` so many in a row."""

    rule: str
    in_a_row: int = 1


FLAG_RULES = (FlagRule("failed-year"), FlagRule("failed-quarters", 2))
_IN_WORDS = {
    "annual grade 不合格": FLAG_RULES[0],
    "two consecutive quarterly grades 不合格": FLAG_RULES[1],
}


class Prerequisite(msgspec.Struct, frozen=True, kw_only=True):
    """What must be there whatever the total is, a licence for example; the superior answers it with the year."""

    code: str
    question: str
    grade_if_missing: str


def point(raw: dict[str, Any]) -> Point:
    target = raw.get("target", ())
    targets = (target,) if isinstance(target, str) else tuple(target)
    hint = raw.get("hint", "")
    return Point(
        point=raw["point"],
        category=raw["category"],
        source=raw["source"],
        weight_year=Decimal(str(raw["weight_year"])),
        weight_quarter=Decimal(str(raw["weight_quarter"])),
        curve=raw["curve"]["kind"],
        items=tuple(raw.get("items", ())),
        targets=tuple(t.removeprefix("contract.") for t in targets),
        parts=tuple(_part(p) for p in raw.get("parts", ())),
        questions=tuple(raw.get("questions", ())),
        evidence=raw.get("evidence", "required" if raw["source"] == "evidence" else "optional"),
        hint=hint if hint in HINTS else "",
        earning=LINEAR if raw["source"] == "system" else curve(raw["curve"]),
    )


def _part(raw: dict[str, Any]) -> Part:
    kind, value = next(iter(raw["against"].items()))
    against = Against(kind, value=value) if kind == "value" else Against(kind, str(value).removeprefix("contract."))
    return Part(measure=raw["measure"], against=against, curve=curve(raw["curve"]), share=exact(raw.get("share", 1)))


def curve(raw: dict[str, Any]) -> Curve:
    if raw["kind"] in ANSWERING:
        return Curve(kind=raw["kind"], values={name: exact(share) for name, share in raw.get("values", {}).items()})
    return Curve(
        kind=raw["kind"],
        cap=exact(raw.get("cap", 1)),
        low=exact(raw.get("from", 0)),
        high=exact(raw.get("to", 1)),
        steps=tuple((exact(at_least), exact(earns)) for at_least, earns in raw.get("steps", ())),
    )


def shares(document: dict[str, Any]) -> Shares:
    found = (document.get("shares_year") or {}).get("on-site and evidence points")
    return (
        Shares(**dict(zip(("own", "superior", "third_party"), (exact(found[w]) for w in WHOLE), strict=True)))
        if found
        else Shares()
    )


def deadlines(document: dict[str, Any]) -> dict[str, int]:
    return DEADLINES | dict(document.get("deadlines_working_days", {}))


def sample_rule(document: dict[str, Any]) -> SampleRule:
    raw = dict(document.get("sample", {}))
    return SampleRule(**raw | {"share": exact(raw["share"])}) if raw else SampleRule()


def flag_rules(document: dict[str, Any]) -> tuple[FlagRule, ...]:
    return tuple(flag_rule(raw) for raw in document["flag_rules"]) if "flag_rules" in document else FLAG_RULES


def flag_rule(raw: dict[str, Any]) -> FlagRule:
    return _IN_WORDS.get(raw["rule"]) or FlagRule(raw["rule"], raw.get("in_a_row", 1))


def prerequisites(document: dict[str, Any]) -> tuple[Prerequisite, ...]:
    return tuple(Prerequisite(**raw) for raw in document.get("prerequisites", ()))
