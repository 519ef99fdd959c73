"""A case of 1.1.3, 4.1.1 or 7.1.1 drafts a publication, brings it out at the latest when it is finished, or takes it
back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from domain.cases.case import Case
from domain.cases.events import CaseFilled, CaseFinished, CaseOpened, CaseVoided, CaseWithdrawn
from domain.policies.facts import Facts
from domain.policies.forms_read import as_opened, day_of, has, several
from domain.publications.commands import CompletePublication, DraftPublication, TakeBackPublication
from domain.publications.publication import CHANNELS
from domain.shared.message import Command

INFORMATION, TRAINING, GRADUATES = ITEMS = ("1.1.3", "4.1.1", "7.1.1")
OF_TRAINING = (("institution", "培训机构"), ("qualification", "资质情况"), ("project", "培训项目"))
MORE_OF_TRAINING = (("first", "培训班期，开班日"), ("last", "结业日"), ("place", "上课地点"), ("contact", "联系方式"))
OF_NOTICE = (("purpose", "目的"), ("text", "内容"), ("time", "时间"), ("way", "方式"))


def when_opened(event: CaseOpened, facts: Facts, on: date) -> list[Command]:
    """Drafted as soon as there is a title and something to say."""
    if event.item not in ITEMS:
        return []
    title, text, kinds = _said(event.item, event.fields)
    if not title or not text:
        return []
    drafted = DraftPublication(
        publication=event.subject,
        operator=event.operator,
        outlet=event.outlet,
        case=event.case,
        item=event.item,
        title=title,
        text=text,
        kinds=kinds,
        channels=tuple(code for code in several(event.fields, "channels") if code in CHANNELS),
        expires_on=day_of(event.fields, "expires_on"),
        on=on,
    )
    return [drafted]


def _said(item: str, fields: Mapping[str, str]) -> tuple[str, str, tuple[str, ...]]:
    """Title, text and kinds. Where the notice asks for several things to be said, each stands on a line of its own."""
    if item == TRAINING:
        title = fields.get("project", "")
        return title, _lines(fields, OF_TRAINING + MORE_OF_TRAINING), ("training",)
    if item == GRADUATES:
        return fields.get("title", ""), _lines(fields, OF_NOTICE) if has(fields, "text") else "", ("graduates",)
    return fields.get("title", ""), fields.get("text", ""), several(fields, "kinds")


def _lines(fields: Mapping[str, str], labels: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f"{label}：{fields[name]}" for name, label in labels if fields.get(name))


def when_finished(event: CaseFinished, facts: Facts, on: date) -> list[Command]:
    if event.item not in ITEMS:
        return []
    return [CompletePublication(publication=event.subject, operator=event.operator, on=on)]


def when_filled(event: CaseFilled, facts: Facts, on: date) -> list[Command]:
    """As when it was opened: begun now, or amended."""
    return when_opened(as_opened(facts["case"], event), facts, on)


def when_withdrawn(event: CaseWithdrawn, facts: Facts, on: date) -> list[Command]:
    case: Case = facts["case"]
    return _take_back(case.item, case.subject, event.operator, "withdrawn", on)


def when_voided(event: CaseVoided, facts: Facts, on: date) -> list[Command]:
    return _take_back(event.item, event.subject, event.operator, "voided", on)


def _take_back(item: str, publication: str, operator: str, cause: str, on: date) -> list[Command]:
    if item not in ITEMS:
        return []
    return [TakeBackPublication(publication=publication, operator=operator, cause=cause, on=on)]
