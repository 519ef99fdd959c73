"""Files that prove an answer or a score: sealed for the operator, named by their hash, handed out as downloads."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.appraisals.answer_events import Proof
from projections.appraisal_archive import course as courses
from web.request import Request
from web.shown import proofs
from web.shown.uploads import Uploads


def kept(request: Request, operator: str, title: str, files: Uploads) -> tuple[Proof, ...]:
    """The files that were sent, in the store, under one title."""
    return tuple(
        Proof(sha256=one.sha256, size=one.size, type=one.type, title=title) for one in files.keep(request, operator)
    )


def together(*every: Iterable[Proof]) -> tuple[Proof, ...]:
    """The same content once, the first title it had."""
    found: dict[str, Proof] = {}
    for proofs_ in every:
        for one in proofs_:
            found.setdefault(one.sha256, one)
    return tuple(found.values())


def download(request: Request) -> Response:
    """One file; 404 for one that belongs to nothing the reader sees."""
    context, views = request.context, request.platform.views
    operator, period = request.path_params["operator"], request.path_params["period"]
    course = courses.course(context, views, operator, period)
    said = courses.assessments_of(context, views, operator, period)
    every = together(course.evidence if course else (), *(one.evidence for one in said))
    for one in every:
        if one.sha256 == request.path_params["sha256"]:
            return proofs.download(request, subject=operator, sha256=one.sha256, type=one.type, name=one.sha256[:12])
    raise HTTPException(404)
