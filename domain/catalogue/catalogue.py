"""The catalogue of service items (服务事项): annex 2 of the notice as data.

The code has no list of 48; it reads the data beside it. `VERSION` is recorded with every case that is opened from it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

VERSION = 1


class Clause(msgspec.Struct, frozen=True, kw_only=True, rename={"clause": "id", "rule": "predicate_hint"}):
    """One eligibility clause with the notice's words; `rule` names the predicate that decides it."""

    clause: str
    quote: str
    rule: str


class ServiceItem(msgspec.Struct, frozen=True, kw_only=True):
    """One service item. `tier` is 基本, 专业 or 延伸; steps are keyed by position, a name may stand twice."""

    code: str
    name: str
    group: str
    tier: str
    steps: tuple[str, ...]
    eligibility_rules: tuple[Clause, ...]
    flow_kind: str
    standard_text: str


class AssessmentItem(msgspec.Struct, frozen=True, kw_only=True):
    """One row of annex 3: category 类别, item 考核内容, points 考核要点, method 考核办法."""

    id: str
    category: str
    item: str
    points: tuple[str, ...]
    method: str


class Catalogue(msgspec.Struct, frozen=True):
    services: tuple[ServiceItem, ...]
    assessment: tuple[AssessmentItem, ...]


@cache
def catalogue() -> Catalogue:
    return msgspec.json.decode(files(__package__).joinpath("catalogue.json").read_bytes(), type=Catalogue)


@cache
def items() -> dict[str, ServiceItem]:
    """Service items by code, in the notice's order."""
    return {item.code: item for item in catalogue().services}


@cache
def point_names() -> dict[str, str]:
    """The words of each assessment point of annex 3, by point (`A4.1`)."""
    names = {f"{row.id}.{n}": text for row in catalogue().assessment for n, text in enumerate(row.points, start=1)}
    # Named in the notice's prose (附件3 二) and missing from its table; the default scheme calls it A14.1.
    return names | {"A14.1": "辖区就业目标完成情况"}


@cache
def item_of_point() -> dict[str, AssessmentItem]:
    rows = {f"{row.id}.{n}": row for row in catalogue().assessment for n, _ in enumerate(row.points, start=1)}
    goal = AssessmentItem(
        id="A14", category="成效考核", item="辖区就业目标完成情况", points=("辖区就业目标完成情况",), method="系统取数"
    )
    return rows | {"A14.1": goal}
