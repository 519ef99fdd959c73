"""Changing a draft, a part at a time: all that is wrong beside its field, and what was typed kept.

Where there can be any number of something, the form has room for more than there are; more room is asked for by a
button of the form, with script and without, and nothing is saved by it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from domain.appraisals.language import DEADLINES
from domain.appraisals.problems import Problem, problems_of
from domain.schemes.commands import ChangeSchemeDraft
from projections.scheme_drafts.answers import SchemeDraft
from tenants.outcome import Refused
from web import flash
from web.act import act
from web.forms import GENERAL, Sent
from web.i18n import gettext
from web.render import invalid, render, see_other
from web.request import Request
from web.schemes.found import own_draft
from web.schemes.parts import PARTS
from web.schemes.parts.part import MORE_ROWS, Document, Part, asked_rows, at_row, grown, wants_more
from web.schemes.points import name_of
from web.schemes.wording import problem_words
from web.shown.days import today
from web.terms.schemes import AREAS

PAGE, FORM, SUMS = "schemes/edit.html", "schemes/_edit.html", "schemes/_sums.html"


def form(request: Request) -> Response:
    draft, part = own_draft(request), _part(request)
    document = draft.document
    filled = part.form(document, 0).blank(edit=draft.edit, **part.filled(document))
    return render(request, PAGE, values(draft, part, filled), form=filled)


def sums(request: Request) -> Response:
    """What has been typed so far, summed; nothing is kept."""
    draft, part = own_draft(request), _part(request)
    sent = part.form(draft.document, asked_rows(request)).read(request)
    return render(request, SUMS, sums=list(part.sums(draft.document, sent)), address=request.url.path)


def save(request: Request) -> Response:
    draft, part, asked = own_draft(request), _part(request), asked_rows(request)
    if wants_more(request):
        more = grown(part.form(draft.document, asked + MORE_ROWS), request)
        return render(request, PAGE, values(draft, part, more, asked + MORE_ROWS), fragment=FORM, form=more)
    sent: Sent[Any] = part.form(draft.document, asked).read(request)
    if sent.ok:
        document = part.applied(draft.document, sent.value)
        place, kept = partial(part.place, document), part.kept(sent.value)
        sent = keep(request, draft, sent, document, place, kept)
    if not sent.ok:
        return invalid(request, PAGE, fragment=FORM, form=sent, **values(draft, part, sent, asked))
    return saved(request, draft)


def keep(
    request: Request,
    draft: SchemeDraft,
    sent: Sent[Any],
    document: Document,
    place: Callable[[Problem], str | None],
    kept: Sequence[int],
) -> Sent[Any]:
    """Change the draft; the form with what is wrong with it, or with why it was refused. `kept` are the rows of the
    form that were filled in."""
    wrong: dict[str, str] = {}
    for problem in problems_of(document):
        field = place(problem)
        if field is not None:
            field = at_row(field, kept)
            wrong.setdefault(field if field in sent.form.model_fields else GENERAL, problem_words(problem))
    if wrong:
        return sent.wrong(wrong)
    command = ChangeSchemeDraft(draft=draft.draft, edit=sent.value.edit, document=document, on=today(request))
    outcome = act(request, command)
    return sent.refused(outcome.refusal) if isinstance(outcome, Refused) else sent


def saved(request: Request, draft: SchemeDraft) -> Response:
    shown = see_other(request, "schemes.draft", draft=draft.draft)
    return flash.put(request, shown, gettext("已保存到草案"), "ok")


def values(draft: SchemeDraft, part: Part, sent: Sent[Any], asked: int = 0) -> dict[str, Any]:
    document = draft.document
    return {
        "draft": draft,
        "part": part,
        "rows": [(n, raw, name_of(raw)) for n, raw in enumerate(document["points"])],
        "grades": [(band["grade"], band["grade"]) for band in document.get("bands", ())],
        "shown": part.rows(document, asked),
        "areas": [(name, gettext(words)) for name, words in AREAS.items()],
        "deadlines": list(DEADLINES),
        "sums": list(part.sums(document, sent)),
    }


def _part(request: Request) -> Part:
    part = PARTS.get(request.path_params["part"])
    if part is None:
        raise HTTPException(404)
    return part
