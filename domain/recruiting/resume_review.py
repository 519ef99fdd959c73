"""The pre-review (智能审核) of a résumé before it is printed: what is missing, contradictory or doubtful, by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

MISSING, CONTRADICTORY, DOUBTFUL = "missing", "contradictory", "doubtful"
STALE = timedelta(days=180)
_IDENTITY = re.compile(r"\d{17}[\dXx]", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=\s*年|[-./])", re.ASCII)


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """`rule` names what was looked at; `facts` are for the sentence."""

    rule: str
    kind: str
    facts: dict[str, int] = {}


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A résumé as it stands, beside what is on record. `occupation` is the one wished for, "" when that is not known;
    `written_on` is None for what was never saved, `registered_on` the day of the last registration as a jobseeker."""

    wanted: str
    work: str
    schooling: str
    skills: str
    remarks: str
    phone: bool
    occupation: str
    written_on: date | None
    registered_on: date | None
    on: date

    @property
    def whole(self) -> str:
        return "\n".join((self.wanted, self.work, self.schooling, self.skills, self.remarks))


def review(draft: Draft) -> tuple[Finding, ...]:
    """What is missing first, then what contradicts itself or the record, then what is doubtful."""
    return (*_missing(draft), *_contradictory(draft), *_doubtful(draft))


def _missing(draft: Draft) -> Iterator[Finding]:
    if not draft.phone:
        yield Finding(rule="phone", kind=MISSING)
    for part in ("wanted", "work", "schooling", "skills"):
        if not getattr(draft, part).strip():
            yield Finding(rule=part, kind=MISSING)


def _contradictory(draft: Draft) -> Iterator[Finding]:
    if _IDENTITY.search(draft.whole):
        yield Finding(rule="identity", kind=CONTRADICTORY)
    if draft.occupation and draft.wanted.strip() and draft.occupation not in draft.wanted:
        yield Finding(rule="other-occupation", kind=CONTRADICTORY)
    ahead = [int(year) for year in _YEAR.findall(draft.work) if int(year) > draft.on.year]
    if ahead:
        yield Finding(rule="year-ahead", kind=CONTRADICTORY, facts={"year": max(ahead)})


def _doubtful(draft: Draft) -> Iterator[Finding]:
    if draft.written_on is None:
        yield Finding(rule="unsaved", kind=DOUBTFUL)
        return
    if draft.registered_on and draft.registered_on > draft.written_on:
        yield Finding(rule="registered-since", kind=DOUBTFUL)
    if draft.on - draft.written_on > STALE:
        yield Finding(rule="stale", kind=DOUBTFUL, facts={"days": (draft.on - draft.written_on).days})
