"""The statement of a final settlement (最终结算单) of an operator that left. Notice 四(二), 五(三)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from web.documents.qr import qr_svg
from web.documents.sheets import attached, page, texts_in
from web.documents.source import Source

FORMAT = "yizhan.final-settlement.v1"


@dataclass(frozen=True, slots=True)
class Line:
    """One service at its price, or with an empty `price` the redeemed vouchers. Money as it is printed."""

    item: str
    number: str
    price: str
    amount: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalSettlement:
    """What two people of the bureau confirmed; money in yuan as it is printed, `due_fen` in fen for who checks it."""

    bureau: str
    number: str
    operator: str
    credit_code: str
    contract: str
    decision: str  # the number of the decision to exit
    effective_on: date
    lines: tuple[Line, ...]
    coefficient: str
    graded: str  # the period whose grade gave it; empty when there is none
    earned: str
    paid: str
    deducted: str
    due: str
    due_fen: int
    owes: bool  # the operator pays back
    reason: str
    position: int
    issued_on: date
    code: str
    url: str
    demo: bool = False


def source(paper: FinalSettlement) -> Source:
    """HTML and data of a statement; pure, and the same for the same settlement."""
    told = {
        "number": paper.number,
        "bureau": paper.bureau,
        "operator": paper.operator,
        "credit_code": paper.credit_code,
        "contract": paper.contract,
        "due_fen": paper.due_fen,
        "position": paper.position,
        "issued_on": paper.issued_on,
        "code": paper.code,
        "url": paper.url,
    }
    return Source(
        html=page("settlement.html", paper=paper, qr=qr_svg(paper.url, "核验二维码")),
        attachment=attached(FORMAT, told),
        attachment_name="settlement.json",
        attachment_title="核验本结算单所需的数据",
        dated=paper.issued_on,
        texts=tuple(texts_in(paper)),
    )
