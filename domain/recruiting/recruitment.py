"""Recruitment (用人推荐、代理招聘、远程招聘面试): state, evolve, decide."""

from __future__ import annotations

from collections import Counter

import msgspec

from domain.recruiting.commands import CloseRecruitment, MakeEntry, OpenRecruitment
from domain.recruiting.entries import CHANNELS, ENTRIES, REASONS, Entry, entry_of
from domain.recruiting.events import RecruitmentClosed, RecruitmentEntryMade, RecruitmentOpened
from domain.shared.bounds import is_day
from domain.shared.decider import Decider, Decision
from domain.shared.message import Command, Event
from domain.shared.refusal import Refusal, refuse

SAFE = "https://"
NUMBERS = {"working", "headcount", "recruited", "score"}
DAYS = {"again_by", "until", "day", "starts_on"}
ANSWERS = {"contract", "insurance", "again", "passed", "suits", "hired"}
CHOICES = {"reasons": REASONS, "channels": CHANNELS}
LONGEST_NUMBER = 6


class Recruitment(msgspec.Struct, frozen=True, kw_only=True):
    """`made` counts the entries of each kind; `status` is open, finished, withdrawn or voided."""

    recruitment: str
    operator: str
    item: str
    subject: str
    status: str = "open"
    made: dict[str, int] = {}
    last: dict[str, dict[str, str]] = {}

    @property
    def entries(self) -> int:
        return sum(self.made.values())


def evolve(state: Recruitment | None, event: Event) -> Recruitment | None:
    if isinstance(event, RecruitmentOpened):
        return Recruitment(
            recruitment=event.recruitment, operator=event.operator, item=event.item, subject=event.subject
        )
    if state is None:
        return None
    match event:
        case RecruitmentEntryMade():
            made = dict(Counter(state.made) + Counter({event.entry: 1}))
            return msgspec.structs.replace(state, made=made, last={**state.last, event.entry: event.fields})
        case RecruitmentClosed():
            return msgspec.structs.replace(state, status=event.cause)
    return state


def open_entries(state: Recruitment) -> tuple[Entry, ...]:
    """What may be written now, in the order of the notice."""
    return tuple(one for one in ENTRIES.get(state.item, ()) if not _closed_to(state, one))


def decide(command: Command, state: Recruitment | None) -> Decision:
    match command:
        case OpenRecruitment() if state is None:
            return [RecruitmentOpened(**{f: getattr(command, f) for f in RecruitmentOpened.__struct_fields__})]
        case OpenRecruitment():
            return []
        case CloseRecruitment():
            return _close(command, state)
        case MakeEntry():
            return refuse("recruiting.unknown") if state is None else _make(command, state)
    raise TypeError(f"a recruitment does not decide {type(command).__name__}")


def _close(command: CloseRecruitment, state: Recruitment | None) -> Decision:
    """A finished one may still be voided."""
    if state is None or state.status in (command.cause, "withdrawn", "voided"):
        return []
    return [RecruitmentClosed(recruitment=state.recruitment, operator=state.operator, cause=command.cause)]


def _make(command: MakeEntry, state: Recruitment) -> Decision:
    entry = entry_of(state.item, command.entry)
    if entry is None:
        return refuse("recruiting.entry", field="entry")
    if command.number <= state.entries:
        same = state.last.get(command.entry) == _kept(entry, command)
        return [] if same else refuse("recruiting.changed-meanwhile")
    if command.number != state.entries + 1:
        return refuse("recruiting.changed-meanwhile")
    if problem := _closed_to(state, entry) or _misfit(entry, command):
        return problem
    made = RecruitmentEntryMade(
        recruitment=state.recruitment,
        operator=state.operator,
        subject=state.subject,
        entry=command.entry,
        number=command.number,
        fields=_kept(entry, command),
        note=command.note,
    )
    return [made]


def _closed_to(state: Recruitment, entry: Entry) -> Refusal | None:
    if state.status != "open" and not (state.status == "finished" and entry.late):
        return refuse("recruiting.closed")
    if entry.after and not state.made.get(entry.after):
        return refuse("recruiting.too-early", after=entry.after)
    if not entry.many and state.made.get(entry.code):
        return refuse("recruiting.made")
    return None


def _kept(entry: Entry, command: MakeEntry) -> dict[str, str]:
    return {name: command.fields[name] for name in (*entry.must, *entry.may) if command.fields.get(name)}


def _misfit(entry: Entry, command: MakeEntry) -> Refusal | None:
    fields = _kept(entry, command)
    for name in entry.must:
        if not fields.get(name, "").strip():
            return refuse("recruiting.missing", field=name)
    for name, value in fields.items():
        if not _fits(name, value):
            return refuse("recruiting.field", field=name)
    if fields.get("again") == "yes" and not fields.get("again_by"):
        return refuse("recruiting.again-by", field="again_by")
    if entry.code == "notice" and (fields["hired"] == "yes") != bool(fields.get("starts_on")):
        return refuse("referrals.starts-on", field="starts_on")
    return None


def _fits(name: str, value: str) -> bool:
    if name in NUMBERS:
        return value.isascii() and value.isdecimal() and len(value) <= LONGEST_NUMBER
    if name in ANSWERS:
        return value in ("yes", "no")
    if name in CHOICES:
        return set(value.split(",")) <= set(CHOICES[name])
    if name == "link":
        return value.startswith(SAFE) and not set(value) & set(" <>\"'")
    return name not in DAYS or is_day(value)


decider = Decider(initial=None, evolve=evolve, decide=decide, forward=True)
