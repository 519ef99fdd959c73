"""One claim for subsidies, put together for its page."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException

from domain.policies.training_rules import BY_CERTIFICATE
from domain.subsidies.claim import FOR_A_CLASS
from domain.subsidies.kinds import kinds
from projections.job_board import employers
from projections.post_board import queries as board
from projections.subsidy_ledger import queries
from projections.subsidy_ledger.answers import Claim
from projections.training_board import queries as training
from projections.training_board.answers import Course, Enrolment
from web.forms import Sent
from web.i18n import gettext
from web.request import Request
from web.shown.outlets import outlet_names
from web.shown.people import people_by_id
from web.subsidies.forms import Confirm, OwnLine, RemoveLine, Return, SendUp, StaffLine, Verify
from web.terms.subsidies import check_name, subsidy_name
from web.terms.training import class_words

CLASSES = 30
"""As many of the operator's classes are offered to a line; others by their number."""

PAGE, FRAGMENT = "subsidies/show.html", "subsidies/_page.html"


def find(request: Request) -> Claim:
    """404 when there is none, or it is not the reader's to see."""
    found = queries.claim(request.context, request.platform.views, request.path_params["claim"])
    if found is None:
        raise HTTPException(404)
    return found


def values(request: Request, claim: Claim, sent: Sent[Any] | None = None) -> dict[str, Any]:
    """Everything the page shows; `sent` is the form that was refused, the others are as nobody had typed."""
    context, views = request.context, request.platform.views
    lines = queries.claim_lines_of(context, views, [claim.claim])
    of_employer = claim.claimant_kind == "employer"
    forms: dict[str, Sent[Any]] = {
        "line": StaffLine.blank("line-") if of_employer else OwnLine.blank("line-"),
        "remove": RemoveLine.blank("remove-"),
        "verify": Verify.blank("verify-", checks=claim.checks, documents=claim.documents, note=claim.note),
        "send": SendUp.blank("send-", opinion=claim.opinion),
        "confirm": Confirm.blank("confirm-"),
        "give_back": Return.blank("return-"),
    }
    kind = kinds()[claim.item]
    confirmed = board.posts_confirmed_for(context, views, claim.claimant) if of_employer else ()
    who = {line.person for line in lines} | {claim.claimant}
    passed = certificates(request, claim, who)
    of_a_class = bool(set(claim.subsidies) & set(FOR_A_CLASS))
    latest = (
        training.passed_courses(context, views, claim.operator, most=CLASSES) if of_employer and of_a_class else None
    )
    return {
        "claim": claim,
        "lines": lines,
        "people": people_by_id(request, who),
        "certificates": passed,
        "classes": {course.course: course.project for course, _ in passed},
        "of_a_class": of_a_class,
        "latest_classes": [(one.course, class_words(one.project, one.last)) for one in latest.rows] if latest else [],
        "older_classes": max(0, latest.total - CLASSES) if latest else 0,
        "employer": employers.employer(context, views, claim.claimant) if of_employer else None,
        "outlet": outlet_names(request, [claim.operator]).get(claim.outlet, ""),
        "stations": stations(claim),
        "refused": sent,
        "subsidies": [(code, subsidy_name(code)) for code in claim.subsidies],
        "checks": [(words, check_name(words)) for words in kind.checks],
        "documents": [(words, check_name(words)) for words in kind.documents],
        "confirmed_posts": [(one.post, one.title) for one in confirmed],
        **{name: sent if sent and sent.form is form.form else form for name, form in forms.items()},
    }


def certificates(request: Request, claim: Claim, people: set[str]) -> list[tuple[Course, Enrolment]]:
    """What the claim rests on: the classes that its people passed, with what is known of the certificate."""
    if not set(claim.subsidies) & set(BY_CERTIFICATE):
        return []
    passed = training.certified(request.context, request.platform.views, people)
    courses = training.courses_by_id(request.context, request.platform.views, {one.course for one in passed})
    return [(courses[one.course], one) for one in passed if one.course in courses]


def stations(claim: Claim) -> list[dict[str, Any]]:
    """受理 → 明细 → 核实 → 上报 → 确认."""
    verified = set(kinds()[claim.item].checks) <= set(claim.checks)
    sent = claim.status in ("sent-up", "confirmed")
    done = (True, claim.lines > 0, verified, sent, claim.status == "confirmed")
    names = (gettext("受理"), gettext("明细"), gettext("核实"), gettext("上报"), gettext("县级确认"))
    days = (claim.drafted_on, None, None, claim.sent_on, claim.answered_on)
    now = next((n for n, one in enumerate(done) if not one), None)
    next_state = {"returned": "back", "taken-back": "stop"}.get(claim.status, "now")
    return [
        {
            "name": name,
            "state": "done" if done[n] else next_state if n == now else "",
            "notes": [day.isoformat()] if done[n] and day else [],
        }
        for n, (name, day) in enumerate(zip(names, days, strict=True))
    ]
