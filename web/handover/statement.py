"""The final settlement on paper, in Chinese whatever the reader's language, once two people have confirmed it."""

from __future__ import annotations

from decimal import Decimal

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.exit_board import queries as exits
from projections.handover_board.answers import Handover
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from tenants.divisions import divisions
from web import addresses
from web.documents.settlement import FinalSettlement, Line
from web.handover.show import find
from web.i18n import gettext, speaking
from web.jobs.printing import printed
from web.request import Request
from web.terms.appraisals import period_words
from web.terms.catalogue import item_name
from web.verify.address import verification_address


def download(request: Request) -> Response:
    """The statement as a file; 404 until the settlement is confirmed."""
    one = find(request)
    operator = directory.operator(request.context, request.platform.views, one.operator)
    if one.settlement_code is None or operator is None:
        raise HTTPException(404)
    back = addresses.url("handover.show", operator=one.operator, exit=one.exit)
    with speaking("zh"):
        paper = statement_of(request, one, operator)
    make = request.platform.documents.settlement_pdf
    return printed(request, lambda: make(paper), "settlement", paper.code, back)


def statement_of(request: Request, one: Handover, operator: Operator) -> FinalSettlement:
    """As it was proposed last and then confirmed."""
    told, code = one.settlement or {}, one.settlement_code or ""
    papers = exits.papers_of(request.context, request.platform.views, one.operator, one.exit)
    decisions = [paper.number for paper in papers if paper.kind == "decision"]
    due: int = told["due_fen"]
    return FinalSettlement(
        bureau=f"{divisions().name(operator.area)}人力资源和社会保障局",
        number=f"{one.operator}-{one.exit}",
        operator=operator.name,
        credit_code=operator.credit_code,
        contract=told["contract"],
        decision=decisions[-1] if decisions else "",
        effective_on=one.effective_on,
        lines=tuple(_line(line) for line in told["lines"]),
        coefficient=str(told["coefficient"]),
        graded=period_words(told["graded"]) if told["graded"] else "",
        earned=_yuan(told["earned_fen"]),
        paid=_yuan(told["paid_fen"]),
        deducted=_yuan(told["deducted_fen"]),
        due=_yuan(abs(due)),
        due_fen=due,
        owes=due < 0,
        reason=told["reason"],
        position=told["position"],
        issued_on=one.settled_on or one.effective_on,
        code=code,
        url=verification_address(request.platform.settings, code),
        demo=request.platform.demo,
    )


def _line(line: dict[str, object]) -> Line:
    item, unit = str(line["item"]), int(str(line["unit_fen"]))
    return Line(
        item=item_name(item) if item else gettext("核销的就业券"),
        number=f"{line['number']:,}",
        price=_yuan(unit) if item else "",
        amount=_yuan(int(str(line["amount_fen"]))),
    )


def _yuan(fen: int) -> str:
    return f"{Decimal(fen) / 100:,.2f}"
