"""One case of a sample: what somebody finds who goes there."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.sampling.commands import CheckCase
from domain.sampling.photo import Photo
from projections.case_board import signs as cases
from projections.operator_directory import queries as directory
from projections.sample_board import queries as board
from projections.sample_board.answers import SampleCase
from tenants.evidence.store import Kept
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.samples import sample
from web.samples.forms import Check
from web.shown import proofs, uploads
from web.shown.actors import actor_names
from web.shown.days import today
from web.terms.sampling import FINDINGS

PAGE = "samples/case.html"


def show(request: Request) -> Response:
    """What was found before is there to be corrected, until the sample is concluded."""
    found = find(request)
    passed = {None: "", True: "yes", False: "no"}[found.passed]
    blank = Check.blank(passed=passed, finding=found.finding, note=found.note)
    return render(request, PAGE, values(request, found, blank))


def find(request: Request) -> SampleCase:
    operator, period, case = (request.path_params[name] for name in ("operator", "period", "case"))
    found = board.case(request.context, request.platform.views, operator, period, case)
    if found is None:
        raise HTTPException(404)
    return found


def save(request: Request) -> Response:
    """A photo that was put to it stays, unless another comes."""
    found, sent = find(request), Check.read(request)
    photos = uploads.read(request, "files", required=False, most=1)
    sent = sent.wrong(photos.problems)
    if sent.ok:
        kept = photos.keep(request, subject(found))
        outcome = act(request, _command(request, found, sent.value, kept))
        if not isinstance(outcome, Refused):
            response = see_other(request, "samples.show", operator=found.operator, period=found.period)
            return flash.put(request, response, gettext("核查结果已记录"), "ok")
        sent = sent.refused(outcome.refusal)
    return invalid(request, PAGE, **values(request, found, sent))


def photo(request: Request) -> Response:
    found = find(request)
    if found.photo_sha256 is None or found.photo_type is None:
        raise HTTPException(404)
    name = f"photo-{found.case}"
    return proofs.download(request, subject=subject(found), sha256=found.photo_sha256, type=found.photo_type, name=name)


def subject(found: SampleCase) -> str:
    """Whose key seals the photos of a sample."""
    return f"sample-{found.operator}-{found.period}"


def _command(request: Request, found: SampleCase, typed: Check, kept: tuple[Kept, ...]) -> CheckCase:
    before = None
    if found.photo_sha256 and found.photo_type:
        before = Photo(sha256=found.photo_sha256, size=found.photo_size or 0, type=found.photo_type)
    return CheckCase(
        operator=found.operator,
        period=found.period,
        case=found.case,
        passed=typed.passed == "yes",
        finding=typed.finding,
        note=typed.note,
        photo=next((Photo(sha256=one.sha256, size=one.size, type=one.type) for one in kept), before),
        on=today(request),
    )


def values(request: Request, found: SampleCase, checking: Sent[Check]) -> dict[str, Any]:
    context, views, operator = request.context, request.platform.views, found.operator
    brief = cases.briefs(context, views, operator, [found.case]).get(found.case)
    outlet = directory.outlet(context, views, brief.outlet) if brief else None
    by = {found.checked_by, brief.finished_by if brief else None}
    return {
        "case": found,
        "sample": sample.find(request),
        "brief": brief,
        "outlet": outlet.name if outlet else "—",
        "operator_name": directory.names(context, views, {operator}).get(operator, operator),
        "who": actor_names(request, by, [operator]),
        "findings": [(code, gettext(words)) for code, words in FINDINGS.items()],
        "checking": checking,
    }
