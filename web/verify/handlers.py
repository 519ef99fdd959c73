"""Checking what was printed: the code on an appraisal, a letter of referral, a notice, a decision or a settlement of
an exit finds what the program recorded. Open to everybody.

What is shown stands on the paper already: an operator's result, where a letter leads to; nothing of any person.
"""

from __future__ import annotations

from starlette.responses import Response

from projections.appraisal_archive import queries as archive
from projections.exit_board import queries as exits
from projections.handover_board import queries as handovers
from projections.operator_directory import queries as directory
from projections.referral_board import queries as referrals
from tenants.accounts.roles import Role
from tenants.context import Context
from web.offers.codes import code_of, offer_of
from web.render import render, see_other
from web.request import Request
from web.verify import answer

NOT_FOUND = 404
LONGEST = 40  # characters of a code, however it is typed
# Whoever holds the paper knows the operator's name; readers without an account are shown it by the program itself.
_READER = Context(actor="system:verify", role=Role.SYSTEM, tenant=None, area="", outlet=None, request_id="")


def form(request: Request) -> Response:
    """Where one types the code; typed, it leads to its own address."""
    code = request.query_params.get("code", "").strip()[:LONGEST]
    if code:
        return see_other(request, "verify.show", code=code)
    return render(request, "verify/form.html", code="")


def show(request: Request) -> Response:
    """What was recorded under the code, or that there is nothing."""
    code = request.path_params["code"][:LONGEST]
    found = archive.by_verification_code(request.platform.views, code)
    if found is None and (letter := referrals.letter_by_code(request.platform.views, code)):
        return render(request, answer.PAGE, answer.values(request, letter))
    if found is None and (paper := exits.paper_by_code(request.platform.views, code)):
        operator = directory.operator(_READER, request.platform.views, paper.operator)
        return render(request, "verify/exit.html", paper=paper, operator=operator)
    if found is None and (settled := handovers.settled_by_code(request.platform.views, code)):
        operator = directory.operator(_READER, request.platform.views, settled.operator)
        return render(request, "verify/settlement.html", settled=settled, operator=operator)
    if found is None and (offer := offer_of(request, code)):
        return see_other(request, "offers.told", code=code_of(request, offer.offer))
    if found is None:
        return render(request, "verify/unknown.html", code=code, status=NOT_FOUND)
    operator = directory.operator(_READER, request.platform.views, found.operator)
    return render(request, "verify/show.html", found=found, operator=operator)
