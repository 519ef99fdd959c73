"""Notice and decision as PDFs, in Chinese whatever the reader's language; and the files that were handed in.

What stands in a paper was recorded with it; a notice says besides how and when it was received.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from projections.appraisal_archive import queries as archive
from projections.exit_board import queries as board
from projections.exit_board.answers import Exit, Paper, Step
from projections.operator_directory import queries as directory
from projections.operator_directory.answers import Operator
from tenants.divisions import divisions
from web import addresses
from web.documents.exits import ExitDecision, ExitNotice, Finding, Ground
from web.exits.show import find
from web.i18n import N_, gettext, speaking
from web.jobs.printing import printed
from web.request import Request
from web.shown.proofs import download
from web.terms.appraisals import grade_name, period_words
from web.terms.exits import exit_how
from web.terms.operators import flag_rule
from web.verify.address import verification_address

COURSE = {
    "notice-served": N_("送达退出通知书"),
    "notice-received": N_("签收退出通知书"),
    "remedy-planned": N_("机构提交整改计划"),
    "appeal-lodged": N_("机构提出申诉"),
    "hearing-held": N_("举行听证"),
    "decision-confirmed": N_("作出决定"),
    "remedy-checked": N_("核验整改"),
}

DAYS = ("effective_on", "barred_until", "remedy_until", "handover_until")


def paper(request: Request) -> Response:
    """One paper, as a file."""
    exit = find(request)
    papers = board.papers_of(request.context, request.platform.views, exit.operator, exit.exit)
    found = next((one for one in papers if one.code == request.path_params["code"]), None)
    operator = directory.operator(request.context, request.platform.views, exit.operator)
    if found is None or operator is None:
        raise HTTPException(404)
    back = addresses.url("exits.show", operator=exit.operator, exit=exit.exit)
    documents = request.platform.documents
    with speaking("zh"):
        if found.kind == "notice":
            notice = notice_of(request, exit, found, operator)
            return printed(request, lambda: documents.exit_notice_pdf(notice), "exit-notice", found.code, back)
        decision = decision_of(request, exit, found, operator)
    return printed(request, lambda: documents.exit_decision_pdf(decision), "exit-decision", found.code, back)


def proof(request: Request) -> Response:
    """A file that was handed in."""
    exit, sha256 = find(request), request.path_params["sha256"]
    proofs = board.exit_proofs_of(request.context, request.platform.views, exit.operator, exit.exit)
    found = next((one for one in proofs if one.sha256 == sha256), None)
    if found is None:
        raise HTTPException(404)
    name = f"exit-{exit.operator}-{exit.exit}-{sha256[:12]}"
    return download(request, subject=exit.operator, sha256=sha256, type=found.type, name=name)


def notice_of(request: Request, exit: Exit, found: Paper, operator: Operator) -> ExitNotice:
    steps = board.course_of(request.context, request.platform.views, exit.operator, exit.exit)
    told = next(one.told for one in steps if one.step == found.step)
    received = next((one.told for one in steps if one.what == "notice-received" and one.step > found.step), None)
    receipt = None
    if received:
        receipt = date.fromisoformat(received["received_on"]), exit_how(received["how"])
    scheme = gettext("考核方案 %(scheme)s 第 %(version)s 版", scheme=told["scheme"], version=told["scheme_version"])
    return ExitNotice(
        **_common(request, exit, found, operator, steps),
        text=told["text"],
        scheme=scheme,
        remedy_days=told["remedy_days"],
        appeal_days=told["appeal_days"],
        how=exit_how(told["how"]),
        receipt=receipt,
    )


def decision_of(request: Request, exit: Exit, found: Paper, operator: Operator) -> ExitDecision:
    steps = board.course_of(request.context, request.platform.views, exit.operator, exit.exit)
    told = next(one.told for one in steps if one.step == found.step)
    days: dict[str, Any] = {name: _day(told[name]) for name in DAYS}
    course = tuple((one.on, gettext(COURSE[one.what])) for one in steps if one.step < found.step and one.what in COURSE)
    return ExitDecision(
        **_common(request, exit, found, operator, steps),
        outcome=told["outcome"],
        course=course,
        reasons=told["reasons"],
        handover_days=told["handover_days"],
        **days,
    )


def _common(request: Request, exit: Exit, found: Paper, operator: Operator, steps: tuple[Step, ...]) -> dict[str, Any]:
    """What both have: who to whom, and the grounds as they stood by then."""
    grounds = [one.told for one in steps if one.what in ("opened", "ground-added") and one.step < found.step]
    contract = directory.contract_on(request.context, request.platform.views, exit.operator, found.issued_on)
    return {
        "bureau": f"{divisions().name(operator.area)}人力资源和社会保障局",
        "number": found.number,
        "operator": operator.name,
        "credit_code": operator.credit_code,
        "contract": contract.contract if contract else "",
        "grounds": tuple(Ground(flag_rule(one["rule"]), _findings(request, exit, one["periods"])) for one in grounds),
        "issued_on": found.issued_on,
        "code": found.code,
        "url": verification_address(request.platform.settings, found.code),
        "demo": request.platform.demo,
    }


def _findings(request: Request, exit: Exit, periods: list[str]) -> tuple[Finding, ...]:
    known = {one: archive.appraisal(request.context, request.platform.views, exit.operator, one) for one in periods}
    return tuple(
        Finding(period_words(period), str(one.total), grade_name(one.grade), one.code)
        if one and one.grade
        else Finding(period_words(period), "", "", "")
        for period, one in known.items()
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
