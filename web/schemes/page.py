"""The page of a draft: where it stands, what is still wrong, what it would change, and what can be done with it."""

from __future__ import annotations

from typing import Any

from domain.appraisals.problems import problems_of
from domain.schemes.draft import DRAFT, SUBMITTED
from projections.scheme_drafts.answers import SchemeDraft
from tenants.authority import PROVINCE
from web.forms import Sent
from web.i18n import gettext
from web.request import Request
from web.schemes import found
from web.schemes.difference import difference
from web.schemes.forms import Approval, Return, Submission
from web.schemes.listing import in_full
from web.schemes.parts import PARTS
from web.schemes.wording import problem_words
from web.shown.actors import actor_names
from web.shown.days import today

PAGE = "schemes/draft.html"


def values(request: Request, draft: SchemeDraft, **forms: Sent[Any]) -> dict[str, Any]:
    """Everything on the page of a draft; `forms` are those that came back with something wrong."""
    latest = found.latest(request)
    return {
        "draft": draft,
        "ref": found.draft_ref(draft),
        "latest": latest,
        "groups": difference(latest.document if latest else {}, draft.document),
        "problems": [problem_words(one) for one in problems_of(draft.document)],
        "parts": [(name, gettext(part.title)) for name, part in PARTS.items()],
        "names": actor_names(request, draft.people),
        "own": request.context.area == PROVINCE and request.context.role.value == "bureau",
        "is_submitter": request.context.actor == draft.submitted_by,
        "open": draft.status == DRAFT,
        "waiting": draft.status == SUBMITTED,
        "today": today(request),
        "submission": forms.get("submission") or Submission.blank(edit=draft.edit, note=draft.note),
        "approval": forms.get("approval") or Approval.blank("approve-", edit=draft.edit),
        "giving_back": forms.get("giving_back") or Return.blank("return-"),
    } | in_full(draft.document)
