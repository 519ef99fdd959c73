"""What was written into a case and lies sealed: read by whoever works on it, of a person only after saying why.

The reason is recorded first, as for the person's own details, and lasts for the same few minutes.
"""

from __future__ import annotations

import json
from typing import Any

from domain.catalogue.item import ServiceItem
from projections.case_board.answers import Case, CaseForm
from tenants.accounts.permissions import Permission, may
from web.cases.items import intake_of
from web.cases.items.generic import shown_text
from web.forms import Sent
from web.i18n import gettext
from web.people import unmasking
from web.people.forms import Unmask
from web.request import Request
from web.shown.people import person_or_none
from web.terms.catalogue import field_text

NOTHING: dict[str, Any] = {"plain": None, "until": None, "look": None}
"""Nothing is written, or nobody here may read it."""


def whose(case: Case) -> str:
    """The person of whom a look is recorded: who is served, or who applies for a family; "" where there is none."""
    return {"person": case.subject, "household": case.about}.get(case.subject_kind, "")


def values(
    request: Request, case: Case, item: ServiceItem, form: CaseForm, rated: str | None, sent: Sent[Unmask] | None
) -> dict[str, Any]:
    """For the page: `plain` is what was written, by label, as long as the reader may see it; `look` asks for it.

    `rated` are the words of the rating, sealed as the form is.
    """
    if not (form.private or rated) or not _works_here(request, case):
        return NOTHING
    if _open_now(request, case):
        rows = _rows(request, item, form.private) if form.private else []
        words = request.platform.vault.open(rated) if rated else ""
        rows += [(gettext("评价留言"), words)] if words else []
        until = unmasking.until(request, whose(case))
        return {"plain": rows, "until": until, "look": None, "fades": unmasking.MINUTES * 60}
    asks = person_or_none(request, whose(case)) is not None
    return NOTHING | {"look": unmasking.form(sent) if asks else None}


def written(request: Request, case: Case, form: CaseForm) -> dict[str, str]:
    """What was written, by field, while the reader may see it; otherwise nothing, nor of one who was forgotten."""
    if form.private is None or not _works_here(request, case) or not _open_now(request, case):
        return {}
    text = request.platform.vault.open(form.private) or ""
    return json.loads(text) if text.startswith("{") else {}


def _works_here(request: Request, case: Case) -> bool:
    return request.context.tenant == case.operator and may(request.context.role, Permission.UNMASK_PERSON)


def _open_now(request: Request, case: Case) -> bool:
    """What a company or a thing is about is no person's secret; of a person the reason was said."""
    person = whose(case)
    return not person or unmasking.until(request, person) is not None


def _rows(request: Request, item: ServiceItem, sealed: str) -> list[tuple[str, str]]:
    """Nothing once the person has been forgotten."""
    text = request.platform.vault.open(sealed) or ""
    if not text.startswith("{"):
        label = intake_of(item).private_label
        return [(gettext(label), text)] if label and text else []
    told = json.loads(text)
    return [(field_text(one.label), shown_text(one, told[one.name])) for one in item.fields if told.get(one.name)]
