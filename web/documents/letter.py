"""The letter of referral (推荐介绍信, annex 2, 3.1.3): one sheet, with a slip on which the employer answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from web.documents.qr import qr_svg
from web.documents.sheets import attached, page, texts_in
from web.documents.source import Source

FORMAT = "yizhan.referral-letter.v1"


@dataclass(frozen=True, slots=True)
class Letter:
    """What it says: only what the employer needs to receive somebody. No sex, no age, an identity number cut short."""

    number: str
    issuer: str
    outlet: str
    outlet_address: str
    employer: str
    employer_address: str
    occupation: str
    wage: str
    place: str
    interview_on: date | None
    person: str
    identity_end: str
    phone: str
    issued_on: date
    valid_until: date
    code: str
    url: str
    demo: bool = False


def source(letter: Letter) -> Source:
    """HTML and data of a letter; pure, and the same for the same letter. What is attached names nobody."""
    told = {
        "number": letter.number,
        "issuer": letter.issuer,
        "employer": letter.employer,
        "occupation": letter.occupation,
        "issued_on": letter.issued_on,
        "code": letter.code,
        "url": letter.url,
    }
    return Source(
        html=page("letter.html", letter=letter, qr=qr_svg(letter.url, "核验二维码")),
        attachment=attached(FORMAT, told),
        attachment_name="letter.json",
        attachment_title="核验本介绍信所需的编号和网址",
        dated=letter.issued_on,
        texts=tuple(texts_in(letter)),
    )
