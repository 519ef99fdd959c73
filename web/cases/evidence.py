"""The files of a case: put to it, listed, handed out to whoever sees the case."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.cases.commands import AttachEvidence
from domain.shared.personal import Personal
from projections.case_board.answers import Case
from projections.case_board.evidence import evidence_of
from tenants.evidence.store import Kept
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.cases import page
from web.cases.files import PREFIX, Attach, panel
from web.cases.forms import Step
from web.i18n import gettext
from web.render import invalid, see_other
from web.request import Request
from web.shown import proofs, uploads
from web.shown.days import today

PAGE, PANEL = "cases/show.html", "cases/_evidence.html"


def attach(request: Request) -> Response:
    """Keeps the files, then tells the case of them; beside the field what is too large or of another kind."""
    case = page.find(request)
    sent = Attach.read(request, PREFIX)
    files = uploads.read(request, "files")
    sent = sent.wrong(files.problems)
    if sent.ok:
        outcome = act(request, _commands(request, case, sent.value.title, files.keep(request, case.subject)))
        if not isinstance(outcome, Refused):
            return flash.put(request, see_other(request, "cases.show", case=case.case), gettext("材料已附上"), "ok")
        sent = sent.refused(outcome.refusal)
    step = Step.blank(step=case.done + 1, on=max(today(request), case.changed_on))
    values = page.values(request, case) | panel(request, case, sent)
    return invalid(request, PAGE, fragment=PANEL, form=step, **values)


def download(request: Request) -> Response:
    """One file; 404 for one that is not there, or not of a case that the reader sees."""
    case = page.find(request)
    wanted = request.path_params["evidence"]
    for one in evidence_of(request.context, request.platform.views, case.case):
        if one.evidence == wanted:
            return proofs.download(request, subject=one.subject, sha256=one.sha256, type=one.type, name=one.evidence)
    raise HTTPException(404)


def _commands(request: Request, case: Case, title: str, kept: tuple[Kept, ...]) -> list[AttachEvidence]:
    number = request.platform.application.number_for
    return [
        AttachEvidence(
            case=case.case,
            operator=case.operator,
            evidence=number(request.context, f"evidence {one.sha256}"),
            sha256=one.sha256,
            size=one.size,
            type=one.type,
            title=Personal.of(title),
            on=max(today(request), case.changed_on),
        )
        for one in kept
    ]
