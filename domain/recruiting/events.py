"""Streams `<operator>/resume/<person>` and `<operator>/recruitment/<case>`.

A résumé (简历) is the person's own words, sealed. A recruitment is the file that a case of 用人推荐 (3.1.4), 代理招聘
(3.3.1) or 远程招聘面试 (3.3.2) leaves: dated entries, each of a kind that `entries.py` knows.
"""

from __future__ import annotations

from domain.shared.message import Event
from domain.shared.personal import Personal


class ResumeWritten(Event, frozen=True, kw_only=True):
    """A version of the whole résumé; the latest one counts."""

    person: str
    operator: str
    outlet: str
    wanted: Personal
    work: Personal
    schooling: Personal
    skills: Personal
    remarks: Personal


class RecruitmentOpened(Event, frozen=True, kw_only=True):
    """Brought about by the case of that number; `fields` are what its form said, plain."""

    recruitment: str
    operator: str
    outlet: str
    item: str
    subject_kind: str
    subject: str
    about: str
    fields: dict[str, str]


class RecruitmentEntryMade(Event, frozen=True, kw_only=True):
    """Entry `number` (from 1). `note` may tell of the person; it is sealed for the subject of the case."""

    recruitment: str
    operator: str
    subject: str
    entry: str
    number: int
    fields: dict[str, str]
    note: Personal | None = None


class RecruitmentClosed(Event, frozen=True, kw_only=True):
    """`cause` is "finished", "withdrawn" or "voided"; call-backs go on after a finished one."""

    recruitment: str
    operator: str
    cause: str


EVENTS = {
    "recruiting.resume-written.v1": ResumeWritten,
    "recruiting.opened.v1": RecruitmentOpened,
    "recruiting.entry-made.v1": RecruitmentEntryMade,
    "recruiting.closed.v1": RecruitmentClosed,
}
PERSONAL_OF = {"recruiting.resume-written.v1": "person", "recruiting.entry-made.v1": "subject"}


def resume_stream(operator: str, person: str) -> str:
    return f"{operator}/resume/{person}"


def stream(operator: str, recruitment: str) -> str:
    return f"{operator}/recruitment/{recruitment}"
