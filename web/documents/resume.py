"""A résumé (个人简历): drafted from the record, edited with the person, printed for an employer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from web.documents.sheets import attached, page, texts_in
from web.documents.source import Source

FORMAT = "yizhan.resume.v1"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the lines under it."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resume:
    """What it says: a name, how to be reached, and sections in the person's own order."""

    name: str
    phone: str
    place: str
    wanted: str
    sections: tuple[Section, ...]
    outlet: str
    written_on: date
    demo: bool = False


def source(resume: Resume) -> Source:
    """HTML of a résumé; pure, and the same for the same one."""
    return Source(
        html=page("resume.html", resume=resume),
        attachment=attached(FORMAT, {"written_on": resume.written_on, "outlet": resume.outlet}),
        attachment_name="resume.json",
        attachment_title="本简历的出具网点和日期",
        dated=resume.written_on,
        texts=tuple(texts_in(resume)),
    )
