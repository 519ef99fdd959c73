"""The ledger of guarantee loans (受理台账), as a page and as a file, and one application."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.ventures.commands import RecordLoanOutcome
from projections.case_board import queries as cases
from projections.page import LARGEST, SIZE, Page
from projections.venture_board import loans as queries
from projections.venture_board.answers import Loan
from web.documents.sheet import Cell
from web.i18n import N_, gettext
from web.lists import Listing
from web.render import invalid, render, see_other
from web.request import Request
from web.shown.acting import acted
from web.shown.actors import actor_names
from web.shown.days import today
from web.shown.download import handed, pages_of
from web.shown.money import in_yuan
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id, person_or_none
from web.terms.ventures import LOAN_STATUSES, loan_badge
from web.ventures.forms import Outcome

PAGE = "ventures/loan.html"
FEN = 100
HEAD = (
    *(N_("受理编号"), N_("受理日"), N_("申请人"), N_("申请金额（元）"), N_("用途"), N_("经营场所"), N_("核查日")),
    *(N_("核查情况"), N_("初审意见"), N_("签署人"), N_("签署日"), N_("状态"), N_("放款金额（元）"), N_("银行决定日期")),
)


def listing(request: Request) -> Response:
    asked = _asked(request)
    page = _page_of(request, asked, page=asked.page)
    operators = {one.operator for one in page.rows}
    number, applied, lent = queries.loan_totals(request.context, request.platform.views)
    values: dict[str, Any] = {"list": asked.of_total(page.total, more=page.more), "loans": page.rows}
    values |= {"number": number, "applied": applied, "lent": lent}
    values["people"] = people_by_id(request, {one.person for one in page.rows})
    values["signers"] = actor_names(request, (one.signed_by for one in page.rows), operators)
    return render(request, "ventures/loans.html", values, fragment="ventures/_loans.html")


def download(request: Request) -> Response:
    """The ledger as it was narrowed; people masked."""
    return handed(request, "loans", N_("受理台账"), HEAD, _lines(request, _asked(request)))


def _page_of(request: Request, asked: Listing, *, page: int, size: int = SIZE) -> Page[Loan]:
    order, status = asked.order, asked.filters.get("status")
    return queries.loans(request.context, request.platform.views, status=status, sort=order, page=page, size=size)


def _lines(request: Request, asked: Listing) -> Iterator[tuple[Cell, ...]]:
    for page in pages_of(lambda number: _page_of(request, asked, page=number, size=LARGEST)):
        people = people_by_id(request, {one.person for one in page.rows})
        signers = actor_names(request, (one.signed_by for one in page.rows), {one.operator for one in page.rows})
        for one in page.rows:
            yield _line(one, people[one.person].name if one.person in people else "", signers)


def show(request: Request) -> Response:
    return render(request, PAGE, _values(request, _find(request)))


def outcome(request: Request) -> Response:
    loan = _find(request)

    def command(typed: Outcome) -> RecordLoanOutcome:
        lent = int(typed.lent * FEN)
        place = {"loan": loan.loan, "operator": loan.operator}
        return RecordLoanOutcome(**place, lent_fen=lent, decided_on=typed.decided_on, on=typed.on)

    to = see_other(request, "loans.show", loan=loan.loan)
    answer = acted(request, Outcome.read(request), command, to, gettext("银行的结果已记下"))
    return (
        answer if isinstance(answer, Response) else invalid(request, PAGE, **_values(request, loan) | {"form": answer})
    )


def _asked(request: Request) -> Listing:
    filters = {"status": (*LOAN_STATUSES, "withdrawn")}
    return Listing.of(request, "loans", sorts=("received", "amount"), default="-received", filters=filters)


def _find(request: Request) -> Loan:
    """404 when there is none, or it is another operator's."""
    found = queries.loan(request.context, request.platform.views, request.path_params["loan"])
    if found is None:
        raise HTTPException(404)
    return found


def _line(one: Loan, person: str, signers: Any) -> tuple[Cell, ...]:
    days = [day.isoformat() if day else "" for day in (one.checked_on, one.signed_on, one.decided_on)]
    signer = signers.get(one.signed_by, "") if one.signed_by else ""
    told = (one.loan, one.received_on.isoformat(), person, in_yuan(one.amount_fen), one.purpose, one.premises, days[0])
    lent = in_yuan(one.lent_fen) if one.decided_on else ""
    return (*told, one.findings, one.opinion, signer, days[1], loan_badge(one.status).text, lent, days[2])


def _values(request: Request, loan: Loan) -> dict[str, Any]:
    day = today(request)
    return {
        "loan": loan,
        "person": person_or_none(request, loan.person),
        "case": cases.case(request.context, request.platform.views, loan.loan),
        "outlet": outlet_names(request, [loan.operator]).get(loan.outlet, ""),
        "signers": actor_names(request, [loan.signed_by or None], [loan.operator]),
        "form": Outcome.blank(decided_on=day, on=day),
        "today": day,
    }
